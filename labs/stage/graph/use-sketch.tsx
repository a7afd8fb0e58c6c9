import { laid, laidBack } from "../../engine/axis.ts";
import { rowsBefore } from "../../engine/foreseen.ts";
import type { Sketch } from "../../engine/run.ts";
import { useStage } from "../context.tsx";
import { inUnit, outOfUnit } from "../in-unit.ts";
import type { Scales } from "./frame.ts";
import type { Axis } from "./plot.ts";
import { type Place, simplified } from "./sketching.ts";

/** The graph foreseen for two axes: where it lies along them, and how to keep another. */
export function useSketch(x: Axis, y: Axis) {
  const { bench } = useStage();
  const sketch = bench.run.sketches.get(`${x.column.id} ${y.column.id}`);
  const keep = (points: number[]) => bench.do({ type: "sketch", x: x.column.id, y: y.column.id, points });
  return {
    laid: sketch ? laidSketch(sketch, x, y) : [],
    /** How many rows were measured when it was drawn; undefined where there is none. */
    after: sketch && rowsBefore(bench.actions.slice(0, bench.played), sketch),
    keep(places: readonly Place[], scales: Scales): void {
      const points = simplified(places).flatMap(([px, py]) => {
        const point = [back(x, scales.x.toValue(px)), back(y, scales.y.toValue(py))];
        return point.every(Number.isFinite) ? point : [];
      });
      if (points.length > 0) keep(points);
    },
    clear: () => keep([]),
  };
}

/** A place along an axis in SI, to four digits: a hand draws no finer. */
const back = ({ column, shape }: Axis, at: number): number =>
  Number(outOfUnit(column, laidBack(at, shape)).toPrecision(4));

/** The points of a sketch along these axes; those they cannot show are left out. */
function laidSketch({ points }: Sketch, x: Axis, y: Axis): { x: number; y: number }[] {
  const places = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const place = {
      x: laid(inUnit(x.column, points[i] as number), x.shape),
      y: laid(inUnit(y.column, points[i + 1] as number), y.shape),
    };
    if (Math.abs(place.x) < 1e200 && Math.abs(place.y) < 1e200) places.push(place);
  }
  return places;
}
