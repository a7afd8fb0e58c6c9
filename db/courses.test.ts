import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { getCourse } from "#content/courses.ts";
import { countSteps, getAnswers, stepsTotal } from "./course-steps.ts";
import { type AnswerEvent, applyAnswer, confirmLabStep } from "./courses.ts";
import { latestVersionOf } from "./labs.ts";
import { rebuildRollups } from "./rollups-rebuild.ts";
import { addAttempt, testSchool } from "./test-school.ts";

const COURSE = "oscillations-and-collisions";
const NOW = "2026-11-20T06:00:00.000Z";
const question = { course: COURSE, lesson: "collisions", question: "what-is-kept" };

async function classroom() {
  const school = await testSchool();
  const { db, pupil } = school;
  const answer = (given: string, event: Partial<AnswerEvent> = {}, now = NOW) =>
    db
      .transaction()
      .execute((trx) =>
        applyAnswer(
          trx,
          { ...pupil, lang: "en" },
          { id: uuid(), at: now, ...question, given, ...event },
          now,
        ),
      );
  const kept = async () =>
    (await getAnswers(db, { personId: pupil.id, course: COURSE, lesson: "collisions" })).get("what-is-kept");
  const rollups = () =>
    db.selectFrom("rollups").selectAll().orderBy("unit_id").orderBy("subject").orderBy("day").execute();
  return { ...school, answer, kept, rollups };
}

describe("an answer", () => {
  test("is marked, logged and kept, and moves the progress by a step", async () => {
    const { db, pupil, answer, kept } = await classroom();
    expect(await answer("momentum")).toEqual({ ok: true, points: 1, max: 1, correct: true });
    expect(await kept()).toEqual({ given: "momentum", points: 1, max: 1 });
    const progress = (await countSteps(db, [pupil.id], COURSE)).get(pupil.id);
    expect(progress).toMatchObject({ done: 1, total: stepsTotal(COURSE) });
    expect(progress?.lessons.get("collisions")).toEqual({ done: 1, total: 5 });
    const row = await db.selectFrom("course_progress").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ steps_done: 1, completed_at: null });
  });

  test("sent twice under one id is there once", async () => {
    const { db, answer, rollups } = await classroom();
    const id = uuid();
    await answer("momentum", { id });
    const before = await rollups();
    expect(await answer("momentum", { id })).toMatchObject({ ok: true, correct: true });
    expect(await db.selectFrom("events").selectAll().execute()).toHaveLength(1);
    expect(await rollups()).toEqual(before);
  });

  test("given again replaces the last one, unless it was given earlier and only came late", async () => {
    const { answer, kept } = await classroom();
    await answer("momentum", { at: "2026-11-20T05:30:00.000Z" });
    await answer("speed", { at: "2026-11-20T05:40:00.000Z" });
    expect(await kept()).toMatchObject({ given: "speed", points: 0 });
    await answer("kinetic-energy", { at: "2026-11-20T05:35:00.000Z" });
    expect(await kept()).toMatchObject({ given: "speed" });
  });

  test("from a clock that is ahead was given when it came, so that the next one still counts", async () => {
    const { answer, kept } = await classroom();
    await answer("speed", { at: "2031-01-01T00:00:00.000Z" });
    await answer("momentum", {}, "2026-11-20T06:05:00.000Z");
    expect(await kept()).toMatchObject({ given: "momentum" });
  });

  test("that cannot be marked, or is to no question, leaves no trace", async () => {
    const { db, answer } = await classroom();
    expect(await answer("  ")).toEqual({ ok: false, issue: "empty" });
    expect(await answer("momentum", { question: "nothing" })).toEqual({
      ok: false,
      issue: "unknown-question",
    });
    expect(await answer("momentum", { course: "__proto__" })).toEqual({
      ok: false,
      issue: "unknown-question",
    });
    for (const table of ["events", "answers", "rollups", "active_weeks"] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  });
});

describe("a course", () => {
  /** Answers every question, wrongly or not. */
  async function answerAll(answer: Awaited<ReturnType<typeof classroom>>["answer"]) {
    for (const lesson of getCourse(COURSE)?.lessons ?? [])
      for (const each of lesson.questions) {
        const given = each.kind === "choice" ? each.correct : "1";
        const event = { course: COURSE, lesson: lesson.slug, question: each.id };
        expect(await answer(given, event)).toMatchObject({ ok: true });
      }
  }

  test("is complete when the last lab is confirmed, once and for all", async () => {
    const { db, pupil, answer, rollups } = await classroom();
    await answerAll(answer);
    const labs = (getCourse(COURSE)?.lessons ?? []).flatMap((lesson) => lesson.labs);
    const versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
    await addAttempt(db, pupil, versionId, { at: NOW, mark: 4 });
    const step = { personId: pupil.id, unitPath: pupil.unitPath, labSlug: "thread-pendulum", now: NOW };
    await db.transaction().execute((trx) => confirmLabStep(trx, step));
    const total = stepsTotal(COURSE);
    const progress = () => db.selectFrom("course_progress").selectAll().executeTakeFirstOrThrow();
    expect(await progress()).toMatchObject({ steps_done: total - labs.length + 1, completed_at: null });

    await db.updateTable("course_progress").set({ completed_at: NOW }).execute();
    const before = await rollups();
    await db
      .transaction()
      .execute((trx) => confirmLabStep(trx, { ...step, now: "2026-11-21T06:00:00.000Z" }));
    expect(await progress()).toMatchObject({ completed_at: NOW });
    expect(await rollups()).toEqual(before);
  });

  test("a lab alone begins no course, but is a step of it once the pupil answers", async () => {
    const { db, pupil, answer } = await classroom();
    const versionId = (await latestVersionOf(db, "thread-pendulum"))?.id ?? "";
    await addAttempt(db, pupil, versionId, { at: NOW, mark: 4 });
    const step = { personId: pupil.id, unitPath: pupil.unitPath, labSlug: "thread-pendulum", now: NOW };
    await db.transaction().execute((trx) => confirmLabStep(trx, step));
    expect(await db.selectFrom("course_progress").selectAll().execute()).toEqual([]);
    await answer("momentum");
    expect((await countSteps(db, [pupil.id], COURSE)).get(pupil.id)?.done).toBe(2);
  });

  test("counted along the way gives the same numbers as counted anew from the events", async () => {
    const { db, answer, rollups } = await classroom();
    await answerAll(answer);
    await answer("speed", {}, "2026-11-23T06:00:00.000Z");
    const before = await rollups();
    expect(before.length).toBeGreaterThan(0);
    await rebuildRollups(db);
    expect(await rollups()).toEqual(before);
  });
});
