import { formatDate, formatPoints } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { MarkChange } from "#db/mark-history.ts";
import type { LabDocument } from "#labs/document/document.ts";

/** What became of the marks: who gave what instead of what, when and why. */
export function MarkHistory({
  document,
  changes,
  isMarkedAnew,
}: {
  document: LabDocument;
  changes: readonly MarkChange[];
  isMarkedAnew: boolean;
}) {
  const t = useTexts().marks.history;
  const lang = useLang();
  if (changes.length === 0 && !isMarkedAnew) return null;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t.title}</h2>
      {isMarkedAnew && <p className="muted">{t.newTasks}</p>}
      <ol className="mark-history">
        {changes.map((change, i) => (
          <li key={`${change.at} ${i}`}>
            <time dateTime={change.at}>{formatDate(change.at, lang, "day-time")}</time>
            <Words document={document} change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ document, change }: { document: LabDocument; change: MarkChange }) {
  const { marks, learn } = useTexts();
  const t = marks.history;
  const lang = useLang();
  const number = (value: number | undefined) => (value === undefined ? undefined : formatPoints(value, lang));
  if (change.kind === "replaced") {
    const points = learn.pointsOf({ points: number(change.points) ?? "–", max: number(change.max) ?? "–" });
    const words = change.cause === "return" ? t.before : t.remarked;
    return <p>{words({ mark: number(change.mark) ?? "–", points })}</p>;
  }
  const what =
    change.kind === "return"
      ? t.returned
      : t.override({
          task: document.texts[lang].tasks[change.task]?.title ?? change.task,
          from: number(change.from) ?? t.pending,
          to: number(change.to) ?? t.byRecord,
        });
  return (
    <p>
      {what} <span className="muted">{change.who}</span>
      <q>{change.remark}</q>
    </p>
  );
}
