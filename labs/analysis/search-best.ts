import type { Points } from "./fit-data.ts";
import { type FitIssue, fitIssue } from "./fit-issue.ts";
import { type Least, leastLinear, leastSquares } from "./least-squares.ts";
import type { ReadyModel } from "./model.ts";
import { dependentColumn } from "./qr.ts";
import { wrapped } from "./sine-starts.ts";
import { formulaStarts, startsOf } from "./starts.ts";
import { residualsOf } from "./weighted.ts";

/** So many points are enough to come near the best fit of many more. */
const ENOUGH = 2000;
/** Steps from a start that nobody gave. */
const GUESSED_STEPS = 600;

/**
 * The parameters of the least sum of squares, from wherever the search begins; or why there are none. With very many points
 * it comes near on some of them first, and what leads nowhere there is not tried on all.
 */
export function searchBest(model: ReadyModel, points: Points): Least | FitIssue {
  if (model.linear && !points.sx) return finished(model, points, [leastLinear(residualsOf(model, points))]);
  if (points.count < 2 * ENOUGH) return searchAll(model, points);
  const near = searchAll(model, thinned(points, model.predictors.length));
  if (!("code" in near)) return finished(model, points, searchFrom(model, points, [[...near.b]]));
  return near.code === "undetermined" ? searchAll(model, points) : near;
}

/** The best from all starts, as any may end in a dip that is not the deepest; a start that was given is searched longer. */
function searchAll(model: ReadyModel, points: Points): Least | FitIssue {
  if (model.linear) return finished(model, points, searchFrom(model, points, [linearStart(model, points)]));
  if (model.curve) return finished(model, points, searchFrom(model, points, startsOf(model, points)));
  const starts = formulaStarts(model, residualsOf(model, { ...points, sx: undefined, sy: undefined }));
  const most = starts.length > 1 ? GUESSED_STEPS : undefined;
  return finished(model, points, searchFrom(model, points, starts, most));
}

function finished(model: ReadyModel, points: Points, tried: readonly Least[]): Least | FitIssue {
  const ended = tried.filter(({ end }) => end === "converged").sort((a, b) => a.sum - b.sum);
  const told = ended.find((least) => undetermined(model, least) === undefined);
  const [best] = ended;
  return told ?? (best && undetermined(model, best)) ?? failed(model, points, tried);
}

function undetermined({ parameters }: ReadyModel, { factored }: Least): FitIssue | undefined {
  const dependent = dependentColumn(factored);
  return dependent === undefined
    ? undefined
    : fitIssue("undetermined", { parameter: parameters[dependent] as string });
}

type Start = ArrayLike<number>;

function searchFrom(model: ReadyModel, points: Points, starts: readonly Start[], most?: number): Least[] {
  const problem = residualsOf(model, points);
  return starts.map((start) => {
    const least = leastSquares(problem, start, most);
    const upright = model.curve === "sine" && least.end === "converged" ? turned(least.b) : undefined;
    return upright ? leastSquares(problem, upright) : least;
  });
}

/** With errors in x the weights depend on the slope: the search begins at the fit without them. */
function linearStart(model: ReadyModel, points: Points): Start {
  const { b } = leastLinear(residualsOf(model, { ...points, sx: undefined, sy: undefined }));
  return b.every(Number.isFinite) ? [...b] : b.map(() => 1);
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
      return fitIssue("no-value", { x: String(Number((row[0] as number).toPrecision(6))) });
  }
  return fitIssue("no-convergence");
}
