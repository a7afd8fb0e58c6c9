/** Bashkir and Russian letters as Latin ones, the way people write their names in addresses. */
// biome-ignore format: a table of letters
const LATIN: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", ҙ: "z", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y",
  к: "k", ҡ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", ҫ: "s", т: "t",
  у: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", ь: "", э: "e",
  ә: "a", ю: "yu", я: "ya",
};

/** A wish for a login from a name: "Әминә Ҡаһарманова" is "amina.kaharmanova". Empty where no letter is known. */
export function loginFrom(name: string): string {
  return [...name.normalize("NFC").toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[^a-z0-9 -]/g, "")
    .trim()
    .replace(/[ -]+/g, ".");
}
