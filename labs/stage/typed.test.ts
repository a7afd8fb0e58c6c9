import { expect, test } from "vitest";
import { keptInCell, readTyped } from "./typed.ts";

test.each([
  ["35", "cm", 0.35],
  ["35,5", "cm", 0.355],
  ["35.5 ", "cm", 0.355],
  ["35 cm", "cm", 0.35],
  ["35см", "cm", 0.35],
  ["0,35 м", "cm", 0.35],
  ["350 мм", "cm", 0.35],
  ["1 000 km", "km", 1e6],
  ["−2 м/с²", "m/s²", -2],
  ["10°", "°", (10 * Math.PI) / 180],
  ["0,1 рад", "°", 0.1],
  ["1,5e-1 м", "m", 0.15],
])("%s in a field of %s is read", (text, unit, value) => {
  const typed = readTyped(text, unit);
  expect(typed).toMatchObject({ ok: true });
  if (typed.ok) expect(typed.value).toBeCloseTo(value, 9);
});

test.each([
  ["35 s", "cm", "wrong-unit"],
  ["35 локтей", "cm", "wrong-unit"],
  ["", "cm", "not-number"],
  ["много", "cm", "not-number"],
  ["cm", "cm", "not-number"],
])("%s in a field of %s is not: %s", (text, unit, code) => {
  expect(readTyped(text, unit)).toEqual({ ok: false, code });
});

test.each([
  ["36 см/с", "m/s", "0,36"],
  ["0,040 м/с", "m/s", "0,040"],
  ["1,50e-1 м", "cm", "15"],
  ["10°", "°", "10"],
  ["0,2", "m/s", "0,2"],
  ["–0,21", "m/s", "–0,21"],
  ["2 кг", "m/s", "2 кг"],
  ["много", "m/s", "много"],
  ["", "m/s", ""],
])("%s typed into a cell of %s is kept as %s", (text, unit, kept) => {
  expect(keptInCell(text, unit)).toBe(kept);
});
