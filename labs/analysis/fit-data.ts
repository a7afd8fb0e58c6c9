import type { ReadyModel } from "./model.ts";

/** A cell of a table in numbers; undefined or NaN where it is blank or no number. */
export type Cell = number | undefined;

/** Columns of equal length: row i is a point. `sx` and `sy` are absolute errors, as standard deviations. */
export interface FitData {
  x: readonly Cell[];
  y: readonly Cell[];
  sx?: readonly Cell[] | undefined;
  sy?: readonly Cell[] | undefined;
  /** Other columns that a formula may read by name. */
  columns?: ReadonlyMap<string, readonly Cell[]>;
  /** What a formula may call x instead of x. */
  xName?: string;
}

/** Why a row takes no part: a blank cell; an error that is below 0, or 0 in all; an x ≤ 0 of a power. */
export type LeftOutReason = "blank" | "no-error" | "not-positive";

export interface LeftOut {
  row: number;
  reason: LeftOutReason;
}

/** The rows that take part. */
export interface Points {
  count: number;
  rows: readonly number[];
  /** By point: its predictors one after the other, the first of them x. */
  predictors: Float64Array;
  y: Float64Array;
  sx: Float64Array | undefined;
  sy: Float64Array | undefined;
  leftOut: readonly LeftOut[];
}

/** Takes the rows in which all that the model needs is there. */
export function takePoints(data: FitData, { predictors, curve }: ReadyModel): Points {
  const columns = predictors.map((name, i) => (i === 0 ? data.x : (data.columns?.get(name) ?? [])));
  const errors = [data.sx, data.sy].filter((column) => column !== undefined);
  const rows: number[] = [];
  const leftOut: LeftOut[] = [];
  for (let row = 0; row < data.y.length; row++) {
    const reason = whyNot([...columns, data.y], errors, row, curve === "power");
    if (reason) leftOut.push({ row, reason });
    else rows.push(row);
  }
  const take = (column: readonly Cell[]) => Float64Array.from(rows, (row) => column[row] as number);
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  for (const [j, column] of columns.entries())
    for (const [i, row] of rows.entries()) values[i * width + j] = column[row] as number;
  const { sx, sy } = data;
  return {
    ...{ count: rows.length, rows, predictors: values, y: take(data.y), leftOut },
    sx: sx && take(sx),
    sy: sy && take(sy),
  };
}

const isNumber = (cell: Cell): cell is number => cell !== undefined && Number.isFinite(cell);

function whyNot(
  columns: readonly (readonly Cell[])[],
  errors: readonly (readonly Cell[])[],
  row: number,
  power: boolean,
): LeftOutReason | undefined {
  if (!columns.every((column) => isNumber(column[row]))) return "blank";
  if (errors.length > 0) {
    const found = errors.map((column) => column[row]);
    if (!found.every(isNumber) || found.some((error) => error < 0) || !found.some((error) => error > 0))
      return "no-error";
  }
  return power && !((columns[0]?.[row] ?? 0) > 0) ? "not-positive" : undefined;
}
