import { Link } from "react-router";
import { formatDate } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { DueWork } from "#db/due.ts";
import { WorkStateLine } from "./work-state-line.tsx";

/** What the class was given, each with its date in words and how far the pupil is. */
export function DueList({ works }: { works: DueWork[] }) {
  const t = useTexts().learn;
  return (
    <ul className="lines due-list">
      {works.map((due) => (
        <li key={due.id} className={due.isOverdue ? "overdue" : due.isDone ? "done" : undefined}>
          <div>
            <span className="muted">{due.work.kind === "lab" ? t.due.lab : t.due.course}</span>
            <Link to={addressOf(due)}>{due.title}</Link>
            {due.progress ? (
              <span className="work-state">{due.isDone ? t.states.done : t.courses.steps(due.progress)}</span>
            ) : (
              <WorkStateLine attempt={due.attempt} />
            )}
          </div>
          <DueDate due={due} />
        </li>
      ))}
    </ul>
  );
}

/** Until when, and how long that is from today. */
export function DueDate({ due }: { due: DueWork }) {
  const t = useTexts().learn.due;
  const lang = useLang();
  if (due.dueAt === undefined || due.daysLeft === undefined) return <p className="due-date">{t.noDate}</p>;
  const n = due.daysLeft;
  const left = n < 0 ? t.late({ n: -n }) : n === 0 ? t.today : n === 1 ? t.tomorrow : t.inDays({ n });
  return (
    <p className="due-date">
      {due.isDone ? null : <b>{left}</b>}
      <time dateTime={due.dueAt}>{t.until({ date: formatDate(due.dueAt, lang, "day") })}</time>
    </p>
  );
}

const addressOf = ({ id, work }: DueWork): string =>
  work.kind === "course"
    ? `/learn/courses/${work.course}`
    : `/learn/labs/${work.versionId}?assignment=${encodeURIComponent(id)}`;
