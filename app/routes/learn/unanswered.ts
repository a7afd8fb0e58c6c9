import type { Task } from "#labs/document/document.ts";
import type { Run } from "#labs/engine/run.ts";
import { workOutTable } from "#labs/engine/table.ts";

/** The tasks of a run with no answer yet, in order; a measurement has none while no row of the table is full. */
export function unansweredTasks(run: Run): Task[] {
  const written = run.document.table.filter(({ kind }) => kind !== "formula");
  const isMeasured = workOutTable(run).some(({ values }) =>
    written.every(({ id }) => values.get(id) !== undefined),
  );
  return run.document.tasks.filter((task) => {
    if (task.kind === "measure") return !isMeasured;
    const answer = run.answers.get(task.id);
    // a drawing may go without words
    return task.kind === "draw" ? !answer : !answer?.text.trim();
  });
}
