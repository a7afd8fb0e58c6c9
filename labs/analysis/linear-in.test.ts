import { expect, test } from "vitest";
import { parseFormula } from "../document/formula.ts";
import { isLinearIn } from "./linear-in.ts";

test.each([
  ["a + b*x + c*x^2", true],
  ["-a*exp(x)/(1 + x) + b", true],
  ["(a + b)*sin(x) - (c/2)", true],
  ["if(x > 1, a, b*x)", true],
  ["3*x", true],
  ["a*b", false],
  ["a*x^b", false],
  ["a^2*x", false],
  ["x/a", false],
  ["exp(a)", false],
  ["if(a > x, 1, b)", false],
  ["max(a, x)", false],
])("%s is linear in a, b, c: %s", (text, linear) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.issue.message);
  expect(isLinearIn(parsed.ast, new Set(["a", "b", "c"]))).toBe(linear);
});
