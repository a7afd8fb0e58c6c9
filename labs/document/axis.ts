import { DIMENSIONLESS, type Dimension, powerDimension } from "./units.ts";

/** How a quantity is laid along an axis: as it is, as a function of it, or as it is on a logarithmic axis. */
export const axisShapes = [
  "plain",
  "square",
  "cube",
  "inverse",
  "inverse-square",
  "root",
  "ln",
  "log",
] as const;
export type AxisShape = (typeof axisShapes)[number];

/** What becomes of a dimension on such an axis; a logarithm is a bare number. */
export function shapedDimension(dimension: Dimension, shape: AxisShape): Dimension {
  if (shape === "ln") return DIMENSIONLESS;
  const power = { plain: 1, log: 1, square: 2, cube: 3, inverse: -1, "inverse-square": -2, root: 0.5 }[shape];
  return powerDimension(dimension, power);
}

/** The same in writing, of a symbol or of a unit: T², 1/T, √T, ln T. */
export function shapedText(text: string, shape: AxisShape): string {
  if (text === "" || shape === "plain" || shape === "log") return text;
  const plain = /^[\p{L}\p{N}₀-₉°]+$/u.test(text) ? text : `(${text})`;
  const base = /[⁰¹²³⁴-⁹]$/.test(plain) ? `(${plain})` : plain;
  const texts = {
    square: `${base}²`,
    cube: `${base}³`,
    inverse: `1/${plain}`,
    "inverse-square": `1/${base}²`,
    root: `√${plain}`,
    ln: `ln ${plain}`,
  };
  return texts[shape];
}
