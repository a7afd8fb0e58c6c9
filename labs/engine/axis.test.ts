import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisShapes, shapedDimension, shapedText } from "../document/axis.ts";
import { laid, laidBack, laidError } from "./axis.ts";

describe.each(axisShapes)("a quantity laid as %s", (shape) => {
  test("comes back from its place", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (value) => {
        expect(laidBack(laid(value, shape), shape) / value).toBeCloseTo(1, 9);
      }),
    );
  });

  test("has the error of its slope there", () => {
    for (const value of [0.3, 1, 7]) {
      const [below, above] = [laid(value - 1e-5, shape), laid(value + 1e-5, shape)];
      expect(laidError(value, 1e-5, shape)).toBeCloseTo(Math.abs(above - below) / 2, 9);
    }
  });
});

test("what cannot be laid is not finite, and no error is none", () => {
  for (const shape of ["inverse", "inverse-square", "ln", "log"] as const)
    expect(Number.isFinite(laid(0, shape))).toBe(false);
  expect(Number.isFinite(laid(-1, "root"))).toBe(false);
  expect(laidError(0, 0, "inverse")).toBe(0);
});

test("units and symbols follow", () => {
  expect(shapedDimension([1, 0, -1, 0, 0, 0, 0], "square")).toEqual([2, 0, -2, 0, 0, 0, 0]);
  expect(shapedText("T", "square")).toBe("T²");
  expect(shapedText("t²", "square")).toBe("(t²)²");
  expect(shapedText("t²", "inverse-square")).toBe("1/(t²)²");
  expect(shapedText("t²", "inverse")).toBe("1/t²");
  expect(shapedText("м/с", "inverse")).toBe("1/(м/с)");
  expect(shapedText("", "root")).toBe("");
});
