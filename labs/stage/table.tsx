import { useState } from "react";
import type { Column } from "../document/document.ts";
import { parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import type { Bench } from "../engine/bench.ts";
import { type WorkedRow, workOutTable } from "../engine/table.ts";
import { useStage } from "./context.tsx";

/** The pupil's table: measured numbers are typed, formula columns follow. Every cell is an action of the run. */
export function Table() {
  const { bench, lab, t, unit } = useStage();
  const { table } = bench.document;
  const [extra, setExtra] = useState(1);
  if (table.length === 0) return null;
  const worked = new Map(workOutTable(bench.run).map((row) => [row.row, row]));
  const last = Math.max(-1, ...worked.keys());
  const rows = Array.from(
    { length: Math.max(last + 1 + (bench.readOnly ? 0 : extra), 1) },
    (_, i) => i,
  ).filter((row) => worked.has(row) || row > last);
  return (
    <section className="bench-table" aria-label={t.table}>
      <h2 className="side-heading">{t.table}</h2>
      <div className="table-scroll">
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
          <tbody>
            {rows.map((row, i) => (
              <Row key={row} row={row} place={i + 1} worked={worked.get(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {worked.size === 0 && <p className="hint">{t.tableEmpty}</p>}
      {asksForErrors(bench) && !bench.readOnly && <p className="hint">{t.report.columnErrorHint}</p>}
      {!bench.readOnly && (
        <button type="button" className="button button-small" onClick={() => setExtra(extra + 1)}>
          + {t.addRow}
        </button>
      )}
    </section>
  );
}

/** While the absolute error of some measured column is asked for and not written. */
const asksForErrors = ({ document, run }: Bench): boolean =>
  document.tasks.some((task) => task.kind === "measure" && task.errors) &&
  document.table.some(({ id, kind }) => kind === "measured" && !run.columnErrors.get(id)?.trim());

/** A row under the headings: the absolute error of all that one instrument measured. */
function ColumnErrors() {
  const { bench, t } = useStage();
  return (
    <tr className="column-errors">
      <th scope="row">
        ±<span className="visually-hidden"> {t.report.columnErrors}</span>
      </th>
      {bench.document.table.map((column) =>
        column.kind === "measured" ? <ColumnError key={column.id} column={column} /> : <td key={column.id} />,
      )}
      {!bench.readOnly && <td />}
    </tr>
  );
}

function ColumnError({ column }: { column: Column }) {
  const { bench, lab, t } = useStage();
  const kept = bench.run.columnErrors.get(column.id) ?? "";
  return (
    <NumberCell
      kept={kept}
      label={t.report.columnError({ column: lab.columns[column.id] ?? column.symbol })}
      onKeep={(text) => bench.do({ type: "column-error", column: column.id, text })}
    />
  );
}

function Row({ row, place, worked }: { row: number; place: number; worked: WorkedRow | undefined }) {
  const { bench, t, number } = useStage();
  return (
    <tr>
      <td>{place}</td>
      {bench.document.table.map((column) =>
        column.kind === "formula" ? (
          <td key={column.id}>{shown(column, worked?.values.get(column.id), (v) => formatted(v, number))}</td>
        ) : (
          <Cell key={column.id} row={row} place={place} column={column} />
        ),
      )}
      {!bench.readOnly && (
        <td>
          {worked && (
            <button
              type="button"
              className="row-delete"
              aria-label={t.deleteRow({ n: place })}
              onClick={() => bench.do({ type: "delete-row", row })}
            >
              ×
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function shown(column: Column, value: number | undefined, format: (value: number) => string): string {
  const unit = parseUnit(column.unit);
  return value === undefined || !unit.ok ? "" : format(fromSI(value, unit.unit));
}

/** Four digits that count: enough for school, and no false exactness. */
function formatted(value: number, number: (value: number, digits?: number) => string): string {
  if (value === 0) return "0";
  const digits = 3 - Math.floor(Math.log10(Math.abs(value)));
  return digits >= 0 && digits <= 8 ? number(value, digits) : number(Number(value.toPrecision(4)));
}

function Cell({ row, place, column }: { row: number; place: number; column: Column }) {
  const { bench, lab, t } = useStage();
  return (
    <NumberCell
      kept={bench.run.table.get(row)?.get(column.id)?.text ?? ""}
      label={t.cell({ column: lab.columns[column.id] ?? column.symbol, row: place })}
      onKeep={(text) => bench.do({ type: "cell", row, column: column.id, text })}
    />
  );
}

/** A number typed in: kept when the field is left or Enter is pressed, and told from what is no number. */
function NumberCell({
  kept,
  label,
  onKeep,
}: {
  kept: string;
  label: string;
  onKeep: (text: string) => void;
}) {
  const { bench, t } = useStage();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept;
  const bad = text.trim() !== "" && parseNumeral(text) === undefined;
  function keep(): void {
    if (draft !== undefined && draft !== kept) onKeep(draft.slice(0, 200));
    setDraft(undefined);
  }
  return (
    <td className={bad ? "cell cell-bad" : "cell"}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        readOnly={bench.readOnly}
        aria-label={label}
        aria-invalid={bad || undefined}
        title={bad ? t.notNumber : undefined}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </td>
  );
}
