import { mean } from "../../analysis/fit.ts";
import { type Repeats, repeatsOf } from "../../analysis/repeats.ts";
import type { LabDocument } from "../../document/document.ts";
import type { Run } from "../../engine/run.ts";
import type { WorkedRow } from "../../engine/table.ts";
import { workOutErrors } from "../../engine/table-errors.ts";

/** Rows that were measured at the same value of the varied column: the mean of each of the other columns, SI. */
export interface Repeated {
  value: number;
  rows: number;
  means: ReadonlyMap<string, Repeats>;
}

/** The column that the work asks to vary, else that of the graph's x, else the first. */
export function variedColumn({ tasks, graph, table }: LabDocument): string | undefined {
  const measure = tasks.find((task) => task.kind === "measure");
  return measure?.varying ?? graph?.x ?? table[0]?.id;
}

/**
 * Groups of two rows and more with equal numbers in the varied column, in the order they came. The error of a mean is that
 * of chance and the instruments' own together; where the latter is not known, that of chance alone.
 */
export function repeatedRows(run: Run, rows: readonly WorkedRow[]): Repeated[] {
  const varied = variedColumn(run.document);
  if (varied === undefined) return [];
  const errorsOf = workOutErrors(run);
  const groups = Map.groupBy(rows, ({ values }) => values.get(varied));
  const others = run.document.table.filter(({ id }) => id !== varied);
  return [...groups].flatMap(([value, group]) => {
    if (value === undefined || group.length < 2) return [];
    const errors = new Map(group.map((row) => [row, errorsOf(row)]));
    const means = new Map<string, Repeats>();
    for (const { id } of others) {
      const read = group.filter(({ values }) => values.get(id) !== undefined);
      if (read.length < 2) continue;
      const own = read.map((row) => errors.get(row)?.get(id) ?? Number.NaN).filter(Number.isFinite);
      const readings = read.map(({ values }) => values.get(id) as number);
      means.set(id, repeatsOf(readings, own.length > 0 ? mean(own) : 0));
    }
    return means.size > 0 ? [{ value, rows: group.length, means }] : [];
  });
}
