import "#app/styles/learn.css";
import { Link } from "react-router";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { languageOf } from "#app/i18n/language.server.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { notFound } from "#app/responses.server.ts";
import { requirePerson } from "#app/session.server.ts";
import { Progress } from "#app/ui/progress.tsx";
import { getCourse } from "#content/courses.ts";
import { countSteps, stepsTotal } from "#db/course-steps.ts";
import type { Route } from "./+types/course.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requirePerson(request);
  const course = getCourse(params.course);
  if (!course) throw notFound();
  const lang = languageOf(request);
  const steps = (await countSteps(db, [viewer.id], course.slug)).get(viewer.id);
  const lessons = course.lessons.map((lesson) => {
    const { done = 0, total = 0 } = steps?.lessons.get(lesson.slug) ?? {};
    return { slug: lesson.slug, title: lesson.texts[lang].title, done, total };
  });
  return {
    slug: course.slug,
    grade: course.grade,
    licence: course.licence,
    ...course.texts[lang],
    lessons,
    done: steps?.done ?? 0,
    total: stepsTotal(course.slug),
    showsSteps: viewer.role === "pupil",
  };
}

export default function Course({ loaderData }: Route.ComponentProps) {
  const t = useTexts().learn;
  const { slug, lessons, done, total, showsSteps } = loaderData;
  const next = lessons.find((lesson) => lesson.done < lesson.total) ?? lessons[0];
  const isComplete = done >= total;
  const addressOf = (lesson: string) => `/learn/courses/${slug}/${lesson}`;
  return (
    <div className="learn course">
      <PageTitle>{loaderData.title}</PageTitle>
      <p className="muted over-title">{t.course.grade(loaderData)}</p>
      <h1>{loaderData.title}</h1>
      <p>{loaderData.summary}</p>
      {showsSteps ? (
        <div className="course-progress">
          <Progress
            label={isComplete ? t.course.complete : t.courses.steps(loaderData)}
            value={done}
            max={total}
          />
          <p className="muted">{t.course.stepsAre}</p>
        </div>
      ) : null}
      {next ? (
        <p>
          <Link className="btn btn-main" to={addressOf(next.slug)}>
            {isComplete ? t.course.again : done > 0 ? t.course.goOn : t.course.begin}
          </Link>
        </p>
      ) : null}
      <h2>{t.course.lessons}</h2>
      <ol className="lines lesson-list">
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <Link to={addressOf(lesson.slug)}>{lesson.title}</Link>
            {showsSteps ? (
              <span className={lesson.done >= lesson.total ? "lesson-state done" : "lesson-state"}>
                {lesson.done >= lesson.total ? t.course.lessonDone : t.course.lessonSteps(lesson)}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
