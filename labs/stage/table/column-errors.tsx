import type { Column } from "../../document/document.ts";
import { useStage } from "../context.tsx";
import { NumberCell } from "./number-cell.tsx";

/** A row under the headings: the absolute error of all that one instrument measured. */
export function ColumnErrors() {
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
      unit={column.unit}
      aboveZero
      label={t.report.columnError({ column: lab.columns[column.id] ?? column.symbol })}
      onKeep={(text) => bench.do({ type: "column-error", column: column.id, text })}
    />
  );
}
