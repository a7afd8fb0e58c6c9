import { expect, test } from "vitest";
import { withoutOpenFunctions } from "./own-math.ts";

test("a function left open is found wherever it is called, and is there again afterwards", () => {
  const half = Math.PI / 2;
  for (const call of [() => Math.sin(1), () => Math.exp(1), () => Math.random(), () => Date.now()])
    expect(() => withoutOpenFunctions(call)).toThrow(/was called/);
  expect(() => withoutOpenFunctions(() => performance.now())).toThrow("performance.now was called");
  expect(withoutOpenFunctions(() => Math.sqrt(Math.abs(-4)))).toBe(2);
  expect(Math.sin(half)).toBe(1);
  expect(Date.now()).toBeGreaterThan(1.7e12);
  expect(performance.now()).toBeGreaterThan(0);
  expect(Object.hasOwn(performance, "now")).toBe(false);
});
