import type { TextIssue } from "../document/units.ts";

/** Why a fit means nothing, or what to know of one that was made. `code` and `params` are for translations. */
export interface FitIssue {
  code: FitFailure | FitNote;
  params: Record<string, string>;
  /** Plain English. */
  message: string;
}

export type FitFailure =
  | "too-few-points"
  | "all-x-equal"
  | "too-few-different-x"
  | "undetermined"
  | "no-convergence"
  | "no-value"
  | "bad-formula"
  | "no-parameters"
  | "no-such-parameter";

export type FitNote = "left-out" | "errors-unknown" | "scatter-exceeds-errors" | "errors-exceed-scatter";

const MESSAGES: Readonly<Record<FitFailure | FitNote, (p: Record<string, string>) => string>> = {
  "too-few-points": (p) =>
    `${p["points"]} point${p["points"] === "1" ? "" : "s"} cannot tell ${p["needed"]} parameters`,
  "all-x-equal": () => "all points have the same x, or x is 0 in all",
  "too-few-different-x": (p) => `${p["distinct"]} different x cannot tell ${p["needed"]} parameters`,
  undetermined: (p) => `these points do not tell ${p["parameter"]}: another value would fit as well`,
  "no-convergence": () => "no best fit was found from these starting values: give others nearer to it",
  "no-value": (p) => `the formula has no value at x = ${p["x"]} with the starting values`,
  "bad-formula": (p) => `the formula cannot be read: ${p["reason"]}`,
  "no-parameters": () => "the formula has no parameter to be found",
  "no-such-parameter": (p) =>
    `the formula has no parameter ${p["name"]}${p["suggestion"] ? `; did you mean ${p["suggestion"]}?` : ""}`,
  "left-out": (p) => `${p["count"]} rows were left out`,
  "errors-unknown": () => "as many points as parameters: the curve goes through all, errors cannot be known",
  "scatter-exceeds-errors": (p) =>
    `the points lie farther from the curve than their errors allow (χ² per degree of freedom ${p["reduced"]})`,
  "errors-exceed-scatter": (p) =>
    `the points lie nearer to the curve than their errors suggest (χ² per degree of freedom ${p["reduced"]})`,
};

/** An issue with its English words. */
export const fitIssue = (code: FitIssue["code"], params: Record<string, string> = {}): FitIssue => ({
  code,
  params,
  message: MESSAGES[code](params),
});

/** The issue of a formula that cannot be read; `reason` is English, `at` counts characters. */
export const badFormula = ({ code, message, at = 0, params }: TextIssue): FitIssue =>
  fitIssue("bad-formula", { ...params, issue: code, reason: message, at: String(at) });
