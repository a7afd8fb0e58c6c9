/** A word a pupil may type for a quantity: letters with digits and marks below or beside them; v₀, u1x, Δp′. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{Nd}₀-₉_′]*$/u;

/** True for a symbol that can be typed as one word: not T², 2s/t². */
export const isTypable = (symbol: string): boolean => NAME.test(symbol);

/** Letters that look alike, so that one cannot see which was typed: Cyrillic and Greek ones for Latin. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    "АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ҮY аa сc еe һh іi јj кk оo рp ѕs уy хx үy ԛq ԝw",
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo ∆Δ ᵧy '′ ’′",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [...pair] as [string, string]),
);

/**
 * A name as it is compared: `u1x`, `u_1x` and `u₁ₓ` are one, and so are letters that look alike. T and t stay two.
 */
export const foldName = (name: string): string =>
  [
    ...[...name]
      .map((c) => ALIKE.get(c) ?? c)
      .join("")
      .normalize("NFKC"),
  ]
    .map((c) => ALIKE.get(c) ?? c)
    .filter((c) => c !== "_" && c !== "-")
    .join("");

/** Functions as they are written in school, by what formulas call them; `ctg` is none of theirs. */
export const TYPED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ...["sin", "cos", "tan", "asin", "acos", "atan", "exp", "ln", "log10", "abs"].map(
    (name) => [name, name] as const,
  ),
  ["tg", "tan"],
  ["arcsin", "asin"],
  ["arccos", "acos"],
  ["arctg", "atan"],
  ["arctan", "atan"],
  ["lg", "log10"],
  ["sqrt", "sqrt"],
  ["ctg", "ctg"],
  ["cot", "ctg"],
]);

/** What pupils write for π. */
export const PI_WORDS: readonly string[] = ["pi", "π", "пи", "Pi", "PI", "Пи"].map(foldName);

/**
 * Letters written together as a product of known words, `mgh` of m, g and h: the words, undefined where there is no such
 * reading, "several" where there is more than one.
 */
export function splitRun(run: string, words: readonly string[]): string[] | "several" | undefined {
  const ways: (string[] | "several" | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    for (const word of words) {
      const before = word.length > 0 && run.endsWith(word, end) ? ways[end - word.length] : undefined;
      if (before === undefined) continue;
      ways[end] = ways[end] !== undefined || before === "several" ? "several" : [...before, word];
    }
  }
  return ways[run.length];
}
