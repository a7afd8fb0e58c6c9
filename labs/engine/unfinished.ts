import type { Task } from "../document/document.ts";
import type { Run } from "./run.ts";
import { workOutTable } from "./table.ts";
import { givenError } from "./table-errors.ts";

/**
 * The tasks of a run that are not done yet, in order: a measurement while it has fewer whole rows than it asks for, or an
 * instrument's error that it asks for is not written.
 */
export function unfinishedTasks(run: Run): Task[] {
  const written = run.document.table.filter(({ kind }) => kind !== "formula");
  const whole = workOutTable(run).filter(({ values }) =>
    written.every(({ id }) => values.get(id) !== undefined),
  );
  const lacksErrors = run.document.table.some(
    (column) => column.kind === "measured" && givenError(run, column) === undefined,
  );
  return run.document.tasks.filter((task) => {
    if (task.kind === "measure") return whole.length < task.rows || (task.errors === true && lacksErrors);
    const answer = run.answers.get(task.id);
    // a drawing may go without words
    return task.kind === "draw" ? !answer : !answer?.text.trim();
  });
}
