import type { AxisShape } from "../../document/axis.ts";
import type { LabDocument } from "../../document/document.ts";
import type { Wish } from "./fitting.ts";

/** What a pupil chose to see of the table: it is nobody's work and not kept. */
export interface View {
  x: string;
  y: string;
  xAxis: AxisShape;
  yAxis: AxisShape;
  fit: Wish["fit"];
  formula: string;
  starts: string;
  /** Absent: as the pupil's errors of columns are given. */
  weigh?: boolean;
  residuals: boolean;
}

/** The document's own graph, or its first and last column; undefined where there are no two. */
export function firstView({ graph, table }: LabDocument): View | undefined {
  const [first, last] = [table[0], table.at(-1)];
  if (!first || !last || first === last) return undefined;
  return {
    x: graph?.x ?? first.id,
    y: graph?.y ?? last.id,
    xAxis: graph?.xAxis ?? "plain",
    yAxis: graph?.yAxis ?? "plain",
    fit: graph?.fit ?? "none",
    formula: "",
    starts: "",
    residuals: false,
  };
}
