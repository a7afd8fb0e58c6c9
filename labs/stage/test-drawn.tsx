import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Bench } from "../engine/bench.ts";
import { Still } from "./report/still.tsx";

/** x' = a x + c y + e, y' = b x + d y + f, as in SVG. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Point = readonly [x: number, y: number];

/** What is drawn of a scale, in the coordinates of the whole drawing, y downwards: strokes of each path, and its numbers. */
export interface Drawn {
  html: string;
  /** For each path made of straight strokes alone: where each begins and ends. */
  strokes: (readonly [from: Point, to: Point])[][];
  /** Where each number stands: the place it is put to, before its letters are moved to stand in the middle of it. */
  numbers: { at: Point; text: string }[];
}

/** Draws a view or a face once and finds its strokes and numbers, whatever groups they stand in. */
export function drawn<P extends { bench: Bench }>(View: ComponentType<P>, props: P): Drawn {
  const html = renderToStaticMarkup(<Still View={View} props={props} />);
  const found: Drawn = { html, strokes: [], numbers: [] };
  const open: Matrix[] = [[1, 0, 0, 1, 0, 0]];
  for (const [, closes, name, text = "", alone, words] of html.matchAll(
    /<(\/?)(\w+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>([^<]*)/g,
  )) {
    if (closes) {
      open.pop();
      continue;
    }
    const attribute = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(text)?.[1];
    const here = movedBy(open.at(-1) as Matrix, attribute("transform") ?? "");
    if (name === "path") found.strokes.push(strokesOf(attribute("d") ?? "", here));
    if (name === "text" && words) {
      const [x, y] = attribute("transform") ? [0, 0] : [attribute("x"), attribute("y")].map(Number);
      found.numbers.push({ at: put(here, [x as number, y as number]), text: words });
    }
    if (!alone && name !== "input") open.push(here);
  }
  return found;
}

const put = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

function times(m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [x, y] = put(m, [e, f]);
  return [m[0] * a + m[2] * b, m[1] * a + m[3] * b, m[0] * c + m[2] * d, m[1] * c + m[3] * d, x, y];
}

/** A transform written as `translate(x y) rotate(degrees) scale(x y)`, of any number of these. */
function movedBy(before: Matrix, transform: string): Matrix {
  let matrix = before;
  for (const [, name, args = ""] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y] = args.split(/[ ,]+/).map(Number);
    const angle = (x * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    if (name === "translate") matrix = times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === "rotate") matrix = times(matrix, [cos, sin, -sin, cos, 0, 0]);
    else if (name === "scale") matrix = times(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else throw new Error(`cannot follow ${name}`);
  }
  return matrix;
}

/** The strokes of `M0 1h2` and `M0 1L2 3`; none of a path with anything else in it. */
function strokesOf(d: string, matrix: Matrix): [Point, Point][] {
  const number = "(-?[\\d.]+(?:e-?\\d+)?)";
  const stroke = new RegExp(`M${number} ${number}(?:h${number}|L${number} ${number})`, "g");
  const strokes = [...d.matchAll(stroke)];
  if (strokes.map(([whole]) => whole).join("") !== d) return [];
  return strokes.map(([, x = "", y = "", along, toX, toY]) => {
    const from: Point = [Number(x), Number(y)];
    const to: Point = along === undefined ? [Number(toX), Number(toY)] : [from[0] + Number(along), from[1]];
    return [put(matrix, from), put(matrix, to)];
  });
}
