import { namesIn, parseFormula } from "../document/formula.ts";
import { suggest } from "../document/suggest.ts";
import { type Derivative, differentiate } from "./derivative.ts";
import { badFormula, type FitIssue, fitIssue } from "./fit-issue.ts";
import { isLinearIn, linearOnes } from "./linear-in.ts";

/** The curves one may choose by name, each as a formula of x. */
export const CURVES = {
  line: "intercept + slope*x",
  proportional: "slope*x",
  quadratic: "a + b*x + c*x^2",
  power: "a*x^b",
  exponential: "a*exp(b*x)",
  sine: "offset + amplitude*sin(omega*x + phase)",
} as const;

export type Curve = keyof typeof CURVES;

/**
 * What is fitted: a curve by name, or a formula whose names are parameters except x and other columns. Parameters without a
 * start begin at 1, and where that leads nowhere at other sizes; those in which the formula is linear follow from the rest.
 */
export type Model = Curve | { formula: string; start?: Readonly<Record<string, number>> };

/** A model made ready: a function of its parameters and then of its predictors. */
export interface ReadyModel {
  curve: Curve | undefined;
  formula: string;
  parameters: readonly string[];
  /** The first is x. */
  predictors: readonly string[];
  linear: boolean;
  /** The function with its slopes by the first `free` of parameters and predictors. */
  derivative(free: number): Derivative;
  /** Where to begin with a formula, undefined where nothing was given. */
  start: readonly (number | undefined)[];
  /** Places of parameters without a start in which the formula is linear: they follow from the others' starts. */
  following: readonly number[];
}

/**
 * Reads a model. `columns` are the other columns a formula may read; `xName` is what x may be called in it instead of x,
 * where it does not say x.
 */
export function readyModel(
  model: Model,
  columns: readonly string[],
  xName = "x",
): { ok: true; model: ReadyModel } | { ok: false; issue: FitIssue } {
  const refuse = (issue: FitIssue) => ({ ok: false as const, issue });
  const curve = typeof model === "string" ? model : undefined;
  const formula = typeof model === "string" ? CURVES[model] : model.formula;
  const given = typeof model === "string" ? {} : (model.start ?? {});
  const parsed = parseFormula(formula);
  if (!parsed.ok) return refuse(badFormula(parsed.issue));
  const names = namesIn(parsed.ast);
  const x = names.includes("x") ? "x" : xName;
  const others = columns.filter((name) => name !== x && names.includes(name) && !Object.hasOwn(given, name));
  const predictors = [x, ...others];
  const parameters = names.filter((name) => !predictors.includes(name));
  if (parameters.length === 0) return refuse(fitIssue("no-parameters"));
  const stray = Object.keys(given).find((name) => !parameters.includes(name));
  if (stray !== undefined) return refuse(noSuchParameter(stray, parameters));
  return {
    ok: true,
    model: {
      ...{ curve, formula, parameters, predictors },
      linear: isLinearIn(parsed.ast, new Set(parameters)),
      derivative: (free) => differentiate(parsed.ast, [...parameters, ...predictors], free),
      start: parameters.map((name) => given[name]),
      following: linearOnes(
        parsed.ast,
        parameters.filter((name) => !Object.hasOwn(given, name)),
      ).map((name) => parameters.indexOf(name)),
    },
  };
}

function noSuchParameter(name: string, parameters: readonly string[]): FitIssue {
  const suggestion = suggest(name, parameters);
  return fitIssue("no-such-parameter", suggestion === undefined ? { name } : { name, suggestion });
}
