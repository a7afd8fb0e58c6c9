import type { Column } from "../../document/document.ts";
import { asWritten } from "../../document/as-written.ts";
import { type WorkedRow, workOutTable } from "../../engine/table.ts";
import { columnError, workOutErrors } from "../../engine/table-errors.ts";
import { useStage } from "../context.tsx";
import { inUnit } from "../in-unit.ts";
import { MeansNote, MeansTable } from "../table/means.tsx";
import { repeatedRows } from "../table/repeated.ts";
import { Value } from "../table/value.tsx";
import { Empty } from "./paper-part.tsx";

/** The table as it was written, with units, absolute errors and what follows from them. */
export function PaperTable() {
  const { bench, lab, lang, t } = useStage();
  const { run, document } = bench;
  const rows = workOutTable(run);
  const errorsOf = workOutErrors(run);
  if (rows.length === 0) return <Empty what="measurements" />;
  const cell = (row: WorkedRow, column: Column) =>
    column.kind === "formula" ? (
      <Value column={column} value={row.values.get(column.id)} error={errorsOf(row).get(column.id)} />
    ) : (
      asWritten(run.table.get(row.row)?.get(column.id)?.text ?? "", lang)
    );
  return (
    <>
      <div className="paper-scroll">
        <table className="paper-table">
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              {document.table.map((column) => (
                <Heading key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.row}>
                <td>{i + 1}</td>
                {document.table.map((column) => (
                  <td key={column.id}>{cell(row, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="paper-note">
        {document.table.map((column, i) => (
          <span key={column.id}>
            <i>{column.symbol}</i> — {lab.columns[column.id]}
            {i < document.table.length - 1 ? "; " : "."}
          </span>
        ))}
      </p>
      <PaperMeans rows={rows} />
    </>
  );
}

/** What was measured more than once, as means with the errors of chance and instrument together. */
function PaperMeans({ rows }: { rows: readonly WorkedRow[] }) {
  const { bench, t } = useStage();
  const groups = repeatedRows(bench.run, rows);
  if (groups.length === 0) return null;
  return (
    <div className="paper-means">
      <h3>{t.analysis.repeats}</h3>
      <div className="paper-scroll">
        <MeansTable groups={groups} className="paper-table" />
      </div>
      <MeansNote />
    </div>
  );
}

/** Symbol and unit, and the absolute error that the pupil gave. */
function Heading({ column }: { column: Column }) {
  const { bench, number, unit } = useStage();
  const { error, given } = columnError(bench.run, column);
  return (
    <th scope="col">
      <i>{column.symbol}</i>
      {unit(column.unit) && `, ${unit(column.unit)}`}
      {given && (
        <span className="paper-error">±{number(Number(inUnit(column, error, true).toPrecision(6)))}</span>
      )}
    </th>
  );
}
