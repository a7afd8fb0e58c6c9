import { describe, expect, test } from "vitest";
import { fitPlotted, readStarts } from "./fitting.ts";
import { readCurve } from "./typed-curve.ts";

const points = [1, 2, 3, 4].map((x) => {
  const own = { x, y: 0.5 + 3 * x ** 2, dx: 0, dy: 0 };
  return { place: x, own, ...own };
});
function fitted(formula: string, starts = "") {
  const wish = { fit: "formula", formula, starts: readStarts(starts) ?? {}, weigh: false } as const;
  const outcome = fitPlotted(points, wish);
  if (!outcome?.ok) return outcome?.issue.code;
  return Object.fromEntries(
    outcome.fit.parameters.map(({ name, value }) => [name, Number(value.toPrecision(6))]),
  );
}

describe("a pupil's own line", () => {
  test("is read with decimal commas, raised powers and y = before it", () => {
    for (const formula of ["0,5 + a*x^2", "0.5 + a·x²", "y = 0,5 + a*x²", "у=0,5+a*x^2"])
      expect(fitted(formula)).toEqual({ a: 3 });
    expect(fitted("0,5 + a/x⁻²")).toEqual({ a: 3 });
  });

  test("means the same with letters of the other alphabet, which look alike", () => {
    expect(fitted("с + а*х^2")).toEqual({ c: 0.5, a: 3 });
    expect(fitted("с + а*x^n", "а=1; с=1; n=2")).toEqual({ c: 0.5, a: 3, n: 2 });
    expect(fitted("a*√(х) + π")).toMatchObject({ a: expect.any(Number) });
  });

  test("may call functions as a school does", () => {
    expect(readCurve("a*tg(b*x) + lg(x)")).toBe("a*tan(b*x) + log10(x)");
  });

  test("keeps units of numbers, and commas between the values of a function of several", () => {
    expect(readCurve("9.81 м/с^2*x + v")).toBe("9.81 м/с^2*x + v");
    expect(readCurve("max(1,2)*a*x")).toBe("max(1,2)*a*x");
  });

  test("that cannot be read is refused still", () => {
    for (const formula of ["a*", "a x", "=", "0,5,5*a"]) expect(fitted(formula)).toBe("bad-formula");
  });
});
