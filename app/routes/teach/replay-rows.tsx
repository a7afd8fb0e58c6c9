import { useLang, useTexts } from "#app/i18n/texts.ts";
import { formatNumeral } from "#labs/document/numerals.ts";
import type { Bench } from "#labs/engine/bench.ts";
import type { RowCheck } from "#labs/engine/marking-rows.ts";

/** The rows of the table, each with the bench as it was when the row was read and when it was written. */
export function ReplayRows({ bench, rows }: { bench: Bench; rows: readonly RowCheck[] }) {
  const { marks, stage } = useTexts();
  const lang = useLang();
  const t = marks.rows;
  if (rows.length === 0) return null;
  const { table, world } = bench.document;
  const time = (step: number) => formatNumeral(step * world.step, lang, { digits: 1 });
  const symbols = (ids: readonly string[]) =>
    table
      .filter(({ id }) => ids.includes(id))
      .map(({ symbol }) => symbol)
      .join(", ");
  return (
    <section className="replay-rows" aria-label={t.title}>
      <h2 className="side-heading">{t.title}</h2>
      <ul>
        {rows.map(({ row, off, read, written }) => (
          <li key={row}>
            <span>
              {stage.row} {row + 1}
            </span>
            {read !== undefined && (
              <button
                type="button"
                className="quiet"
                aria-label={t.readOf({ row: row + 1, time: time(read) })}
                onClick={() => bench.goTo(read)}
              >
                {t.read}
              </button>
            )}
            {written !== undefined && (
              <button
                type="button"
                className="quiet"
                aria-label={t.writtenOf({ row: row + 1, time: time(written) })}
                onClick={() => bench.goTo(written)}
              >
                {t.written}
              </button>
            )}
            {off.length > 0 && <span className="muted">{t.off({ columns: symbols(off) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
