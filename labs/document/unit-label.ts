import type { Lang } from "./document.ts";

const symbols: Record<string, string> = {
  s: "с",
  ms: "мс",
  min: "мин",
  h: "ч",
  Hz: "Гц",
  kHz: "кГц",
  mm: "мм",
  cm: "см",
  dm: "дм",
  m: "м",
  km: "км",
  g: "г",
  kg: "кг",
  N: "Н",
  kN: "кН",
  J: "Дж",
  mJ: "мДж",
  kJ: "кДж",
  MJ: "МДж",
  Mm: "Мм",
  rad: "рад",
  d: "сут",
  A: "А",
  mA: "мА",
  V: "В",
  W: "Вт",
  Pa: "Па",
  kPa: "кПа",
  K: "К",
  mol: "моль",
};

const cyrillic: Record<"ba" | "ru", Record<string, string>> = {
  ba: { ...symbols, h: "сәғ", d: "тәүлек" },
  ru: symbols,
};

const latin: Record<string, string> = Object.fromEntries(
  Object.values(cyrillic).flatMap((table) => Object.entries(table).map(([unit, written]) => [written, unit])),
);

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A unit as a reader writes it: `kg·m/s^2` is `кг·м/с²` in Bashkir and Russian, `1` is nothing. A sign it does not know
 * stays as it is.
 */
export function unitLabel(unit: string, lang: Lang): string {
  if (unit === "1") return "";
  const raised = unit.replace(
    /\^(-?)(\d+)/g,
    (_, minus: string, digits: string) =>
      (minus && "⁻") + [...digits].map((digit) => RAISED[Number(digit)]).join(""),
  );
  if (lang === "en") return raised;
  return raised.replace(/[A-Za-z]+/g, (symbol) => cyrillic[lang][symbol] ?? symbol);
}

/** The other way: a unit that a pupil typed in Cyrillic as `parseUnit` reads it. */
export function latinUnit(typed: string): string {
  return typed.replace(/[А-Яа-яЁёӘәҒғ]+/g, (symbol) => latin[symbol] ?? symbol);
}
