import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import type { ReturnedWork } from "#db/mark-history.ts";

/** The works the teacher gave back, each with the teacher's words, above what else is to be done; nothing of none. */
export function ReturnedList({ works }: { works: (ReturnedWork & { title: string })[] }) {
  const { learn: t, marks } = useTexts();
  if (works.length === 0) return null;
  return (
    <ul className="lines due-list returned-list">
      {works.map(({ attemptId, versionId, title, who, remark }) => (
        <li key={attemptId}>
          <div>
            <span className="work-returned">{t.states.returned}</span>
            <Link to={`/learn/labs/${versionId}?attempt=${attemptId}`}>{title}</Link>
            <span>{marks.toPupil({ who })}</span>
            <q>{remark}</q>
          </div>
        </li>
      ))}
    </ul>
  );
}
