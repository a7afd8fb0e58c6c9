import type { WorkedRow } from "../../engine/table.ts";
import { useStage } from "../context.tsx";
import { repeatedRows, variedColumn } from "./repeated.ts";
import { Value } from "./value.tsx";

/** On demand: what was measured more than once at the same value, as a mean with its standard error. */
export function Means({ rows }: { rows: readonly WorkedRow[] }) {
  const { bench, lab, t, unit } = useStage();
  const groups = repeatedRows(bench.document, rows);
  const varied = bench.document.table.find(({ id }) => id === variedColumn(bench.document));
  if (groups.length === 0 || !varied) return null;
  const others = bench.document.table.filter(
    ({ id, kind }) => kind !== "count" && groups.some(({ means }) => means.has(id)),
  );
  return (
    <details className="means">
      <summary>{t.analysis.repeats}</summary>
      <p className="hint">{t.analysis.repeatsOf({ column: varied.symbol })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <div className="table-scroll" tabIndex={0}>
        <table>
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
                      error={means.get(column.id)?.meanError}
                    />
                  </td>
                ))}
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
