import { mean } from "../../analysis/fit.ts";
import { type Repeats, repeatsOf } from "../../analysis/repeats.ts";
import type { LabDocument } from "../../document/document.ts";
import type { Run } from "../../engine/run.ts";
import type { WorkedRow } from "../../engine/table.ts";
import { workOutErrors } from "../../engine/table-errors.ts";

/** Rows that were measured at the same settings: the mean of each of the other columns, SI. */
export interface Repeated {
  settings: ReadonlyMap<string, number>;
  rows: number;
  means: ReadonlyMap<string, Repeats>;
}

/**
 * The columns that say how a row was measured: those that the work asks to vary, else that of the graph's x, else the
 * first; and counts, for a time of ten swings is no repeat of one of twenty.
 */
export function settingColumns({ tasks, graph, table }: LabDocument): string[] {
  const asked = tasks.flatMap((task) => (task.kind === "measure" && task.varying ? [task.varying] : []));
  const varied = asked.length > 0 ? asked : [graph?.x ?? table[0]?.id ?? ""];
  return table.filter(({ id, kind }) => kind === "count" || varied.includes(id)).map(({ id }) => id);
}

/**
 * Groups of two rows and more with equal settings, in the order they came. The error of a mean is that of chance and the
 * instruments' own together; where the latter is not known, that of chance alone.
 */
export function repeatedRows(run: Run, rows: readonly WorkedRow[]): Repeated[] {
  const setting = settingColumns(run.document);
  const errorsOf = workOutErrors(run);
  const groups = Map.groupBy(rows, ({ values }) => setting.map((id) => values.get(id)).join(" "));
  const others = run.document.table.filter(({ id }) => !setting.includes(id));
  return [...groups.values()].flatMap((group) => {
    const settings = new Map(setting.map((id) => [id, group[0]?.values.get(id) ?? Number.NaN]));
    if (group.length < 2 || [...settings.values()].some(Number.isNaN)) return [];
    const errors = new Map(group.map((row) => [row, errorsOf(row)]));
    const means = new Map<string, Repeats>();
    for (const { id } of others) {
      const read = group.filter(({ values }) => values.get(id) !== undefined);
      if (read.length < 2) continue;
      const own = read.map((row) => errors.get(row)?.get(id) ?? Number.NaN).filter(Number.isFinite);
      const readings = read.map(({ values }) => values.get(id) as number);
      means.set(id, repeatsOf(readings, own.length > 0 ? mean(own) : 0));
    }
    return means.size > 0 ? [{ settings, rows: group.length, means }] : [];
  });
}
