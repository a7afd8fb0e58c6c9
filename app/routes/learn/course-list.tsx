import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import { Progress } from "#app/ui/progress.tsx";

interface CourseLine {
  slug: string;
  grade: number;
  title: string;
  summary: string;
  done: number;
  total: number;
}

/** Courses, with how far the pupil is in those that were begun. */
export function CourseList({ courses }: { courses: CourseLine[] }) {
  const t = useTexts().learn;
  return (
    <ul className="lines course-list">
      {courses.map((course) => (
        <li key={course.slug}>
          <div>
            <span className="muted">{t.course.grade(course)}</span>
            <Link to={`/learn/courses/${course.slug}`}>{course.title}</Link>
            <p>{course.summary}</p>
          </div>
          {course.done > 0 ? (
            <Progress label={t.courses.steps(course)} value={course.done} max={course.total} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
