import type { LabDocument } from "../../document/document.ts";
import { laid } from "../../engine/axis.ts";
import { inUnit } from "../in-unit.ts";
import { BENCH_FRAME, type Scales } from "./frame.ts";
import type { Axis, PlotPoint } from "./plot.ts";
import { makeScale, type Scale, spanOf } from "./scale.ts";

/** Where the pupil let the axes end while there is nothing on them yet. */
export interface Ends {
  x?: number;
  y?: number;
}

/** Axes for the points with their errors and for what was foreseen; of an empty graph as far as the pupil says. */
export function scalesOf(
  { x, y }: { x: Axis; y: Axis },
  points: readonly PlotPoint[],
  foreseen: readonly { x: number; y: number }[],
  ends: Ends,
  document: LabDocument,
  { width, height, left, right, top, bottom } = BENCH_FRAME,
): Scales {
  const spread = (axis: "x" | "y", error: "dx" | "dy", of: Axis): [number, number] => {
    const values = [
      ...points.map((point) => ({ at: point[axis], error: point[error] })),
      ...foreseen.map((place) => ({ at: place[axis], error: 0 })),
    ];
    if (points.length === 0) values.push({ at: ends[axis] ?? guessedEnd(of, document), error: 0 });
    return spanOf(values, of.shape === "log");
  };
  const scale = (of: Axis, span: [number, number], pixels: [number, number]): Scale =>
    makeScale(...emptyFromZero(span, of), of.shape === "log", pixels);
  return {
    x: scale(x, spread("x", "dx", x), [left, width - right]),
    y: scale(y, spread("y", "dy", y), [height - bottom, top]),
  };
}

/** An axis with one number on it goes from zero there; a logarithmic one over two powers of ten. */
const emptyFromZero = ([low, high]: [number, number], { shape }: Axis): [number, number] => {
  if (low !== high) return [low, high];
  return shape === "log" ? [low / 10, high] : [Math.min(0, low), Math.max(0, high)];
};

/** The most that a control lets be measured here, else 1. */
function guessedEnd({ column, shape }: Axis, { controls }: LabDocument): number {
  const control =
    column.kind === "measured" ? controls.find(({ target }) => target === column.of) : undefined;
  const end = laid(control ? inUnit(column, control.max) : 1, shape);
  return Number.isFinite(end) && end !== 0 ? end : 1;
}
