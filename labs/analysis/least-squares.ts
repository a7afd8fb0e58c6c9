import { bend, damp, promised } from "./damped.ts";
import { dotProduct } from "./dot-product.ts";
import { backSubstitute, dependentColumn, type Factored, factor, forwardSubstitute, norm } from "./qr.ts";

/** A sum of squares to be made least: as many residuals as parameters or more, with their slopes. */
export interface Residuals {
  count: number;
  parameters: number;
  /** A step that changes r by less than this changes nothing: given where r is in units of errors. */
  nothing?: number;
  /** r at the parameters b; not finite where the model has no value there. */
  residuals(b: Float64Array, into: Float64Array): void;
  /** r and ∂r/∂b by columns: ∂rᵢ/∂bⱼ at j · count + i. */
  slopes(b: Float64Array, residuals: Float64Array, into: Float64Array): void;
}

/** Where the search ended: `sum` is Σr², `factored` the slopes there. Only after "converged" do they mean anything. */
export interface Least {
  b: Float64Array;
  sum: number;
  factored: Factored;
  end: "converged" | "too-many-steps" | "no-value";
}

const MOST_STEPS = 5000;
/** Steps times residuals: a search that leads nowhere ends within seconds however many points there are. */
const MOST_WORK = 4e6;
const LEAST_STEPS = 100;
const [MOST_POLISHING, LEAST_POLISHING] = [500, 10];
/**
 * Near the end is where the residuals stand at right angles to all slopes but for this cosine: Bates and Watts's measure
 * (1988), free of all scales. Parameters are then within a millionth of their errors, and polishing begins.
 */
const NEAR = 1e-6;
/** Here polishing ends at the latest: what is left is a millionth of a millionth of the errors. */
const POLISHED = 1e-12;
/** A damped step that changes no parameter by more of itself is at the end of the digits. */
const STILL = 1e-13;
/** An undamped step as small as this says that the end was reached, and not only the damping grown. */
const REACHED = 1e-9;
const MOST_DAMPING = 1e60;

/**
 * Levenberg and Marquardt's method: damping after Nielsen (1999) scaled by the largest slopes met so far (Moré 1978), steps
 * bent along the curve of the model (geodesic acceleration, Transtrum and Sethna 2012), Householder's QR throughout.
 */
export function leastSquares(problem: Residuals, start: ArrayLike<number>, mostSteps = MOST_STEPS): Least {
  return new Search(problem, Float64Array.from(start)).run(mostSteps);
}

/** The same where the residuals are straight in b: QR, and its rounding mended on what is left. */
export function leastLinear(problem: Residuals): Least {
  return new Search(problem, new Float64Array(problem.parameters)).solve();
}

class Search {
  readonly #problem: Residuals;
  readonly #scale: Float64Array;
  readonly #trial: Float64Array;
  readonly #slopes: Float64Array;
  readonly #here: Float64Array;
  readonly #factored: Factored;
  #b: Float64Array;
  #sum = 0;

