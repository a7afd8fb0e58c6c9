import { Link } from "react-router";
import { formatDate, formatPoints } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import type { ClassCell } from "#db/class-page.ts";
import type { AttemptHead } from "#db/work-state.ts";

/** What one pupil did of one work: the attempt that counts, by its mark or state, and the others below it. */
export function ClassCellView({ cell }: { cell: ClassCell }) {
  const { teach: t, learn } = useStaffTexts();
  const { state, attempt, others, steps } = cell;
  if (steps) {
    if (state === "not-started") return <NotStarted />;
    return <span className={`work-${state}`}>{learn.courses.steps(steps)}</span>;
  }
  if (!attempt) return <NotStarted />;
  return (
    <>
      <Link className={`attempt work-${state}`} to={`/teach/attempts/${attempt.id}`}>
        <AttemptResult attempt={attempt} />
      </Link>
      {others.length > 0 ? (
        <details>
          <summary>{t.table.others({ n: others.length })}</summary>
          <OtherAttempts attempts={others} />
        </details>
      ) : null}
    </>
  );
}

function NotStarted() {
  const t = useStaffTexts().teach;
  return (
    <>
      <span aria-hidden="true" className="muted">
        –
      </span>
      <span className="visually-hidden">{t.states["not-started"]}</span>
    </>
  );
}

function OtherAttempts({ attempts }: { attempts: AttemptHead[] }) {
  const t = useStaffTexts().teach.table;
  const lang = useLang();
  return (
    <ul>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <Link
            to={`/teach/attempts/${attempt.id}`}
            title={t.attemptFrom({ date: formatDate(attempt.startedAt, lang, "day-time") })}
          >
            {formatDate(attempt.startedAt, lang, "short")}: <AttemptResult attempt={attempt} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** "5 · 9 of 10 points", or the state where there is no mark; and what waits for the teacher. */
export function AttemptResult({ attempt }: { attempt: AttemptHead }) {
  const { learn, teach, stage } = useStaffTexts();
  const lang = useLang();
  const { state, mark, points, maxPoints, isPending } = attempt;
  const waits = isPending ? <span className="work-pending">{stage.marking.pending}</span> : null;
  if (mark === undefined) return waits ?? teach.states[state];
  const number = (value: number) => formatPoints(value, lang);
  return (
    <>
      <span className="visually-hidden">{learn.mark({ mark })}, </span>
      <b aria-hidden="true">{mark}</b>
      {points === undefined || !maxPoints ? null : (
        <small>{learn.pointsOf({ points: number(points), max: number(maxPoints) })}</small>
      )}
      {waits}
    </>
  );
}
