import type { WorkedRow } from "../../engine/table.ts";
import type { RowErrors } from "../../engine/table-errors.ts";
import { useStage } from "../context.tsx";
import { NumberCell } from "./number-cell.tsx";
import { Value } from "./value.tsx";

interface RowProps {
  row: number;
  place: number;
  worked: WorkedRow | undefined;
  errors: RowErrors | undefined;
  onPaste(row: number, column: string, text: string): boolean;
  onDelete(): void;
}

/** A row of the table: cells to type in, and what follows from them with its error. */
export function Row({ row, place, worked, errors, onPaste, onDelete }: RowProps) {
  const { bench, lab, t } = useStage();
  return (
    <tr>
      <td>{place}</td>
      {bench.document.table.map((column) =>
        column.kind === "formula" ? (
          <td key={column.id}>
            <Value column={column} value={worked?.values.get(column.id)} error={errors?.get(column.id)} />
          </td>
        ) : (
          <NumberCell
            key={column.id}
            kept={bench.run.table.get(row)?.get(column.id)?.text ?? ""}
            unit={column.unit}
            label={t.cell({ column: lab.columns[column.id] ?? column.symbol, row: place })}
            onKeep={(text) => bench.do({ type: "cell", row, column: column.id, text })}
            onPaste={(text) => onPaste(row, column.id, text)}
          />
        ),
      )}
      {!bench.readOnly && (
        <td>
          {worked && (
            <button
              type="button"
              className="row-delete"
              aria-label={t.deleteRow({ n: place })}
              onClick={onDelete}
            >
              ×
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
