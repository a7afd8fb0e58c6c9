import { describe, expect, test } from "vitest";
import { type Fit, fitModel, type Refine } from "#labs/analysis/fit-model.ts";
import { refineWith } from "#labs/analysis/refine.ts";
import { type ReferenceSet, readReferenceSets } from "./nist-strd.ts";

/** Digits in which two numbers agree: −log₁₀ of the relative difference, at most the eleven that are certified. */
const digits = (found: number, certified: number): number =>
  Math.min(11, -Math.log10(Math.abs(found - certified) / Math.abs(certified)));

/** The fewest digits among parameters, among their errors, and of the sum of squares. */
interface Agreement {
  parameters: number;
  errors: number;
  residualSum: number;
}

function fitFrom(set: ReferenceSet, start: 0 | 1, refine?: Refine): Fit {
  const x = set.predictors.get("x") ?? (set.predictors.get("x1") as number[]);
  const outcome = fitModel(
    { x, y: set.ofLogarithm ? set.y.map(Math.log) : set.y, columns: set.predictors },
    {
      formula: set.formula,
      start: Object.fromEntries(set.parameters.map((one) => [one.name, one.starts[start]])),
    },
    refine,
  );
  if (!outcome.ok) throw new Error(`${set.name}: ${outcome.issue.message}`);
  return outcome.fit;
}

function agreementOf(set: ReferenceSet, fit: Fit): Agreement {
  const found = (name: string) => fit.parameters.find((one) => one.name === name);
  const worst = (each: (one: ReferenceSet["parameters"][number]) => number) =>
    Math.min(...set.parameters.map(each));
  return {
    parameters: worst(({ name, value }) => digits(found(name)?.value ?? Number.NaN, value)),
    errors: worst(({ name, deviation }) => digits(found(name)?.error ?? Number.NaN, deviation)),
    residualSum: digits(fit.residualSum, set.residualSum),
  };
}

const sets = readReferenceSets();
const runsOf = (of: readonly ReferenceSet[], refine?: Refine) =>
  of.flatMap((set) =>
    ([0, 1] as const).map((start) => {
      const agreement = agreementOf(set, fitFrom(set, start, refine));
      const said = [agreement.parameters, agreement.errors, agreement.residualSum].map((n) => n.toFixed(1));
      return { agreement, title: `${set.name} from start ${start + 1}: ${said.join(", ")} digits` };
    }),
  );

function hold({ parameters, errors, residualSum }: Agreement): void {
  expect(parameters).toBeGreaterThan(9);
  expect(errors).toBeGreaterThan(9);
  expect(residualSum).toBeGreaterThan(9);
}

const length = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
/** Doubles hold y to 10⁻¹⁶ of itself, and so the sum of squares to three digits where residuals are under 10⁻¹² of it. */
const isWithinDoubles = ({ residualSum, y }: ReferenceSet) => Math.sqrt(residualSum) > 1e-12 * length(y);

describe("nonlinear least squares equal the values certified by NIST (parameters, errors, sum of squares)", () => {
  test("all nineteen sets are here", () => {
    expect(sets).toHaveLength(19);
    for (const set of sets) expect(set.y.length).toBeGreaterThan(set.parameters.length);
  });

  for (const { title, agreement } of runsOf(sets, refineWith()))
    test(`${title}, as on the command line`, () => hold(agreement));

  for (const { title, agreement } of runsOf(sets.filter(isWithinDoubles)))
    test(`${title}, in doubles alone, as on the bench`, () => hold(agreement));

  test("doubles alone are enough for all sets but one, and for the parameters of that one", () => {
    const beyond = sets.filter((set) => !isWithinDoubles(set));
    expect(beyond.map(({ name }) => name)).toEqual(["Lanczos1"]);
    for (const { agreement } of runsOf(beyond)) expect(agreement.parameters).toBeGreaterThan(9);
  });

  test("Lanczos1 in doubles alone: the last bit of each y changes the sum of squares in its third digit", () => {
    const set = sets.find(({ name }) => name === "Lanczos1") as ReferenceSet;
    const shifted = { ...set, y: set.y.map((y, i) => y * (1 + (i % 2 === 0 ? 1 : -1) * Number.EPSILON)) };
    const change = digits(fitFrom(shifted, 0).residualSum, fitFrom(set, 0).residualSum);
    expect(change).toBeLessThan(3.5);
  });

  test.each(sets)("$name is found with no starting values given", { timeout: 60_000 }, (set) => {
    const x = set.predictors.get("x") ?? (set.predictors.get("x1") as number[]);
    const y = set.ofLogarithm ? set.y.map(Math.log) : set.y;
    const outcome = fitModel({ x, y, columns: set.predictors }, { formula: set.formula });
    expect(outcome.ok && digits(outcome.fit.residualSum, set.residualSum)).toBeGreaterThan(2);
  });
});
