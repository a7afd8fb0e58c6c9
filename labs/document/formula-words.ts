import type { Dimension } from "./units.ts";

/** The functions a formula may call, with how many arguments each takes (min and max take two or more). */
export const FUNCTIONS = {
  sin: 1,
  cos: 1,
  tan: 1,
  asin: 1,
  acos: 1,
  atan: 1,
  atan2: 2,
  exp: 1,
  ln: 1,
  log10: 1,
  sqrt: 1,
  abs: 1,
  floor: 1,
  ceil: 1,
  round: 1,
  sign: 1,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  hypot: 2,
  min: Infinity,
  max: Infinity,
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

export interface Constant {
  value: number;
  dimension: Dimension;
  /** Who says so. */
  source: string;
}

const MATHEMATICS = "mathematics";
const SI = "SI Brochure, 9th edition, 2019: exact by definition, or from such";
const CODATA = "CODATA 2018: Tiesinga, Mohr, Newell, Taylor, Rev. Mod. Phys. 93, 025010, 2021";
const CGPM = "3rd General Conference on Weights and Measures, 1901: the standard acceleration of free fall";

/** Exponents in the order m, kg, s, A, K, mol, cd. */
const constant = (source: string, value: number, ...dimension: Dimension): Constant => ({
  value,
  dimension,
  source,
});

/** Numbers a formula may use by name: pi and e of mathematics, under `const.` those of nature. */
export const CONSTANTS: ReadonlyMap<string, Constant> = new Map([
  ["pi", constant(MATHEMATICS, Math.PI, 0, 0, 0, 0, 0, 0, 0)],
  ["e", constant(MATHEMATICS, Math.E, 0, 0, 0, 0, 0, 0, 0)],
  ["const.c", constant(SI, 299792458, 1, 0, -1, 0, 0, 0, 0)],
  ["const.h", constant(SI, 6.62607015e-34, 2, 1, -1, 0, 0, 0, 0)],
  ["const.e", constant(SI, 1.602176634e-19, 0, 0, 1, 1, 0, 0, 0)],
  ["const.kB", constant(SI, 1.380649e-23, 2, 1, -2, 0, -1, 0, 0)],
  ["const.NA", constant(SI, 6.02214076e23, 0, 0, 0, 0, 0, -1, 0)],
  ["const.R", constant(SI, 8.31446261815324, 2, 1, -2, 0, -1, -1, 0)],
  ["const.sigma", constant(SI, 5.670374419e-8, 0, 1, -3, 0, -4, 0, 0)],
  ["const.G", constant(CODATA, 6.6743e-11, 3, -1, -2, 0, 0, 0, 0)],
  ["const.me", constant(CODATA, 9.1093837015e-31, 0, 1, 0, 0, 0, 0, 0)],
  ["const.mp", constant(CODATA, 1.67262192369e-27, 0, 1, 0, 0, 0, 0, 0)],
  ["const.mn", constant(CODATA, 1.67492749804e-27, 0, 1, 0, 0, 0, 0, 0)],
  ["const.eps0", constant(CODATA, 8.8541878128e-12, -3, -1, 4, 2, 0, 0, 0)],
  ["const.mu0", constant(CODATA, 1.25663706212e-6, 1, 1, -2, -2, 0, 0, 0)],
  ["const.g", constant(CGPM, 9.80665, 1, 0, -2, 0, 0, 0, 0)],
]);
