import type { Column } from "../../document/document.ts";
import { formatNumeral } from "../../document/numerals.ts";
import type { WorkedRow } from "../../engine/table.ts";
import { useStage } from "../context.tsx";
import { inUnit } from "../in-unit.ts";
import { type Repeated, repeatedRows, settingColumns } from "./repeated.ts";
import { Value } from "./value.tsx";

/** On demand: what was measured more than once at the same settings, as a mean with its error. */
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
  const setting = settingColumns(bench.document);
  const symbols = bench.document.table.filter(({ id }) => setting.includes(id)).map(({ symbol }) => symbol);
  return <p className="hint">{t.analysis.repeatsOf({ columns: symbols.join(", ") })}</p>;
}

/** The means of groups of rows, a group a row. */
export function MeansTable({ groups, className }: { groups: readonly Repeated[]; className?: string }) {
  const { bench, lab, t, unit } = useStage();
  const { table } = bench.document;
  const setting = settingColumns(bench.document);
  const settings = table.filter(({ id }) => setting.includes(id));
  const others = table.filter(({ id }) => groups.some(({ means }) => means.has(id)));
  return (
    <table className={className}>
      <thead>
        <tr>
          {[...settings, ...others].map((column) => (
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
        {groups.map(({ settings: at, rows: count, means }) => (
          <tr key={[...at.values()].join(" ")}>
            {settings.map((column) => (
              <td key={column.id}>
                <Value column={column} value={at.get(column.id)} error={undefined} />
              </td>
            ))}
            {others.map((column) => (
              <td key={column.id}>
                <Value
                  column={column}
                  value={means.get(column.id)?.mean}
                  error={means.get(column.id)?.error}
                />
                <StandardError column={column} value={means.get(column.id)?.meanError} />
              </td>
            ))}
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of a mean, from the scatter of its readings alone, to two figures. */
function StandardError({ column, value = Number.NaN }: { column: Column; value: number | undefined }) {
  const { lang } = useStage();
  const shown = inUnit(column, value, true);
  if (shown === undefined || !Number.isFinite(shown)) return null;
  return <small className="means-scatter">s/√n = {formatNumeral(Number(shown.toPrecision(2)), lang)}</small>;
}
