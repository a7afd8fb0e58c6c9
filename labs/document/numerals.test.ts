import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumeral, parseNumeral, roundWithError } from "./numerals.ts";

describe("a number as people write it", () => {
  it.each([
    ["12", 12],
    ["1,2", 1.2],
    ["1.2", 1.2],
    [" 0,05 ", 0.05],
    ["-3", -3],
    ["−3,5", -3.5],
    ["–3,5", -3.5],
    ["2·10^–3", 0.002],
    ["+4", 4],
    [",5", 0.5],
    ["5,", 5],
    ["1 234 567,8", 1234567.8],
    ["12\u202F345", 12345],
    ["12\u00A0345", 12345],
    ["1,2e-3", 0.0012],
    ["1,2E3", 1200],
    ["1,2·10^-3", 0.0012],
    ["1,2*10^3", 1200],
    ["1,2 · 10⁻³", 0.0012],
    ["6,67 × 10^(-11)", 6.67e-11],
    ["1e-400", 0],
  ])("%s is %d", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    ...[
      "",
      " ",
      ".",
      "-",
      "abc",
      "1.2.3",
      "1,2,3",
      "12 34",
      "1  234",
      "1 2345",
      "Infinity",
      "NaN",
      "0x10",
      "1e",
      "e5",
    ],
    ...["1e999", "--1", "5 cm", "1·10", "·10^3", "1".repeat(101)],
  ])("%j is none", (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});

describe("a number for reading", () => {
  it("has the comma or the point of its language and a thin space between thousands", () => {
    expect(formatNumeral(12345.678, "ru")).toBe("12\u202F345,678");
    expect(formatNumeral(12345.678, "ba")).toBe("12\u202F345,678");
    expect(formatNumeral(-1234567.5, "en")).toBe("−1\u202F234\u202F567.5");
  });

  it("is rounded half up in the digits that one sees", () => {
    expect(formatNumeral(1.005, "en", { digits: 2 })).toBe("1.01");
    expect(formatNumeral(2.5, "en", { digits: 0 })).toBe("3");
    expect(formatNumeral(-2.5, "en", { digits: 0 })).toBe("−3");
    expect(formatNumeral(2, "ru", { digits: 3 })).toBe("2,000");
    expect(formatNumeral(99.96, "ru", { significant: 3 })).toBe("100");
    expect(formatNumeral(9.996, "ru", { significant: 3 })).toBe("10,0");
    expect(formatNumeral(0.00123456, "ru", { significant: 3 })).toBe("0,00123");
    expect(formatNumeral(123456, "ru", { significant: 2 })).toBe("120\u202F000");
  });

  it("never shows a minus before zero", () => {
    expect(formatNumeral(-0, "ru")).toBe("0");
    expect(formatNumeral(-0.001, "ru", { digits: 1 })).toBe("0,0");
  });

  it("has a power of ten where it is very large or small", () => {
    expect(formatNumeral(6.6743e-11, "ru")).toBe("6,6743·10⁻¹¹");
    expect(formatNumeral(6.02214076e23, "en", { significant: 3 })).toBe("6.02·10²³");
    expect(formatNumeral(1.5e-9, "en", { digits: 2 })).toBe("0.00");
  });

  it("says when it is none", () => {
    expect(formatNumeral(Number.NaN, "ru")).toBe("—");
    expect(formatNumeral(-Infinity, "ru")).toBe("−∞");
  });

  it("reads back as the same number in every language", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("ba", "ru", "en"),
        (value, lang) => {
          const back = parseNumeral(formatNumeral(value, lang as "ba"));
          expect(back).toBe(value === 0 ? 0 : value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("a value with its error", () => {
  it.each([
    [9.8123, 0.0523, "9,81", "0,05"],
    [9.8123, 0.1523, "9,81", "0,15"],
    [9.8, 0.5, "9,8", "0,5"],
    [9.8, 0.05, "9,80", "0,05"],
    [12345, 230, "12\u202F300", "200"],
    [12345, 1234, "12\u202F300", "1\u202F200"],
    [1, 0.0962, "1,00", "0,10"],
    [1, 0.0196, "1,000", "0,020"],
    [-2.345, 0.02, "−2,35", "0,02"],
    [0.4, 3, "0", "3"],
    [6.67e-11, 3e-13, "6,67·10⁻¹¹", "0,03·10⁻¹¹"],
    [5.972e24, 6e20, "5,9720·10²⁴", "0,0006·10²⁴"],
  ])("%d ± %d is written %s ± %s", (value, error, shownValue, shownError) => {
    expect(roundWithError(value, error, "ru")).toEqual({ value: shownValue, error: shownError });
  });

  it("is written in full where there is no error to go by", () => {
    expect(roundWithError(1.2345, 0, "en")).toEqual({ value: "1.2345", error: "0" });
    expect(roundWithError(1.2345, Number.NaN, "en")).toEqual({ value: "1.2345", error: "—" });
  });

  it("never moves the value by more than half of the error's last place", () => {
    const size = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), size, (value, error) => {
        const shown = roundWithError(value, error, "ru");
        expect(Math.abs((parseNumeral(shown.value) ?? Number.NaN) - value)).toBeLessThanOrEqual(
          error * 0.5 + 1e-9,
        );
        expect(shown.value.split(",")[1]?.length).toBe(shown.error.split(",")[1]?.length);
      }),
    );
  });
});
