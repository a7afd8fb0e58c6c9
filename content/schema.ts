import * as z from "zod";

/** The three languages every lesson is written in, in the order the school reads them. */
export const languages = ["ba", "ru", "en"] as const;

/** A language of the lessons: Bashkir, Russian or English. */
export type Lang = (typeof languages)[number];

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case Latin letters, digits and hyphens");
const words = z.string().trim().min(1);
const points = z.number().int().min(1).max(20);

function perLanguage<T extends z.ZodType>(value: T) {
  return z.strictObject({ ba: value, ru: value, en: value });
}

/** `course.json`: the order of the lessons and the words of the catalogue. */
export const courseFile = z.strictObject({
  slug,
  grade: z.number().int().min(1).max(11),
  licence: words,
  lessons: z.array(slug).min(1),
  texts: perLanguage(z.strictObject({ title: words, summary: words })),
});

const choiceQuestion = z.strictObject({
  id: slug,
  kind: z.literal("choice"),
  options: z.array(slug).min(2),
  correct: slug,
  points,
});

const numberQuestion = z.strictObject({
  id: slug,
  kind: z.literal("number"),
  value: z.number(),
  unit: words,
  tolerance: z.number().positive(),
  points,
});

const textQuestion = z.strictObject({
  id: slug,
  kind: z.literal("text"),
  accept: perLanguage(z.array(words).min(1)),
  points,
});

/** A question with its answer. Stays on the server: pages get a `PublicQuestion`. */
export const question = z.discriminatedUnion("kind", [choiceQuestion, numberQuestion, textQuestion]);

/** `lesson.json`: what a lesson is made of, without words. */
export const lessonFile = z.strictObject({
  slug,
  labs: z.array(slug),
  questions: z.array(question),
  figures: z.array(slug),
});

/** `<lang>.json`: the words around the text. `review` names the places a native speaker should look at. */
export const wordsFile = z.strictObject({
  title: words,
  questions: z.record(
    slug,
    z.strictObject({ ask: words, options: z.record(slug, words).optional(), explain: words }),
  ),
  figures: z.record(slug, z.strictObject({ alt: words, caption: words })),
  review: z.array(words).optional(),
});

export type Question = z.infer<typeof question>;

/** A question as a page may show it: `unit` is written in the reader's language, no answer is in it. */
export type PublicQuestion =
  | { id: string; kind: "choice"; ask: string; options: { id: string; text: string }[]; points: number }
  | { id: string; kind: "number"; ask: string; unit: string; points: number }
  | { id: string; kind: "text"; ask: string; points: number };

/** One piece of a lesson's page, in reading order. `html` is sanitised; `svg` is checked at load. */
export type Block =
  | { kind: "html"; html: string }
  | { kind: "question"; question: PublicQuestion }
  | { kind: "figure"; svg: string; alt: string; caption: string }
  | { kind: "lab"; slug: string };

/** A lesson in one language: its words and its page, rendered once. */
export type LessonText = z.infer<typeof wordsFile> & { blocks: Block[] };

/** A lesson of a course, in all languages, with the answers. */
export type Lesson = z.infer<typeof lessonFile> & { course: string; texts: Record<Lang, LessonText> };

/** A course with its lessons in order. */
export type Course = Omit<z.infer<typeof courseFile>, "lessons"> & { lessons: Lesson[] };
