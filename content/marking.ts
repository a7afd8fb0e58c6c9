import { parseNumeral } from "#labs/document/numerals.ts";
import { parseUnit, sameDimension, toSI } from "#labs/document/units.ts";
import type { Lang, Question } from "./schema.ts";
import { latinUnit } from "#labs/document/unit-label.ts";

/** A marked answer, or why it cannot be marked as it stands: the pupil may then write it anew. */
export type Marked =
  | { ok: true; points: number; max: number; correct: boolean }
  | { ok: false; issue: "empty" | "not-a-number" | "unknown-option" | "too-long" };

const MAX_LENGTH = 200;

/**
 * Marks what a pupil gave to a question: all its points or none. `given` is an option's id, a number with or without
 * a unit, or a short text in the language of the lesson. A number in a unit of another kind is a wrong answer.
 */
export function markAnswer(question: Question, given: string, lang: Lang): Marked {
  if (given.length > MAX_LENGTH) return { ok: false, issue: "too-long" };
  const answer = given.trim();
  if (answer === "") return { ok: false, issue: "empty" };
  switch (question.kind) {
    case "choice":
      if (!question.options.includes(answer)) return { ok: false, issue: "unknown-option" };
      return marked(question, answer === question.correct);
    case "number": {
      const correct = isRightNumber(question, answer);
      return correct === undefined ? { ok: false, issue: "not-a-number" } : marked(question, correct);
    }
    case "text":
      return marked(
        question,
        question.accept[lang].some((text) => plain(text) === plain(answer)),
      );
  }
}

function marked(question: Question, correct: boolean): Marked {
  return { ok: true, points: correct ? question.points : 0, max: question.points, correct };
}

/** Undefined where the text is no number, or what stands behind the number is no unit. */
function isRightNumber(question: Question & { kind: "number" }, answer: string): boolean | undefined {
  const { value, rest } = leadingNumeral(answer);
  const wanted = parseUnit(question.unit);
  if (!wanted.ok) throw new Error(`question ${question.id}: ${wanted.issue.message}`);
  if (value === undefined) return undefined;
  const given = rest === "" ? wanted : parseUnit(rest);
  if (!given.ok) return undefined;
  if (!sameDimension(given.unit.dimension, wanted.unit.dimension)) return false;
  const off = Math.abs(toSI(value, given.unit) - toSI(question.value, wanted.unit));
  return off <= question.tolerance * wanted.unit.factor * (1 + 1e-9);
}

/** Takes the longest beginning that reads as a number; `rest` is the unit behind it, in Latin letters. */
function leadingNumeral(answer: string): { value: number | undefined; rest: string } {
  for (let end = answer.length; end > 0; end--) {
    const value = parseNumeral(answer.slice(0, end));
    if (value !== undefined) return { value, rest: typedUnit(answer.slice(end)) };
  }
  return { value: undefined, rest: "" };
}

/** Pupils write кг м/с for kg·m/s, м/с2 for m/s² and мин. with a full stop. */
function typedUnit(text: string): string {
  return latinUnit(text.trim().replace(/\.$/, ""))
    .replace(/(\p{L})\s+(\p{L})/gu, "$1·$2")
    .replace(/(\p{L})(\d)/gu, "$1^$2");
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\s+/g, " ")
    .replace(/[.!?]+$/, "")
    .trim();
}
