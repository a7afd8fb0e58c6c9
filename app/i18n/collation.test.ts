import { expect, test } from "vitest";
import { compareTexts } from "./collation.ts";

test("Bashkir words stand in the order of the Bashkir alphabet", () => {
  const words = [
    "әсә",
    "ҡала",
    "кала",
    "өй",
    "ой",
    "ғилем",
    "гөл",
    "һыу",
    "халыҡ",
    "үлән",
    "урман",
    "ҙур",
    "дәрес",
  ];
  words.push("ҫуҡа", "һабан", "саҡ", "ямғыр", "эш", "ңа", "на");
  expect(words.sort(compareTexts("ba"))).toEqual([
    ...["гөл", "ғилем", "дәрес", "ҙур", "кала", "ҡала", "на", "ңа", "ой", "өй", "саҡ", "ҫуҡа"],
    ...["урман", "үлән", "халыҡ", "һабан", "һыу", "эш", "әсә", "ямғыр"],
  ]);
});

test("districts sort by their Bashkir names, capitals as small letters", () => {
  const names = ["Ҡыйғы", "Әбйәлил", "Көйөргәҙе", "Ғафури", "Дыуан", "Һамар", "Хәйбулла"];
  expect(names.sort(compareTexts("ba"))).toEqual([
    ...["Ғафури", "Дыуан", "Көйөргәҙе", "Ҡыйғы", "Хәйбулла", "Һамар", "Әбйәлил"],
  ]);
});

test("in Russian Ё stands with Е and Й after И", () => {
  const words = ["ёлка", "ель", "жук", "йод", "иволга", "ежевика"];
  expect(words.sort(compareTexts("ru"))).toEqual(["ежевика", "ёлка", "ель", "жук", "иволга", "йод"]);
});

test("numbers within sort by size, so 9б comes before 10а, and a shorter name before a longer one", () => {
  const classes = ["10а", "9б", "9а", "Школа 2", "Школа 12", "Школа"];
  expect(classes.sort(compareTexts("ru"))).toEqual(["9а", "9б", "10а", "Школа", "Школа 2", "Школа 12"]);
});

test("the order is total: equal only to itself", () => {
  const compare = compareTexts("ba");
  expect(compare("Өфө", "Өфө")).toBe(0);
  expect(compare("Өфө", "өфө")).not.toBe(0);
  expect(Math.sign(compare("а б", "аб"))).toBe(-Math.sign(compare("аб", "а б")));
});
