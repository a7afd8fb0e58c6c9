import type { Lang } from "./formats.ts";

const BASHKIR = "абвгғдҙеёжзийкҡлмнңоөпрсҫтуүфхһцчшщъыьэәюя";
const RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
const LATIN = "abcdefghijklmnopqrstuvwxyz";

const alphabets: Record<Lang, string> = {
  ba: BASHKIR + LATIN,
  ru: RUSSIAN + LATIN,
  en: LATIN + RUSSIAN,
};

/**
 * Order of two texts for `sort`: by the language's alphabet without regard to case, numbers within by size ("9а"
 * before "10а"), other characters first. Browsers know no Bashkir order, so none is asked of them.
 */
export function compareTexts(lang: Lang): (a: string, b: string) => number {
  const ranks = new Map([...alphabets[lang]].map((letter, rank) => [letter, rank]));
  const rank = (letter: string) => ranks.get(letter) ?? foreignRank(letter, ranks);
  return (a, b) => {
    const left = pieces(a);
    const right = pieces(b);
    for (let i = 0; i < left.length && i < right.length; i++) {
      const difference = comparePieces(left[i] ?? "", right[i] ?? "", rank);
      if (difference !== 0) return difference;
    }
    if (left.length !== right.length) return left.length - right.length;
    return a < b ? -1 : a > b ? 1 : 0;
  };
}

/** Single letters in lower case, and whole numbers. */
function pieces(text: string): string[] {
  return text.toLowerCase().match(/\d+|./gsu) ?? [];
}

function comparePieces(a: string, b: string, rank: (letter: string) => number): number {
  const numbers = [/^\d/.test(a), /^\d/.test(b)];
  if (numbers[0] && numbers[1]) return Number(a) - Number(b);
  return (numbers[0] ? -1 : rank(a)) - (numbers[1] ? -1 : rank(b));
}

/** Ё is Е where the alphabet has no place for it; letters of other alphabets stand last, signs and spaces first. */
function foreignRank(letter: string, ranks: Map<string, number>): number {
  if (letter === "ё") return ranks.get("е") ?? 0;
  const code = letter.codePointAt(0) ?? 0;
  return /\p{L}/u.test(letter) ? 1000 + code : -2_000_000 + code;
}
