import type { WorkedRow } from "../../engine/table.ts";
import { useStage } from "../context.tsx";
import { type Repeated, repeatedRows, variedColumn } from "./repeated.ts";
import { Value } from "./value.tsx";

/** On demand: what was measured more than once at the same value, as a mean with its error. */
export function Means({ rows }: { rows: readonly WorkedRow[] }) {
  const { bench, t } = useStage();
  const groups = repeatedRows(bench.run, rows);
  if (groups.length === 0) return null;
  return (
    <details className="means">
      <summary>{t.analysis.repeats}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <div className="table-scroll" tabIndex={0}>
        <MeansTable groups={groups} />
      </div>
      <MeansNote />
    </details>
  );
}

/** How the error of a mean comes about, in words. */
export function MeansNote() {
  const { bench, t } = useStage();
  const varied = bench.document.table.find(({ id }) => id === variedColumn(bench.document));
  return <p className="hint">{t.analysis.repeatsOf({ column: varied?.symbol ?? "" })}</p>;
}

/** The means of groups of rows, a group a row. */
export function MeansTable({ groups, className }: { groups: readonly Repeated[]; className?: string }) {
  const { bench, lab, t, unit } = useStage();
  const { table } = bench.document;
  const varied = table.find(({ id }) => id === variedColumn(bench.document));
  const others = table.filter(
    ({ id, kind }) => kind !== "count" && groups.some(({ means }) => means.has(id)),
  );
  if (!varied) return null;
  return (
    <table className={className}>
      <thead>
        <tr>
          {[varied, ...others].map((column) => (
            <th scope="col" key={column.id}>
              <i>{column.symbol}</i>
              {unit(column.unit) && `, ${unit(column.unit)}`}
              <span className="visually-hidden"> {lab.columns[column.id]}</span>
            </th>
          ))}
          <th scope="col">{t.analysis.repeatsCount}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, rows: count, means }) => (
          <tr key={value}>
            <td>
              <Value column={varied} value={value} error={undefined} />
            </td>
            {others.map((column) => (
              <td key={column.id}>
                <Value
                  column={column}
                  value={means.get(column.id)?.mean}
                  error={means.get(column.id)?.error}
                />
              </td>
            ))}
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
