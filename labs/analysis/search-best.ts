import type { Points } from "./fit-data.ts";
import { type FitIssue, fitIssue } from "./fit-issue.ts";
import { type Least, leastLinear, leastSquares } from "./least-squares.ts";
import type { ReadyModel } from "./model.ts";
import { dependentColumn } from "./qr.ts";
import { wrapped } from "./sine-starts.ts";
import { startsOf } from "./starts.ts";
import { residualsOf } from "./weighted.ts";

/** So many points are enough to come near the best fit of many more. */
const ENOUGH = 2000;

/**
 * The parameters of the least sum of squares, from wherever the search begins; or why there are none. With very many points
 * it comes near on some of them first, and what leads nowhere there is not tried on all.
 */
export function searchBest(model: ReadyModel, points: Points): Least | FitIssue {
  if (model.linear && !points.sx) return finished(model, points, [leastLinear(residualsOf(model, points))]);
  const starts = model.linear ? linearStart(model, points) : startsOf(model, points);
  if (points.count < 2 * ENOUGH) return finished(model, points, searchFrom(model, points, starts));
  const some = thinned(points, model.predictors.length);
  const near = finished(model, some, searchFrom(model, some, starts));
  if ("code" in near && near.code !== "undetermined") return near;
  return finished(model, points, searchFrom(model, points, "code" in near ? starts : [[...near.b]]));
}

function finished(model: ReadyModel, points: Points, tried: readonly Least[]): Least | FitIssue {
  const [best] = tried.filter(({ end }) => end === "converged").sort((a, b) => a.sum - b.sum);
  return best ? (undetermined(model, best) ?? best) : failed(model, points, tried);
}

function undetermined({ parameters }: ReadyModel, { factored }: Least): FitIssue | undefined {
  const dependent = dependentColumn(factored);
  return dependent === undefined
    ? undefined
    : fitIssue("undetermined", { parameter: parameters[dependent] as string });
}

type Start = readonly number[];

function searchFrom(model: ReadyModel, points: Points, starts: readonly Start[]): Least[] {
  const problem = residualsOf(model, points);
  return starts.map((start) => {
    const least = leastSquares(problem, start);
    const upright = model.curve === "sine" && least.end === "converged" ? turned(least.b) : undefined;
    return upright ? leastSquares(problem, upright) : least;
  });
}

/** With errors in x the weights depend on the slope: the search begins at the fit without them. */
function linearStart(model: ReadyModel, points: Points): readonly Start[] {
  const { b } = leastLinear(residualsOf(model, { ...points, sx: undefined, sy: undefined }));
  return [b.every(Number.isFinite) ? [...b] : model.start];
}

/** Every k-th point, at least `ENOUGH` of them. */
function thinned(points: Points, width: number): Points {
  const every = Math.floor(points.count / ENOUGH);
  const take = (column: Float64Array) => column.filter((_, i) => i % every === 0);
  const { rows, predictors, y, sx, sy } = points;
  const kept = rows.filter((_, i) => i % every === 0);
  return {
    ...{ count: kept.length, rows: kept, leftOut: [], y: take(y), sx: sx && take(sx), sy: sy && take(sy) },
    predictors: predictors.filter((_, i) => Math.floor(i / width) % every === 0),
  };
}

/** The same sine with amplitude and ω above 0 and a phase from −π to π; undefined where it is so already. */
function turned(b: Float64Array): Start | undefined {
  const [offset = 0, amplitude = 0, omega = 0, phase = 0] = b;
  const upright = (omega < 0 ? Math.PI - phase : phase) + (amplitude < 0 ? Math.PI : 0);
  const start = [offset, Math.abs(amplitude), Math.abs(omega), wrapped(upright)];
  return start.every((value, j) => value === b[j]) ? undefined : start;
}

/**
 * No search converged: a parameter that the points do not tell has no place to converge to; where the first search found
 * no value, at which x that was.
 */
function failed(model: ReadyModel, points: Points, [first]: readonly Least[]): FitIssue {
  if (first?.end !== "no-value") return (first && undetermined(model, first)) ?? fitIssue("no-convergence");
  const width = model.predictors.length;
  const gradient = new Float64Array(first.b.length + width);
  const derivative = model.derivative(first.b.length);
  for (let i = 0; i < points.count; i++) {
    const row = points.predictors.subarray(i * width, (i + 1) * width);
    const value = derivative.gradient([...first.b, ...row], gradient);
    if (!Number.isFinite(value) || !gradient.every(Number.isFinite))
      return fitIssue("no-value", { x: String(row[0]) });
  }
  return fitIssue("no-convergence");
}
