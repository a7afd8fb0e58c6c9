import type { Lang } from "./schema.ts";

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
};

const cyrillic: Record<"ba" | "ru", Record<string, string>> = {
  ba: { ...symbols, h: "сәғ" },
  ru: symbols,
};

const latin: Record<string, string> = Object.fromEntries(
  Object.values(cyrillic).flatMap((table) => Object.entries(table).map(([unit, written]) => [written, unit])),
);

/** A unit as a reader writes it: `kg·m/s` is `кг·м/с` in Bashkir and Russian. A sign it does not know stays as it is. */
export function unitLabel(unit: string, lang: Lang): string {
  if (lang === "en") return unit;
  return unit.replace(/[A-Za-z]+/g, (symbol) => cyrillic[lang][symbol] ?? symbol);
}

/** The other way: a unit that a pupil typed in Cyrillic as `parseUnit` reads it. */
export function latinUnit(typed: string): string {
  return typed.replace(/[А-Яа-яЁёӘәҒғ]+/g, (symbol) => latin[symbol] ?? symbol);
}
