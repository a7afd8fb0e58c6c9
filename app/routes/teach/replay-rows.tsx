import { useTexts } from "#app/i18n/texts.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { tableOf } from "#labs/engine/written-table.ts";
import type { RowCheck } from "#labs/engine/marking-rows.ts";
import { useStage } from "#labs/stage/context.tsx";
import { momentRead, momentWritten, type RowMoment } from "./row-moments.ts";
import { showMoment } from "./show-moment.ts";

/** The rows of the table, each with the bench as it was when the row was read and when it was written. */
export function ReplayRows({ bench, rows }: { bench: Bench; rows: readonly RowCheck[] }) {
  const t = useTexts().marks.rows;
  const written = tableOf("", bench.actions).rows;
  if (rows.length === 0) return null;
  return (
    <section className="replay-rows" aria-label={t.title}>
      <h2 className="side-heading">{t.title}</h2>
      <ul>
        {rows.map((check) => (
          <li key={check.row}>
            <Row bench={bench} check={check} cells={written.get(check.row) ?? new Map()} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  bench: Bench;
  check: RowCheck;
  /** What is written there, by column. */
  cells: ReadonlyMap<string, string>;
}

function Row({ bench, check, cells }: RowProps) {
  const { row, off, repeated = [] } = check;
  const [read, written] = [momentRead(bench.actions, check), momentWritten(bench.actions, check)];
  const { marks, stage } = useTexts();
  const { number, unit } = useStage();
  const t = marks.rows;
  const { table, world } = bench.document;
  const told = ({ step }: RowMoment) => ({ row: row + 1, time: number(step * world.step, 1) });
  // a number of an instrument that was kept once and stands in two rows was shown all the same
  const missing = table.filter(
    ({ id, kind }) => kind === "measured" && off.includes(id) && !repeated.includes(id),
  );
  const others = table.filter((column) => off.includes(column.id) && !missing.includes(column));
  const symbols = (columns: typeof table) => columns.map(({ symbol }) => symbol).join(", ");
  const numbers = table.flatMap(({ id, symbol, unit: of }) =>
    cells.get(id) ? `${symbol} = ${cells.get(id)} ${unit(of)}`.trim() : [],
  );
  return (
    <>
      <span>
        {stage.row} {row + 1}
      </span>
      <span>{numbers.join("; ")}</span>
      {read !== undefined && missing.length === 0 && (
        <button
          type="button"
          className="quiet"
          aria-label={t.readOf(told(read))}
          onClick={() => showMoment(bench, read)}
        >
          {t.read}
        </button>
      )}
      {written !== undefined && (
        <button
          type="button"
          className="quiet"
          aria-label={t.writtenOf(told(written))}
          onClick={() => showMoment(bench, written, ".bench-table")}
        >
          {t.written}
        </button>
      )}
      {missing.length > 0 && <span className="muted">{t.notFound({ columns: symbols(missing) })}</span>}
      {others.length > 0 && <span className="muted">{t.off({ columns: symbols(others) })}</span>}
    </>
  );
}
