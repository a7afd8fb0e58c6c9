import { type Repeats, repeatsOf } from "../../analysis/repeats.ts";
import type { LabDocument } from "../../document/document.ts";
import type { WorkedRow } from "../../engine/table.ts";

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

/** Groups of two rows and more with equal numbers in the varied column, in the order they came. */
export function repeatedRows(document: LabDocument, rows: readonly WorkedRow[]): Repeated[] {
  const varied = variedColumn(document);
  if (varied === undefined) return [];
  const groups = Map.groupBy(rows, ({ values }) => values.get(varied));
  const others = document.table.filter(({ id }) => id !== varied);
  return [...groups].flatMap(([value, group]) => {
    if (value === undefined || group.length < 2) return [];
    const means = new Map<string, Repeats>();
    for (const { id } of others) {
      const readings = group.map(({ values }) => values.get(id)).filter((one) => one !== undefined);
      if (readings.length > 1) means.set(id, repeatsOf(readings));
    }
    return means.size > 0 ? [{ value, rows: group.length, means }] : [];
  });
}
