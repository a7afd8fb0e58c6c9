import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DIMENSIONLESS,
  type Dimension,
  describeDimension,
  formatDimension,
  fromSI,
  multiplyDimensions,
  parseQuantity,
  parseUnit,
  powerDimension,
  sameDimension,
  toSI,
  wrongDimension,
} from "./units.ts";

function unit(text: string) {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.unit;
}

describe("a unit", () => {
  it.each([
    ["N/m", 1, "kg/s²"],
    ["m/s^2", 1, "m/s²"],
    ["m/s²", 1, "m/s²"],
    ["m·s^-2", 1, "m/s²"],
    ["m·s⁻²", 1, "m/s²"],
    ["kg·m", 1, "kg·m"],
    ["N·s/m", 1, "kg/s"],
    ["cm", 0.01, "m"],
    ["cm²", 1e-4, "m²"],
    ["cm³", 1e-6, "m³"],
    ["mg", 1e-6, "kg"],
    ["ms", 1e-3, "s"],
    ["µs", 1e-6, "s"],
    ["min", 60, "s"],
    ["km/h", 1000 / 3600, "m/s"],
    ["g/cm³", 1000, "kg/m³"],
    ["kΩ", 1000, "kg·m²/(s³·A²)"],
    ["J/(kg·K)", 1, "m²/(s²·K)"],
    ["J/kg/K", 1, "m²/(s²·K)"],
    ["m/(s/(kg))", 1, "kg·m/s"],
    ["m³/(kg·s²)", 1, "m³/(kg·s²)"],
    ["mL", 1e-6, "m³"],
    ["hPa", 100, "kg/(m·s²)"],
    ["dpt", 1, "1/m"],
    ["%", 0.01, "1"],
    ["°", Math.PI / 180, "1"],
    ["rad", 1, "1"],
    ["1", 1, "1"],
    ["1/s", 1, "1/s"],
    ["см", 0.01, "m"],
    ["м/с²", 1, "m/s²"],
    ["Н/м", 1, "kg/s²"],
    ["кг/м³", 1, "kg/m³"],
    ["кОм", 1000, "kg·m²/(s³·A²)"],
    ["мкФ", 1e-6, "s⁴·A²/(kg·m²)"],
    ["mА", 1e-3, "A"],
  ])("%s is %d in %s", (text, factor, base) => {
    expect(unit(text).factor).toBe(factor);
    expect(formatDimension(unit(text).dimension)).toBe(base);
  });

  it("that is unknown is told with the one most like it", () => {
    expect(parseUnit("N/metre")).toMatchObject({ ok: false, issue: { code: "unknown-unit", at: 2 } });
    const parsed = parseUnit("Nm");
    expect(parsed.ok).toBe(false);
    expect(parseUnit("hz")).toMatchObject({ issue: { params: { unit: "hz", suggestion: "Hz" } } });
    expect(parseUnit("KG")).toMatchObject({ issue: { params: { suggestion: "kg" } } });
  });

  it.each(["", " ", "m/", "/m", "(m", "m)", "m s", "m··s", "()", "m^", "m^x", "5 m", "m".repeat(65)])(
    "is not read from %j",
    (text) => {
      const parsed = parseUnit(text);
      expect(parsed.ok).toBe(false);
    },
  );

  it("of degrees Celsius stands alone, since its zero lies elsewhere", () => {
    expect(unit("°C")).toMatchObject({ factor: 1, offset: 273.15 });
    for (const text of ["°C/m", "J/°C", "°C²"]) {
      expect(parseUnit(text)).toMatchObject({ ok: false, issue: { code: "combined-celsius" } });
    }
  });

  it("is read or refused whatever the text, and never throws", () => {
    const pieces = fc.constantFrom(
      "m",
      "kg",
      "s",
      "°C",
      "/",
      "·",
      "*",
      "(",
      ")",
      "^",
      "2",
      "-1",
      "²",
      "⁻¹",
      " ",
      "k",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((p) => p.join("")),
        ),
        (text) => {
          const parsed = parseUnit(text);
          expect(parsed.ok ? Number.isFinite(parsed.unit.factor) : parsed.issue.message.length > 0).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe("a quantity", () => {
  it.each([
    ["5 cm", 0.05],
    ["35 cm", 0.35],
    ["1,5 mm", 0.0015],
    ["-20 °C", 253.15],
    ["−20 °C", 253.15],
    ["1.5e3", 1500],
    ["30°", Math.PI / 6],
    ["90 km/h", 25],
    [".5 s", 0.5],
  ])("%s is %d in SI", (text, value) => {
    const parsed = parseQuantity(text);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.value).toBeCloseTo(value, 12);
  });

  it("keeps the digits that were written", () => {
    for (let n = 1; n < 1000; n++) expect(toSI(n, unit("cm"))).toBe(Number(`${n}e-2`));
  });

  it("comes back from SI as it was", () => {
    const units = ["cm", "°C", "km/h", "mmHg", "°", "µA"].map(unit);
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(...units), (value, u) => {
        expect(Math.abs(fromSI(toSI(value, u), u) - value)).toBeLessThan(1e-12 * (Math.abs(value) + 1000));
      }),
    );
  });

  it.each(["", "cm", "1.2.3 m", "1e999", "NaN m", "5 parsecs"])("is not read from %j", (text) => {
    expect(parseQuantity(text).ok).toBe(false);
  });
});

describe("a dimension", () => {
  const acceleration: Dimension = [1, 0, -2, 0, 0, 0, 0];

  it("multiplies, and a root undoes a square", () => {
    const force = multiplyDimensions([0, 1, 0, 0, 0, 0, 0], acceleration);
    expect(sameDimension(force, unit("N").dimension)).toBe(true);
    expect(sameDimension(powerDimension(powerDimension(force, 2), 1 / 2), force)).toBe(true);
    expect(sameDimension(powerDimension(powerDimension(force, 1 / 3), 3), force)).toBe(true);
    expect(formatDimension(powerDimension(unit("m").dimension, 1 / 2))).toBe("m^(1/2)");
  });

  it("is said in words where there are some", () => {
    expect(describeDimension(unit("N/m").dimension)).toBe("a force per length (N/m)");
    expect(describeDimension(DIMENSIONLESS)).toBe("a plain number");
    expect(describeDimension(powerDimension(acceleration, 5))).toBe("m⁵/s¹⁰");
    expect(wrongDimension(unit("N/m").dimension, unit("kg").dimension).message).toBe(
      "must be a force per length (N/m), is a mass (kg)",
    );
  });

  it("in print reads back as itself", () => {
    const exponent = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(exponent, { minLength: 7, maxLength: 7 }), (exponents) => {
        const dimension = exponents.map((x) => (x === 0 ? 0 : x)) as unknown as Dimension;
        expect(sameDimension(unit(formatDimension(dimension)).dimension, dimension)).toBe(true);
      }),
    );
  });
});
