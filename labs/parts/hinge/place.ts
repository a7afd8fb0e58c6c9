import { cos, sin } from "../../engine/math.ts";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";

/** A place of the drawing, m, y upwards. */
export interface Place {
  x: number;
  y: number;
}

/** Where the place (x, y) of a part's own coordinates is at present. */
export function placeOn(run: Run, id: string, x: number, y: number): Place {
  const angle = angleOf(run, id);
  const [c, s] = [cos(angle), sin(angle)];
  return { x: read(run, `${id}.x`) + c * x - s * y, y: read(run, `${id}.y`) + s * x + c * y };
}

/** A wall and a peg have no angle. */
function angleOf(run: Run, id: string): number {
  const kind = run.parts.find((part) => part.id === id)?.kind;
  return kind && ("angle" in kind.readings || "angle" in kind.props) ? read(run, `${id}.angle`) : 0;
}

/** Where the ends of a joint are. */
export function endsOf(run: Run, id: string): [Place, Place] {
  const props = run.properties.parts.get(id) ?? {};
  const at = (end: "from" | "to") =>
    placeOn(run, String(props[end]), Number(props[`${end}X`]), Number(props[`${end}Y`]));
  return [at("from"), at("to")];
}

/** A line through places as an SVG path, y down. */
export const pathThrough = (places: readonly Place[]): string =>
  places.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(5)} ${(-y).toFixed(5)}`).join("");
