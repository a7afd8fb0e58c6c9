import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import type { DueWork } from "#db/due.ts";
import type { ReturnedWork } from "#db/mark-history.ts";
import { DueDate } from "./due-list.tsx";

interface ReturnedListProps {
  /** Each with its date, where the class was given it. */
  works: (ReturnedWork & { title: string; due: DueWork | undefined })[];
}

/** The works the teacher gave back, each with the teacher's words, above what else is to be done; nothing of none. */
export function ReturnedList({ works }: ReturnedListProps) {
  const { learn: t, marks } = useTexts();
  if (works.length === 0) return null;
  return (
    <ul className="lines due-list returned-list">
      {works.map(({ attemptId, versionId, title, who, remark, due }) => (
        <li key={attemptId}>
          <div>
            <span className="work-returned">{t.states.returned}</span>
            <Link to={`/learn/labs/${versionId}?attempt=${attemptId}`}>{title}</Link>
            <span>{marks.toPupil({ who })}</span>
            <q>{remark}</q>
          </div>
          {due && <DueDate due={due} />}
        </li>
      ))}
    </ul>
  );
}