  constructor(problem: Residuals, b: Float64Array) {
    const { count: rows, parameters: columns } = problem;
    if (rows < columns) throw new RangeError(`${rows} residuals cannot tell ${columns} parameters`);
    this.#problem = problem;
    this.#b = b;
    this.#scale = new Float64Array(columns);
    this.#trial = new Float64Array(rows);
    this.#here = new Float64Array(rows);
    this.#slopes = new Float64Array(rows * columns);
    this.#factored = {
      rows,
      columns,
      matrix: new Float64Array(rows * columns),
      right: new Float64Array(rows),
    };
  }

  solve(): Least {
    if (!this.#look()) return this.#result("no-value");
    if (this.#sum === 0) return this.#result("converged");
    if (dependentColumn(this.#factored) !== undefined) return this.#result("converged");
    this.#b = moved(this.#b, this.#wholeStep());
    return this.#look() ? this.#mend() : this.#result("no-value");
  }

  /**
   * Takes back what rounding cost, by corrected seminormal equations (Björck 1987): Jᵀr with twice the digits says how far
   * the residuals still are from standing at right angles. Ends when the corrections grow no smaller.
   */
  #mend(): Least {
    const { rows, columns } = this.#factored;
    for (let last = Infinity, times = 0; times < 10; times++) {
      const pull = Float64Array.from(
        { length: columns },
        (_, j) => -dotProduct(this.#slopes, j * rows, this.#here, rows),
      );
      const step = backSubstitute({ ...this.#factored, right: forwardSubstitute(this.#factored, pull) });
      const size = this.#size(step);
      if (!(size > 0 && size < last / 2)) break;
      this.#b = moved(this.#b, step);
      this.#look();
      last = size;
    }
    return this.#result("converged");
  }

  run(mostSteps: number): Least {
    if (!this.#look()) return this.#result("no-value");
    let lambda = 1e-3;
    let grow = 2;
    const most = this.#most(mostSteps, LEAST_STEPS);
    for (let steps = 0; steps < most && lambda < MOST_DAMPING; steps++) {
      if (this.#slant() <= NEAR) return this.#polish();
      const gain = this.#try(lambda);
      if (gain === "still") break;
      if (gain > 1e-4) {
        if (!this.#look()) return this.#result("no-value");
        const slack = 2 * gain - 1;
        lambda *= Math.max(1 / 3, 1 - slack * slack * slack);
        grow = 2;
      } else {
        lambda *= grow;
        grow *= 2;
      }
    }
    const left = this.#wholeStep();
    const ended = isStill(left, this.#b, REACHED) || this.#size(left) < (this.#problem.nothing ?? 0);
    return this.#result(ended ? "converged" : "too-many-steps");
  }

  /** What a step changes the residuals by, at the most slopes met so far. */
  #size = (step: Float64Array): number => norm(step.map((part, j) => part * (this.#scale[j] || 1)));

  /** Takes a damped step if it makes the sum less; gives the share kept of what was promised, 0 where it is refused. */
  #try(lambda: number): number | "still" {
    const damped = damp(this.#factored, this.#scale, lambda);
    const straight = backSubstitute(damped);
    if (isStill(straight, this.#b, STILL)) return "still";
    const step = this.#bent(damped, straight);
    if (!step) return 0;
    const next = moved(this.#b, step);
    this.#problem.residuals(next, this.#trial);
    const sum = squares(this.#trial);
    if (!(sum < this.#sum)) return 0;
    const gain = (this.#sum - sum) / promised(this.#factored, straight);
    if (gain > 1e-4) this.#b = next;
    return gain;
  }

  /** The step with its bend; undefined where the model has no value along it or bends too fast to trust either. */
  #bent(damped: Factored, straight: Float64Array): Float64Array | undefined {
    const share = 0.1;
    this.#problem.residuals(moved(this.#b, straight, share), this.#trial);
    const bent = bend(damped, straight, {
      slopes: this.#slopes,
      here: this.#here,
      ahead: this.#trial,
      share,
    });
    return 2 * this.#size(bent) <= 0.75 * this.#size(straight) ? moved(straight, bent) : undefined;
  }

  /** So near the end the sum no longer tells better from worse, but the slant does: whole steps while it falls. */
  #polish(): Least {
    const most = this.#most(MOST_POLISHING, LEAST_POLISHING);
    for (let slant = this.#slant(), steps = 0; slant > POLISHED && steps < most; steps++) {
      const from = this.#b;
      const step = this.#wholeStep();
      if (!step.every(Number.isFinite)) break;
      this.#b = moved(from, step);
      const found = this.#look();
      const next = this.#slant();
      if (found && next < slant) slant = next;
      else {
        this.#b = from;
        this.#look();
        break;
      }
    }
    return this.#result("converged");
  }

  #wholeStep = (): Float64Array => backSubstitute(damp(this.#factored, this.#scale, 0));

  #result = (end: Least["end"]): Least => ({ b: this.#b, sum: this.#sum, factored: this.#factored, end });

  #most = (most: number, least: number): number =>
    Math.min(most, Math.max(least, MOST_WORK / this.#problem.count));

  /** Works out the slopes here and their factors; false where one is not finite. */
  #look(): boolean {
    const { rows, columns, matrix, right } = this.#factored;
    this.#problem.slopes(this.#b, this.#here, this.#slopes);
    this.#sum = squares(this.#here);
    right.set(this.#here);
    matrix.set(this.#slopes);
    for (let j = 0; j < columns; j++)
      this.#scale[j] = Math.max(this.#scale[j] as number, norm(matrix, j * rows, (j + 1) * rows));
    factor(this.#factored);
    return Number.isFinite(this.#sum) && this.#scale.every(Number.isFinite);
  }

  /** The cosine of the residuals' angle to the tangent plane; 0 where there are none left. */
  #slant(): number {
    if (this.#sum === 0) return 0;
    const { right, columns } = this.#factored;
    return norm(right, 0, columns) / norm(right);
  }
}

const moved = (b: Float64Array, step: Float64Array, share = 1): Float64Array =>
  b.map((value, j) => value + share * (step[j] as number));

const isStill = (step: Float64Array, b: Float64Array, share: number): boolean =>
  step.every((change, j) => Math.abs(change) <= share * Math.abs(b[j] as number));

function squares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
