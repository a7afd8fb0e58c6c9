import { useRef, useState } from "react";
import { MAX_ROWS } from "../engine/action.ts";
import type { Bench } from "../engine/bench.ts";
import { workOutTable } from "../engine/table.ts";
import { workOutErrors } from "../engine/table-errors.ts";
import { useStage } from "./context.tsx";
import { useFocusNext } from "./focus-next.tsx";
import { ColumnErrors } from "./table/column-errors.tsx";
import { Means } from "./table/means.tsx";
import { readPasted } from "./table/pasted.ts";
import { Row } from "./table/row.tsx";
import { TakeAway } from "./table/take-away.tsx";

/** The pupil's table: measured numbers are typed, formula columns follow. Every cell is an action of the run. */
export function Table() {
  const { bench, lab, t, unit } = useStage();
  const { table } = bench.document;
  const [extra, setExtra] = useState(1);
  const [said, setSaid] = useState("");
  const paste = usePaste(setSaid);
  const body = useRef<HTMLTableSectionElement>(null);
  const focusNext = useFocusNext(body);
  if (table.length === 0) return null;
  const all = workOutTable(bench.run);
  const errorsOf = workOutErrors(bench.run);
  const worked = new Map(all.map((row) => [row.row, row]));
  const last = Math.max(-1, ...worked.keys());
  const rows = Array.from(
    { length: Math.min(Math.max(last + 1 + (bench.readOnly ? 0 : extra), 1), MAX_ROWS) },
    (_, i) => i,
  ).filter((row) => worked.has(row) || row > last);
  function deleteRow(row: number, place: number): void {
    const next = `tr:nth-child(${place})`;
    bench.do({ type: "delete-row", row });
    focusNext(`${next} .row-delete, ${next}:not(:has(.row-delete)) input`);
  }
  return (
    <section className="bench-table" aria-label={t.table}>
      <h2 className="side-heading">{t.table}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <div className="table-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              {table.map((column) => (
                <th scope="col" key={column.id} title={lab.columns[column.id]}>
                  <i>{column.symbol}</i>
                  {unit(column.unit) && `, ${unit(column.unit)}`}
                  <span className="visually-hidden">{lab.columns[column.id]}</span>
                </th>
              ))}
              {!bench.readOnly && <td />}
            </tr>
            {table.some(({ kind }) => kind === "measured") && <ColumnErrors />}
          </thead>
          <tbody ref={body}>
            {rows.map((row, i) => {
              const one = worked.get(row);
              const errors = one && errorsOf(one);
              return (
                <Row
                  key={row}
                  row={row}
                  place={i + 1}
                  worked={one}
                  errors={errors}
                  onPaste={paste}
                  onDelete={() => deleteRow(row, i + 1)}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {worked.size === 0 && <p className="hint">{t.tableEmpty}</p>}
      {asksForErrors(bench) && !bench.readOnly && <p className="hint">{t.report.columnErrorHint}</p>}
      {!bench.readOnly && <p className="hint">{t.analysis.keys}</p>}
      <p className="table-buttons">
        {!bench.readOnly && (
          <button type="button" className="button button-small" onClick={() => setExtra(extra + 1)}>
            + {t.addRow}
          </button>
        )}
        {worked.size > 0 && <TakeAway onSaid={setSaid} />}
      </p>
      <p className="hint" role="status">
        {said}
      </p>
      <Means rows={all} />
    </section>
  );
}

/** Puts the cells of a spreadsheet in and says what became of them; false where the text is one cell, to be typed. */
function usePaste(say: (words: string) => void): (row: number, column: string, text: string) => boolean {
  const { bench, t, number } = useStage();
  return (row, column, text) => {
    const pasted = readPasted(bench.document, row, column, text);
    if (!pasted) return false;
    const taken = pasted.doing.cells.length;
    if (taken > 0) bench.do(pasted.doing);
    const counts = { taken: number(taken), rows: number(pasted.rows) };
    const words = [taken < pasted.rows ? t.analysis.pastedFirst(counts) : t.analysis.pasted({ rows: taken })];
    if (pasted.heading) words.push(t.analysis.pastedHeading);
    if (pasted.converted) words.push(t.analysis.pastedConverted);
    if (pasted.beyond) words.push(t.analysis.pastedBeyond);
    say(words.join(" "));
    return true;
  };
}

/** While the absolute error of some measured column is asked for and not written. */
const asksForErrors = ({ document, run }: Bench): boolean =>
  document.tasks.some((task) => task.kind === "measure" && task.errors) &&
  document.table.some(({ id, kind }) => kind === "measured" && !run.columnErrors.get(id)?.trim());
