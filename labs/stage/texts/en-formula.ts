import type { FormulaTexts } from "./ru-formula.ts";

export const formula: FormulaTexts = {
  title: "Working formula",
  hint: "Write with the symbols of the table, for example 4π²l/T². Multiply: · or side by side, divide: /, power: ^ or ².",
  signs: "Symbols you may use",
  readAs: "It reads as",
  comesIn: ({ unit }) => `Unit in SI: ${unit}`,
  bare: "none, a number",
  plain: "a number without a unit",
  at: ({ near }) => `Place: “${near}”.`,
  unreadable: "This formula cannot be read.",
  issues: {
    "empty-formula": () => "The formula is empty.",
    "formula-too-long": (p) => `Too long: ${p["limit"]} characters at most.`,
    "unexpected-character": (p) => `The character ${p["character"]} cannot be read in a formula.`,
    "unknown-name": (p) =>
      `There is no symbol ${p["name"]} here.${p["suggestion"] ? ` Is it ${p["suggestion"]}?` : ""}`,
    "several-names": (p) =>
      `${p["name"]} looks like several symbols: press the one you mean below the field.`,
    "run-together": (p) => `${p["name"]} can be read in several ways: put a dot · between the symbols.`,
    "unknown-unit": (p) => `A * is missing before ${p["unit"]}, or there is no such unit.`,
    "single-equals": () => "Write only what stands to the right of the = sign.",
    "unknown-function": (p) => `There is no function ${p["name"]}. To multiply, write *.`,
    "equals-sign": () => "Write only what stands to the right of the sign =.",
    "two-in-a-row": () => "There is no operation before this number.",
    "unclear-division": () => "It is not clear what is below the line. Put it in brackets, as in v²/(2gs).",
    "root-brackets": () => "Put what is under the root in brackets: √(2gh).",
    "function-brackets": () => "Put what the function is of in brackets: sin(2α).",
    "number-too-large": () => "The number is too large.",
    "too-deep": () => "Too many brackets within each other.",
    "expected-sign": (p) => `The sign ${p["sign"]} is missing.`,
    unexpected: () => "This cannot stand here.",
    "unexpected-end": () => "The formula breaks off: something is missing at its end.",
    "unexpected-comma": () => "There is a comma too many.",
    "wrong-arguments": () => "This function takes one quantity in its brackets.",
    "mixed-dimensions": (p) =>
      `Only like quantities are added or subtracted; here are ${p["left"]} and ${p["right"]}.`,
    "not-plain": (p) => `A number without a unit is needed here, this is in ${p["actual"]}.`,
    "changing-exponent": () => "A quantity with a unit is raised to a power that is a number only.",
    "division-by-zero": () => "This divides by zero.",
  },
  marked: {
    "formula-right": () => "The formula is right.",
    "formula-rounded": () =>
      "It depends on the quantities as it should, but a number is rounded: write π, not 3.14.",
    "formula-number": (p) =>
      `There is the number ${p["number"]} in place of ${p["symbol"]}: a working formula is written in symbols.`,
    "formula-factor": (p) =>
      `It depends on the quantities as it should, but differs from the right one by the factor ${p["factor"]}.`,
    "formula-units": (p) => `The units do not fit. Needed: ${p["expected"]}. This gives: ${p["actual"]}.`,
    "formula-other": () => "The units fit, but it depends on the quantities otherwise.",
    "formula-unread": () => "The formula cannot be read.",
  },
};
