import { getCourse } from "#content/courses.ts";
import type { Db } from "./client.ts";

/** How far a pupil is in a course. A step is a question answered, rightly or not, or a lab confirmed. */
export interface Progress {
  done: number;
  total: number;
  /** ISO time of the last answer; labs not counted. */
  lastAnswerAt: string | undefined;
  lessons: Map<string, { done: number; total: number }>;
}

/** The last answer of a pupil to a question, marked. */
export interface KeptAnswer {
  given: string;
  points: number;
  max: number;
}

/** How many steps a course has. Throws where there is no such course. */
export function stepsTotal(slug: string): number {
  return courseOf(slug).lessons.reduce((sum, { questions, labs }) => sum + questions.length + labs.length, 0);
}

/**
 * The progress of these people in a course, each of them in the answer; what is no longer in the course does not
 * count. Throws where there is no such course.
 */
export async function countSteps(
  db: Db,
  personIds: readonly string[],
  slug: string,
): Promise<Map<string, Progress>> {
  if (personIds.length === 0) return new Map();
  const course = courseOf(slug);
  const answers = await db
    .selectFrom("answers")
    .where("person_id", "in", personIds)
    .where("course", "=", slug)
    .select(["person_id", "lesson", "question", "at"])
    .execute();
  const labs = await listConfirmedLabs(
    db,
    personIds,
    course.lessons.flatMap((lesson) => lesson.labs),
  );
  const steps = new Set([
    ...answers.map((answer) => `${answer.person_id} ${answer.lesson} ${answer.question}`),
    ...labs.map((lab) => `${lab.personId} ${lab.slug}`),
  ]);
  return new Map(
    personIds.map((personId) => {
      const lessons = new Map(
        course.lessons.map((lesson) => {
          const names = [...lesson.questions.map(({ id }) => `${lesson.slug} ${id}`), ...lesson.labs];
          const done = names.filter((name) => steps.has(`${personId} ${name}`)).length;
          return [lesson.slug, { done, total: names.length }];
        }),
      );
      const sum = (key: "done" | "total") => [...lessons.values()].reduce((n, lesson) => n + lesson[key], 0);
      const times = answers.filter((answer) => answer.person_id === personId).map((answer) => answer.at);
      const lastAnswerAt = times.sort().at(-1);
      return [personId, { done: sum("done"), total: sum("total"), lastAnswerAt, lessons }];
    }),
  );
}

/** The kept answers of a pupil in a lesson, by question. */
export async function getAnswers(
  db: Db,
  { personId, course, lesson }: { personId: string; course: string; lesson: string },
): Promise<Map<string, KeptAnswer>> {
  const rows = await db
    .selectFrom("answers")
    .where("person_id", "=", personId)
    .where("course", "=", course)
    .where("lesson", "=", lesson)
    .select(["question", "given", "points", "max_points as max"])
    .execute();
  return new Map(rows.map(({ question, ...answer }) => [question, answer]));
}

/** Which of these built-in labs which people have confirmed attempts at. */
async function listConfirmedLabs(
  db: Db,
  personIds: readonly string[],
  slugs: readonly string[],
): Promise<{ personId: string; slug: string }[]> {
  if (slugs.length === 0) return [];
  return db
    .selectFrom("attempts")
    .innerJoin("labs", "labs.id", "attempts.lab_id")
    .where("attempts.person_id", "in", personIds)
    .where("labs.slug", "in", slugs)
    .where("labs.owner_id", "is", null)
    .where("attempts.confirmed_at", "is not", null)
    .select(["attempts.person_id as personId", "labs.slug"])
    .distinct()
    .execute();
}

function courseOf(slug: string) {
  const course = getCourse(slug);
  if (!course) throw new Error(`There is no course "${slug}".`);
  return course;
}
