import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";

interface Neighbour {
  slug: string;
  title: string;
}

/** The way on from the end of a lesson: back, forth, or to the course after the last one. */
export function LessonTurn(props: {
  course: string;
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}) {
  const t = useTexts().learn.lesson;
  const { course, previous, next } = props;
  const home = `/learn/courses/${course}`;
  return (
    <nav className="lesson-turn" aria-label={t.toCourse}>
      {previous ? (
        <Link to={`${home}/${previous.slug}`} rel="prev">
          <span className="muted">{t.previous}</span>
          {previous.title}
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link to={`${home}/${next.slug}`} rel="next">
          <span className="muted">{t.next}</span>
          {next.title}
        </Link>
      ) : (
        <Link to={home}>{t.toCourse}</Link>
      )}
    </nav>
  );
}
