import type * as z from "zod";
import { parseUnit } from "#labs/document/units.ts";
import type { lessonFile, Question, wordsFile } from "./schema.ts";

type LessonFile = z.infer<typeof lessonFile>;
type WordsFile = z.infer<typeof wordsFile>;

// A figure is put into the page as it is: no scripts, no styles or ids that reach outside it, no links.
const forbiddenInFigure =
  /<(script|style|a|image|use|foreignObject|animate|set)\b|\s(on\w+|id|style|href|xlink:href)\s*=|<!|&/i;

/** What is wrong with a lesson in itself: repeated ids, an answer that is no option, an unknown unit, a figure unfit for a page. */
export function lessonProblems(lesson: LessonFile, figures: Record<string, string>): string[] {
  const problems: string[] = [];
  for (const id of repeated(lesson.questions.map((question) => question.id))) {
    problems.push(`questions: ${id} is there twice`);
  }
  for (const id of repeated(lesson.figures)) problems.push(`figures: ${id} is there twice`);
  for (const question of lesson.questions) {
    if (question.kind === "number") {
      const unit = parseUnit(question.unit);
      if (!unit.ok) problems.push(`questions.${question.id}.unit: ${unit.issue.message}`);
    }
    if (question.kind !== "choice") continue;
    for (const id of repeated(question.options))
      problems.push(`questions.${question.id}: option ${id} is there twice`);
    if (!question.options.includes(question.correct)) {
      problems.push(
        `questions.${question.id}: the correct option ${question.correct} is not among its options`,
      );
    }
  }
  for (const [id, svg] of Object.entries(figures)) {
    if (!/^<svg\s[^>]*viewBox="/.test(svg))
      problems.push(`figures.${id}: must begin with <svg … viewBox="…">`);
    const found = forbiddenInFigure.exec(svg);
    if (found) problems.push(`figures.${id}: ${found[0].trim()} must not be in a figure`);
  }
  return problems;
}

/** What is wrong between a lesson and its words in one language: something without words, or words for nothing. */
export function wordProblems(lesson: LessonFile, said: WordsFile): string[] {
  const questions = lesson.questions.flatMap((question) => questionProblems(question, said));
  return [
    ...questions,
    ...differences("figures", lesson.figures, Object.keys(said.figures)),
    ...differences(
      "questions",
      lesson.questions.map((question) => question.id),
      Object.keys(said.questions),
    ),
  ];
}

function questionProblems(question: Question, said: WordsFile): string[] {
  const texts = said.questions[question.id];
  if (!texts) return [];
  const wanted = question.kind === "choice" ? question.options : [];
  return differences(`questions.${question.id}.options`, wanted, Object.keys(texts.options ?? {}));
}

function differences(place: string, wanted: string[], given: string[]): string[] {
  return [
    ...wanted.filter((id) => !given.includes(id)).map((id) => `${place}.${id}: has no text`),
    ...given.filter((id) => !wanted.includes(id)).map((id) => `${place}.${id}: is not in lesson.json`),
  ];
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
