import type { Transaction } from "kysely";
import { getLesson, listCourses } from "#content/courses.ts";
import { type Marked, markAnswer } from "#content/marking.ts";
import type { Lang } from "#content/schema.ts";
import { countSteps, stepsTotal } from "./course-steps.ts";
import { addToRollups, type Counts, recordActivity } from "./rollups.ts";
import type { Schema } from "./schema.ts";

/** A pupil as far as an answer is concerned: who, in which class, reading in which language. */
export interface Answerer {
  id: string;
  /** `/id/…/id/` of the class. */
  unitPath: string;
  lang: Lang;
}

/** An answer as it was given, under the id it got where it was given (UUIDv7). */
export interface AnswerEvent {
  id: string;
  /** ISO time by the pupil's clock. */
  at: string;
  course: string;
  lesson: string;
  question: string;
  given: string;
}

/** The marking of an answer that was taken, or why it was not. */
export type Answered = Marked | { ok: false; issue: "unknown-question" };

/**
 * Takes an answer: logs it, keeps it if it is the pupil's last to this question, moves the progress and the counts.
 * The same id again changes nothing. `now` is when it was received, ISO; an answer from the future was given then.
 */
export async function applyAnswer(
  trx: Transaction<Schema>,
  pupil: Answerer,
  event: AnswerEvent,
  now: string,
): Promise<Answered> {
  const { course, lesson, question: questionId, given } = event;
  const question = getLesson(course, lesson)?.questions.find((each) => each.id === questionId);
  if (!question) return { ok: false, issue: "unknown-question" };
  const marked = markAnswer(question, given, pupil.lang);
  if (!marked.ok) return marked;
  const at = Date.parse(event.at) < Date.parse(now) ? new Date(event.at).toISOString() : now;
  const isNew = await logAnswer(trx, pupil.id, { ...event, at }, now);
  if (!isNew) return marked;
  await keepAnswer(trx, pupil.id, { ...event, at }, marked);
  await recordActivity(trx, { personId: pupil.id, unitPath: pupil.unitPath, at: now });
  const counts = await moveProgress(trx, pupil.id, course, now, { begin: true });
  await addToRollups(trx, {
    unitPath: pupil.unitPath,
    at: now,
    subject: `course:${course}`,
    counts: { answers: 1, ...counts },
  });
  return marked;
}

/**
 * Moves a pupil's progress in the courses that have this lab, after an attempt at it was confirmed. It begins no
 * course: that is counted at the pupil's first answer in it.
 */
export async function confirmLabStep(
  trx: Transaction<Schema>,
  step: { personId: string; unitPath: string; labSlug: string; now: string },
): Promise<void> {
  const { personId, unitPath, now } = step;
  const courses = listCourses().filter((course) =>
    course.lessons.some((lesson) => lesson.labs.includes(step.labSlug)),
  );
  for (const { slug } of courses) {
    const counts = await moveProgress(trx, personId, slug, now, { begin: false });
    if (Object.keys(counts).length > 0)
      await addToRollups(trx, { unitPath, at: now, subject: `course:${slug}`, counts });
  }
}

/** Whether the event was new. */
async function logAnswer(
  trx: Transaction<Schema>,
  personId: string,
  { id, at, course, lesson, question, given }: AnswerEvent,
  now: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("events")
    .values({
      id,
      person_id: personId,
      attempt_id: null,
      sequence: null,
      kind: "answer",
      at,
      received_at: now,
      payload: JSON.stringify({ course, lesson, question, given }),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** An answer given earlier than the kept one, which only now found a network, does not replace it. */
async function keepAnswer(
  trx: Transaction<Schema>,
  personId: string,
  { at, course, lesson, question, given }: AnswerEvent,
  { points, max }: { points: number; max: number },
): Promise<void> {
  const value = { given, points, max_points: max, at };
  await trx
    .insertInto("answers")
    .values({ person_id: personId, course, lesson, question, ...value })
    .onConflict((conflict) =>
      conflict
        .columns(["person_id", "course", "lesson", "question"])
        .doUpdateSet(value)
        .where("answers.at", "<=", at),
    )
    .execute();
}

/** Counts the steps anew and stores them; returns what the day's counts gain by it. */
async function moveProgress(
  trx: Transaction<Schema>,
  personId: string,
  course: string,
  now: string,
  { begin }: { begin: boolean },
): Promise<Counts> {
  const known = await trx
    .selectFrom("course_progress")
    .where("person_id", "=", personId)
    .where("course", "=", course)
    .select("completed_at")
    .executeTakeFirst();
  if (!known && !begin) return {};
  const done = (await countSteps(trx, [personId], course)).get(personId)?.done ?? 0;
  const total = stepsTotal(course);
  const completed = known?.completed_at ?? (done >= total ? now : null);
  const row = { steps_done: done, steps_total: total, completed_at: completed };
  await trx
    .insertInto("course_progress")
    .values({ person_id: personId, course, ...row })
    .onConflict((conflict) => conflict.columns(["person_id", "course"]).doUpdateSet(row))
    .execute();
  return {
    ...(known ? {} : { pupils_started: 1 }),
    ...(completed !== null && !known?.completed_at ? { pupils_completed: 1 } : {}),
  };
}
