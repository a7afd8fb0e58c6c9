import { expect, test } from "vitest";
import { readTyped } from "./typed.ts";

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
