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

/** Signs that are read and never written, each with ours: here Latin and Greek ones are usual. The last look alike. */
const ALSO_READ = `мкс µs,мкм µm,нм nm,мг mg,т Mg,л L,мл mL,сут d,мкА µA,мкВ µV,мВ mV,кВ kV,мВт mW,кВт kW,МВт MW,мН mN,
  гПа hPa,МПа MPa,Ом Ω,кОм kΩ,МОм MΩ,Кл C,мКл mC,мкКл µC,нКл nC,Ф F,мкФ µF,нФ nF,пФ pF,Гн H,мГн mH,Тл T,мТл mT,
  Вб Wb,МГц MHz,эВ eV,кэВ keV,МэВ MeV,Бк Bq,Гр Gy,Зв Sv,лм lm,лк lx,кд cd,дптр dpt,бар bar,атм atm,С C,к k`;

const latin: ReadonlyMap<string, string> = new Map([
  ...ALSO_READ.split(",").map((pair) => pair.trim().split(" ") as [string, string]),
  ...Object.values(cyrillic).flatMap((table) =>
    Object.entries(table).map(([unit, written]): [string, string] => [written, unit]),
  ),
]);

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
  if (lang === "en") return latinUnit(raised);
  return raised.replace(/[A-Za-z]+/g, (symbol) => cyrillic[lang][symbol] ?? symbol);
}

/** The other way: a unit typed in Cyrillic, or with a letter of it, as `parseUnit` knows it. */
export function latinUnit(typed: string): string {
  return typed.replace(/[А-Яа-яЁёӘәҒғ]+/g, (symbol) => latin.get(symbol) ?? symbol);
}
