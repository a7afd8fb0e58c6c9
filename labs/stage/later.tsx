import type { Task } from "../document/document.ts";
import { FormulaField } from "./formula/formula-field.tsx";
import { DrawField } from "./report/draw-field.tsx";
import { WriteField } from "./report/write-field.tsx";
import { ResultField } from "./result-field.tsx";

export { Graph } from "./graph.tsx";

/** What a pupil comes to once something is measured: a script of its own, so that the bench need not wait for it. */
export function LaterField({ task }: { task: Task }) {
  switch (task.kind) {
    case "result":
      return <ResultField task={task} />;
    case "formula":
      return <FormulaField task={task} />;
    case "draw":
      return <DrawField task={task} />;
    case "write":
      return <WriteField task={task} />;
    default:
      return null;
  }
}
