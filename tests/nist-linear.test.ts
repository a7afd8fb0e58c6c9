import { describe, expect, test } from "vitest";
import { fitModel, type Refine } from "#labs/analysis/fit-model.ts";
import { refineWith } from "#labs/analysis/refine.ts";
import { type Certified, ones, polynomial, QUINTIC, SETS, wamplerX } from "./nist-linear-sets.ts";

const agreed = (found: number, certified: number) =>
  Math.min(15, -Math.log10(Math.abs(found - certified) / Math.abs(certified)));

function agreement({ x, y, columns, model, ...certified }: Certified, refine?: Refine): number {
  const outcome = fitModel({ x, y, ...(columns ? { columns } : {}) }, model, refine);
  if (!outcome.ok) throw new Error(outcome.issue.message);
  const { parameters, residualSum } = outcome.fit;
  expect(parameters).toHaveLength(certified.parameters.length);
  return Math.min(
    agreed(residualSum, certified.residualSum),
    ...certified.parameters.flatMap(([value, error], i) => [
      agreed(parameters[i]?.value ?? Number.NaN, value),
      agreed(parameters[i]?.error ?? Number.NaN, error),
    ]),
  );
}

describe("linear least squares equal the values certified by NIST", () => {
  for (const set of SETS) {
    const found = agreement(set);
    test(`${set.name}: ${found.toFixed(1)} digits`, () => expect(found).toBeGreaterThan(set.digits));
    test(`${set.name} as on the command line: no fewer`, () =>
      expect(agreement(set, refineWith())).toBeGreaterThanOrEqual(found));
  }

  /** By definition exact: y = Σ xᵏ and y = Σ (x/10)ᵏ, k from 0 to 5. */
  test.each([
    ["Wampler1", ones],
    ["Wampler2", [1, 0.1, 0.01, 0.001, 0.0001, 0.00001]],
  ])("%s: an exact quintic is found again, with next to no errors", (_, coefficients) => {
    const y = wamplerX.map((x) => polynomial(coefficients, x));
    const outcome = fitModel({ x: wamplerX, y }, QUINTIC);
    if (!outcome.ok) throw new Error(outcome.issue.message);
    for (const [i, { value, error }] of outcome.fit.parameters.entries()) {
      expect(agreed(value, coefficients[i] as number)).toBeGreaterThan(8);
      expect(error).toBeLessThan(1e-8 * (coefficients[i] as number));
    }
    expect(outcome.fit.residualSum).toBeLessThan(1e-16 * y.reduce((sum, value) => sum + value * value, 0));
  });

  test.each([
    ["Wampler1", ones],
    ["Wampler2", [1, 0.1, 0.01, 0.001, 0.0001, 0.00001]],
  ])("%s on the command line: to the last digit, and without any errors, as certified", (_, coefficients) => {
    const y = wamplerX.map((x) => Number(polynomial(coefficients, x).toFixed(5)));
    const outcome = fitModel({ x: wamplerX, y }, QUINTIC, refineWith());
    if (!outcome.ok) throw new Error(outcome.issue.message);
    expect(outcome.fit.parameters.map(({ value, error }) => [value, error])).toEqual(
      coefficients.map((value) => [value, 0]),
    );
    expect(outcome.fit.residualSum).toBe(0);
  });
});
