import { describe, expect, test } from "vitest";
import { asWritten } from "../document/as-written.ts";
import { writeMeasured } from "./written-result.ts";

describe("a result as a report writes it", () => {
  test.each([
    [9.78123, 0.1432, "(9,78 ± 0,14)"],
    [9.8123, 0.0996, "(9,81 ± 0,10)"],
    [-9.8123, 0.0456, "(−9,81 ± 0,05)"],
    [0.3, 1.7, "(0,3 ± 1,7)"],
    [12, 340, "(0 ± 3)·10²"],
    [-0.02, 0.5, "(0,0 ± 0,5)"],
    [1.2345e-7, 2.4e-9, "(1,23 ± 0,02)·10⁻⁷"],
    [1e-7, 1e-7, "(1,0 ± 1,0)·10⁻⁷"],
    [1.23456e12, 3.1e9, "(1,235 ± 0,003)·10¹²"],
    [1e12, 5, "(1\u202F000\u202F000\u202F000\u202F000 ± 5)"],
    [6_371_000, 21_000, "(6,37 ± 0,02)·10⁶"],
    [1234, 34, "(1,23 ± 0,03)·10³"],
    [0.00123, 0.5, "(0,0 ± 0,5)"],
    [99.97, 0.96, "(100,0 ± 1,0)"],
    [3e200, 2e198, "(3,00 ± 0,02)·10²⁰⁰"],
  ])("%d ± %d", (value, error, written) => {
    expect(writeMeasured(value, error, "ba", true)).toBe(written);
    expect(writeMeasured(value, error, "ru", true)).toBe(written);
    expect(writeMeasured(value, error, "en", true)).toBe(written.replaceAll(",", "."));
  });

  test("brackets stand where a unit or a power of ten follows", () => {
    expect(writeMeasured(1.52, 0.03, "ru", false)).toBe("1,52 ± 0,03");
    expect(writeMeasured(1520, 30, "ru", false)).toBe("(1,52 ± 0,03)·10³");
  });

  test.each([0, -1, Number.NaN, Infinity])("an error of %d is none to round by", (error) => {
    expect(writeMeasured(9.8, error, "ru", true)).toBeUndefined();
  });
});

describe("a number as it was typed", () => {
  test.each([
    ["9.80", "9,80"],
    ["-5,0", "−5,0"],
    ["1 200.5", "1 200,5"],
    ["1.20e-7", "1,20·10⁻⁷"],
    ["1,2*10^-3", "1,2·10⁻³"],
    ["6,67·10⁻¹¹", "6,67·10⁻¹¹"],
    ["2e12", "2·10¹²"],
    ["4e0", "4"],
    ["about 1", "about 1"],
    ["", ""],
  ])("%s keeps its digits", (typed, written) => {
    expect(asWritten(typed, "ba")).toBe(written);
  });

  test("English has a point", () => expect(asWritten("-9,80", "en")).toBe("−9.80"));
});
