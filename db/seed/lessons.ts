import { getCourse } from "#content/courses.ts";
import type { Lang, Question } from "#content/schema.ts";
import type { SyncRecord } from "#db/events.ts";
import { formatNumeral } from "#labs/document/numerals.ts";
import type { Random } from "#labs/engine/random.ts";
import { newId } from "./records.ts";

/** One step of a course: a question to answer, or a lab to do. */
export type CourseStep =
  | { kind: "question"; course: string; lesson: string; question: Question }
  | { kind: "lab"; slug: string };

export type QuestionStep = Extract<CourseStep, { kind: "question" }>;

/** The questions among the steps. */
export const questionsOf = (steps: readonly CourseStep[]): QuestionStep[] =>
  steps.filter((step) => step.kind === "question");

/** A course's steps in the order a pupil meets them. Throws where there is no such course. */
export function courseSteps(slug: string): CourseStep[] {
  const course = getCourse(slug);
  if (!course) throw new Error(`There is no course "${slug}".`);
  return course.lessons.flatMap((lesson) => [
    ...lesson.questions.map((question): CourseStep => {
      return { kind: "question", course: slug, lesson: lesson.slug, question };
    }),
    ...lesson.labs.map((lab): CourseStep => ({ kind: "lab", slug: lab })),
  ]);
}

/** An answer given at `at` (ms) by a pupil of some skill, 0 to 1: right the more often the greater it is. */
export function answerRecord(
  { course, lesson, question }: QuestionStep,
  { at, lang, skill }: { at: number; lang: Lang; skill: number },
  random: Random,
): SyncRecord {
  const knows = random.uniform() < 0.25 + 0.7 * skill;
  const given = knows ? rightAnswer(question, lang) : wrongAnswer(question, lang, random);
  const id = newId(at, random);
  const about = { course, lesson, question: question.id, given };
  return { id, at: new Date(at).toISOString(), kind: "answer", ...about };
}

function rightAnswer(question: Question, lang: Lang): string {
  if (question.kind === "choice") return question.correct;
  if (question.kind === "number") return formatNumeral(question.value, lang);
  return question.accept[lang][0] as string;
}

const doNotKnow: Record<Lang, string> = { ba: "белмәйем", ru: "не знаю", en: "I don't know" };

function wrongAnswer(question: Question, lang: Lang, random: Random): string {
  if (question.kind === "text") return doNotKnow[lang];
  if (question.kind === "number") {
    const off = question.value * (0.4 + 1.4 * random.uniform()) + 3 * question.tolerance;
    return formatNumeral(off, lang, { significant: 2 });
  }
  const wrong = question.options.filter((option) => option !== question.correct);
  return wrong[random.integer(wrong.length)] as string;
}
