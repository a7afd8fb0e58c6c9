import type { Control, LabDocument } from "../document/document.ts";
import { cos, sin } from "../engine/math.ts";
import type { PropValues } from "../engine/part.ts";
import { workOutProperties } from "../engine/properties.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";

/** A place of the scene, m, y upwards. */
export interface Point {
  x: number;
  y: number;
}

/** Where the hand takes hold of a part to change one of its properties. */
interface Anchor {
  /** The place as the properties have it. */
  at(get: (prop: string) => number): Point;
  /** Where the drawn thing is while it moves, where that is elsewhere. */
  now?(run: Run, id: string): Point;
  /** CSS pixels to the right and down, so that the handle stands beside what it moves and not on it. */
  beside?: readonly [number, number];
  /** Which way it goes, for the sign on the handle. */
  way: "level" | "upright" | "around";
}

const place: Anchor["at"] = (get) => ({ x: get("x"), y: get("y") });
const along = (get: (prop: string) => number, distance: number): Point => ({
  x: get("x") + distance * cos(get("angle")),
  y: get("y") + distance * sin(get("angle")),
});

/** By kind and property: what can be taken hold of on a flat scene. A property that is not here has its slider alone. */
const anchors: Readonly<Record<string, Readonly<Record<string, Anchor>>>> = {
  pendulum: {
    angle: {
      at: (get) => ({
        x: get("x") + get("length") * sin(get("angle")),
        y: get("y") - get("length") * cos(get("angle")),
      }),
      now: (run, id) => ({ x: read(run, `${id}.bobX`), y: read(run, `${id}.bobY`) }),
      way: "around",
    },
    length: {
      at: (get) => ({ x: get("x"), y: get("y") - get("length") }),
      beside: [-44, 0],
      way: "upright",
    },
  },
  "light-gate": {
    x: { at: place, beside: [0, -64], way: "level" },
    // on the side away from the ruler, which is read to the left of the lamp
    y: { at: place, beside: [72, 0], way: "upright" },
  },
  photogate: { position: { at: (get) => ({ x: get("position"), y: 0 }), beside: [0, -102], way: "level" } },
  glider: { position: { at: (get) => ({ x: get("position"), y: 0 }), way: "level" } },
  floor: { angle: { at: (get) => along(get, get("length") / 2), beside: [22, 0], way: "upright" } },
  mark: { distance: { at: (get) => along(get, get("distance")), beside: [0, -48], way: "level" } },
  launcher: {
    draw: {
      at: (get) => ({ x: get("x") - 0.12 - get("draw"), y: get("y") }),
      beside: [-14, -13],
      way: "level",
    },
    y: { at: place, beside: [-26, 40], way: "upright" },
  },
  table: {
    height: {
      at: (get) => ({ x: get("x") - get("width"), y: get("y") + get("height") }),
      way: "upright",
    },
  },
  samples: {
    number: {
      at: (get) => ({
        x: get("x") + ((get("number") - 0.5) / get("count") - 0.5) * get("width"),
        y: get("y"),
      }),
      beside: [0, 12],
      way: "level",
    },
  },
  mass: { x: { at: place, way: "level" }, y: { at: place, way: "upright" } },
  disc: { x: { at: place, way: "level" }, y: { at: place, way: "upright" } },
  box: { x: { at: place, way: "level" }, y: { at: place, way: "upright" } },
};

/** A control that can be changed by taking hold of what it changes. */
export interface Handle extends Anchor {
  control: Control;
  part: string;
}

/** The handles of a flat lab, in the order of its controls. */
export function handlesOf({ controls, parts }: LabDocument): Handle[] {
  return controls.flatMap((control) => {
    const [part = "", prop = ""] = control.target.split(".");
    const anchor = anchors[parts.find(({ id }) => id === part)?.kind ?? ""]?.[prop];
    return anchor ? [{ ...anchor, control, part }] : [];
  });
}

/** Where the handle is. */
export function placeOf(run: Run, { part, at, now }: Handle): Point {
  if (now && !run.stopped) return now(run, part);
  return pointOf(run.properties.parts.get(part), at);
}

const pointOf = (props: PropValues | undefined, at: Anchor["at"]): Point =>
  at((prop) => Number(props?.[prop]));

const PLACES = 64;

/** The way a handle can go, from the control's least value to its greatest. */
export function wayOf(run: Run, { control, part, at }: Handle): Point[] {
  const { document, vocabulary, factors } = run;
  const declarations = { ...vocabulary.parts, ...vocabulary.instruments };
  const set = new Map<string, number>();
  for (const { id, target } of document.controls) {
    const value = run.controls.get(id);
    if (value !== undefined) set.set(target, value);
  }
  return Array.from({ length: PLACES + 1 }, (_, i) => {
    set.set(control.target, control.min + ((control.max - control.min) * i) / PLACES);
    return pointOf(workOutProperties(document, declarations, factors, set).parts.get(part), at);
  });
}

/** The value of a control whose place on the way is nearest to a point, on one of its steps. */
export function valueNear({ min, max, step }: Control, way: readonly Point[], { x, y }: Point): number {
  let best = { distance: Infinity, share: 0 };
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1] as Point, way[i] as Point];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const on = length > 0 ? Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length)) : 0;
    const [ox, oy] = [x - a.x - on * dx, y - a.y - on * dy];
    const distance = ox * ox + oy * oy;
    if (distance < best.distance) best = { distance, share: (i - 1 + on) / (way.length - 1) };
  }
  return onStep({ min, max, step }, min + best.share * (max - min));
}

/** The value of a control's steps nearest to one, within its ends. */
export function onStep({ min, max, step }: Pick<Control, "min" | "max" | "step">, value: number): number {
  return Math.min(max, Math.max(min, min + Math.round((value - min) / step) * step));
}
