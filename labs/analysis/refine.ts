import { type Formula, parseFormula } from "../document/formula.ts";
import { type Decimal, decimalOf, numberOf, readDecimal, subtract } from "./decimal.ts";
import { decimalValue } from "./decimal-formula.ts";
import type { Points } from "./fit-data.ts";
import type { Refine, Refined } from "./fit-model.ts";
import type { Least, Residuals as Problem } from "./least-squares.ts";
import type { ReadyModel } from "./model.ts";
import { backSubstitute, type Factored, factor, norm } from "./qr.ts";
import { residualsOf } from "./weighted.ts";

/** Numerals as they were written in a row of x, y and other columns, `-12.5e-3`, to be read with all their digits. */
export interface Written {
  x(row: number): string | undefined;
  y(row: number): string | undefined;
  column(name: string, row: number): string | undefined;
}

/**
 * A double keeps y to half of 2⁻⁵² of itself. Residuals so much smaller than y that this alone spoils the tenth digit of
 * their sum of squares are worked out anew: 2 · 2⁻⁵³ |y| against 10⁻¹⁰ |r|.
 */
const SPOILT = Number.EPSILON / 1e-10;
/** The residuals are least where they stand at right angles to all slopes, but for this cosine. */
const RIGHT_ANGLE = 1e-12;
/** Residuals under this share of y are the rounding of fifty digits: the curve goes through all points. */
const NOTHING = 1e-40;
const MOST_STEPS = 40;
/** Points times length of the formula: some seconds. */
const MOST_WORK = 2e5;

/**
 * Least squares where the residuals hang on digits that doubles do not have: the search's end is refined on residuals worked
 * out in decimals from the numerals that were written (without `written`, from the shortest that give the same doubles).
 * Only residuals need the digits; slopes and steps are doubles, and each step wins some more (iterative refinement, Björck
 * 1996, Numerical Methods for Least Squares Problems, 2.9). With errors in x, where weights hang on the slope, too many
 * points, or a formula without a value in decimals, what was found stays.
 */
export function refineWith(written?: Written): Refine {
  return (model, points, found) => {
    const parsed = parseFormula(model.formula);
    const work = points.count * model.formula.length;
    if (!parsed.ok || points.sx || work > MOST_WORK || !isSpoilt(points, found)) return found;
    return refined(model, points, found, decimalResiduals(parsed.ast, model, points, written)) ?? found;
  };
}

const sigma = ({ sy }: Points, i: number): number => (sy ? (sy[i] as number) : 1);
const sizeOfData = (points: Points): number => norm(points.y.map((y, i) => y / sigma(points, i)));
const isSpoilt = (points: Points, { sum }: Least): boolean => Math.sqrt(sum) < SPOILT * sizeOfData(points);

/** f − y of each point at parameters b, undefined where the formula has no value at one. */
type Residuals = (b: readonly Decimal[]) => Float64Array | undefined;

function decimalResiduals(
  ast: Formula,
  model: ReadyModel,
  points: Points,
  written: Written | undefined,
): Residuals {
  const observed = observations(model, points, written);
  return (b) => {
    const parameters = model.parameters.map((name, j) => [name, b[j] as Decimal] as const);
    const residuals = new Float64Array(observed.length);
    for (const [i, { y, predictors }] of observed.entries()) {
      const f = decimalValue(ast, new Map([...parameters, ...predictors]));
      if (!f) return undefined;
      residuals[i] = numberOf(subtract(f, y));
    }
    return residuals;
  };
}

/** A point in decimals. */
interface Observation {
  y: Decimal;
  predictors: readonly (readonly [name: string, value: Decimal])[];
}

function observations(
  { predictors }: ReadyModel,
  points: Points,
  written: Written | undefined,
): Observation[] {
  const width = predictors.length;
  const read = (text: string | undefined, value: number) =>
    text === undefined ? decimalOf(value) : readDecimal(text);
  return points.rows.map((row, i) => ({
    y: read(written?.y(row), points.y[i] as number),
    predictors: predictors.map((name, k) => {
      const text = k === 0 ? written?.x(row) : written?.column(name, row);
      return [name, read(text, points.predictors[i * width + k] as number)];
    }),
  }));
}

/** Gauss and Newton's steps until the residuals stand at right angles; undefined where they come no nearer to it. */
function refined(model: ReadyModel, points: Points, found: Least, residuals: Residuals): Refined | undefined {
  const problem = residualsOf(model, points);
  const nothing = NOTHING * sizeOfData(points);
  let b = Array.from(found.b, decimalOf);
  for (let steps = 0, last = Infinity; steps < MOST_STEPS; steps++) {
    const off = residuals(b);
    if (!off) return undefined;
    const here = lookAt(Float64Array.from(b, numberOf), off, problem, points);
    const end = size(here) <= nothing ? throughAll(here, nothing) : atRightAngles(here);
    if (end) return end;
    const slant = norm(here.factored.right, 0, b.length);
    if (!(slant < last / 2)) return undefined;
    last = slant;
    const step = backSubstitute(here.factored);
    if (!step.every(Number.isFinite)) return undefined;
    b = b.map((value, j) => subtract(value, decimalOf(step[j] as number)));
  }
  return undefined;
}

/** What is seen at parameters b: f − y of each point, and the slopes with their factors, divided by σ. */
interface Look {
  b: Float64Array;
  off: Float64Array;
  slopes: Float64Array;
  factored: Factored;
}

function lookAt(b: Float64Array, off: Float64Array, problem: Problem, points: Points): Look {
  const { count: rows, parameters: columns } = problem;
  const slopes = new Float64Array(rows * columns);
  problem.slopes(b, new Float64Array(rows), slopes);
  const right = off.map((value, i) => value / sigma(points, i));
  const factored = { rows, columns, matrix: slopes.slice(), right };
  factor(factored);
  return { b, off, slopes, factored };
}

const size = ({ factored }: Look): number => norm(factored.right);

function atRightAngles(here: Look): Refined | undefined {
  const { b, off, factored } = here;
  const whole = size(here);
  if (norm(factored.right, 0, b.length) > RIGHT_ANGLE * whole) return undefined;
  return { b, sum: whole * whole, factored, end: "converged", residuals: Array.from(off, (r) => -r) };
}

/** A curve through all points has no residuals, and what its parameters owe to the last of fifty digits is nothing. */
function throughAll({ b, off, slopes, factored }: Look, nothing: number): Refined {
  const rows = off.length;
  const told = b.map((value, j) =>
    Math.abs(value) * norm(slopes, j * rows, (j + 1) * rows) <= nothing ? 0 : value,
  );
  return { b: told, sum: 0, factored, end: "converged", residuals: Array.from(off, () => 0) };
}
