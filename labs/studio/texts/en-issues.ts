import { DIMENSION_WORDS } from "../../document/unit-symbols.ts";
import { dimensionWords } from "./dimensions.ts";
import type { issues as Ru } from "./ru-issues.ts";

type P = Record<string, string>;
const kind = dimensionWords(DIMENSION_WORDS, "en");
const near = (p: P) => (p["near"] || p["suggestion"] ? ` Did you mean ${p["near"] || p["suggestion"]}?` : "");

export const issues: typeof Ru = {
  "unknown-format": "This file is of an unknown format.",
  "not-an-object": "A record with fields is needed here.",
  "not-a-list": "A list is needed here.",
  "unknown-key": (p) => `There is no such field.${near(p)}`,
  "too-many": (p) => `Too many: at most ${p["most"]} are allowed.`,
  "too-few": "At least two answers are needed.",
  "not-a-number": "A number is needed here.",
  "out-of-range": (p) => `Allowed from ${p["min"]} to ${p["max"]} (in SI units).`,
  "no-text": "Fill in this field.",
  "too-long": (p) => `Too long: at most ${p["most"]} characters.`,
  "not-an-id": "An id is Latin letters, digits and hyphens and begins with a letter.",
  "not-an-option": (p) => `Choose from the list.${near(p)}`,
  "empty-bounds": "The left edge must be left of the right one, the lower one below the upper one.",
  "name-of-fit": (p) =>
    `${p["name"]} is the name of a column and of a parameter of the line: give the column another name.`,
  "no-start": (p) => `It is not said where the search for ${p["name"]} begins.`,
  "not-in-formula": (p) => `There is no ${p["name"]} in the formula: take its start away.`,
  "no-parameters": "The formula has no parameter: there is nothing to be found.",
  "no-sign": (p) => `There is no sign a pupil could write for ${p["name"]}: add one below.`,
  "not-a-sign": "A sign is one word: a letter, then letters, digits or indices. Not T².",
  "sign-taken": (p) => `The sign ${p["symbol"]} stands for something else already.`,
  "not-writable": "A pupil cannot write this: take units and conditions away, give constants a sign.",
  "id-taken": (p) => `The id ${p["id"]} is taken.`,
  cycle: (p) => `The quantity depends on itself: ${p["chain"]}.`,
  "unknown-name": (p) => `There is no ${p["name"]} here.${near(p)}`,
  "nothing-to-measure": "Nobody can do this: the table has no column that is measured.",
  "more-distinct-than-rows": "Nobody can do this: it asks for more different values than rows.",
  "unknown-unit": (p) => `There is no unit ${p["unit"]}.${near(p)}`,
  "bad-unit": (p) => `The unit ${p["unit"]} cannot be read.`,
  "combined-celsius": (p) => `${p["unit"]}: °C stands alone; within other units write K.`,
  "bad-number": (p) => `There is no number in ${p["text"]}.`,
  "wrong-dimension": (p) =>
    `The units do not fit: ${kind(p["expected"])} is needed, this gives ${kind(p["actual"])}.`,
  "empty-formula": "The formula is empty.",
  "formula-too-long": (p) => `The formula is longer than ${p["limit"]} characters.`,
  "number-too-large": "The number is too large.",
  "single-equals": "To compare, write ==.",
  "unexpected-character": (p) => `The sign ${p["character"]} cannot be read in a formula.`,
  "expected-sign": (p) => `The sign ${p["sign"]} is missing.`,
  "too-deep": (p) => `Too many brackets within each other: at most ${p["limit"]}.`,
  unexpected: (p) => `${p["found"]} cannot stand here.`,
  "unexpected-end": "The formula ends too early.",
  "unexpected-comma": "A comma separates arguments. In formulas decimals are written with a point.",
  "unknown-function": (p) => `There is no function ${p["name"]}.`,
  "wrong-arguments": (p) => `${p["name"]} takes ${p["expected"]} arguments, it has ${p["actual"]}.`,
  "changing-exponent": "A quantity with a unit can only be raised to a constant.",
  "division-by-zero": "This divides by zero.",
  "mixed-dimensions": (p) =>
    `Different quantities are not added or compared: ${kind(p["left"])} and ${kind(p["right"])}.`,
  "not-plain": (p) => `A number without a unit is needed here, not ${kind(p["actual"])}.`,
  "target-taken": (p) => `Another control already changes ${p["target"]}.`,
  "not-whole": "A whole number is needed here.",
  "not-a-flag": "Only yes or no can stand here.",
  "control-stands-still": "The step is larger than the whole range: there is nothing to change.",
  "start-outside-control": (p) => `The value at the start, ${p["start"]} (SI), lies outside of this range.`,
  "variant-out-of-range": (p) =>
    `For some pupils the quantity would leave its range from ${p["min"]} to ${p["max"]} (SI).`,
  "not-finite": "For some settings no number comes out here.",
  "reading-not-finite": (p) => `After the trial run the reading ${p["name"]} is no number.`,
  stops: (p) => `The trial run stopped at step ${p["step"]}.`,
  drifts: (p) =>
    `The calculation is not exact: at half the step “${p["name"]}” differs by ${p["percent"]} %. Make the step smaller.`,
  "gains-energy": (p) =>
    `The calculation is not exact: energy grew by ${p["percent"]} % from nowhere. Make the step smaller.`,
  "truth-not-finite": "Nobody can do this: the true value is no number here.",
  "truth-zero": "Nobody can do this: the true value is zero, and the tolerance is a share of it.",
  "too-few-values": (p) => `Nobody can do this: only ${p["possible"]} different values can be had.`,
  "by-eye-alone": "This instrument is read by eye: say what is measured with it.",
  "hidden-reading": "This reading is for marking only: an instrument would give the answer away.",
  "not-a-name": "A name is Latin letters, digits and _ and begins with a letter, as formulas use it.",
  "name-reserved": (p) => `The name ${p["name"]} means something else in formulas.`,
  "sets-nothing": "An event must change at least one variable.",
  "changes-here": (p) =>
    `${p["name"]} changes while the lab runs. Only what is known before can stand here: properties, controls, constants.`,
  "follows-from-forces": (p) =>
    `${p["name"]} itself follows from the forces, so no force and no rate of change can follow from it.`,
  "not-a-moment":
    "Compare two quantities by <, <=, > or >=: the event is the instant when that becomes true.",
  "sum-of-celsius": "Two temperatures in °C are not added. Write a difference of temperatures in K.",
};
