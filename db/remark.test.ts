import { beforeEach, describe, expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { getAttempt } from "./attempts.ts";
import { latestVersionOf, publishCatalogue } from "./labs.ts";
import { listMarkChanges } from "./mark-history.ts";
import { overrideTask } from "./marks.ts";
import type { markHere } from "./mark-work.ts";
import { getRemarkableLab, getRemarking, remarkSlice, startRemarking } from "./remark.ts";
import { rebuildRollups } from "./rollups-rebuild.ts";
import { allRollups, handInAttempt } from "./test-attempt.ts";
import { addTeachersLab, testSchool } from "./test-school.ts";
import type { Viewer } from "./sessions.ts";

const NOW = "2026-11-20T06:00:00.000Z";
const LATER = "2026-11-25T06:00:00.000Z";

/** Prediction alone is worth more than the rest together: who did not predict falls from 5 to 2. */
const stricter: LabDocument = {
  ...pendulumLab,
  tasks: pendulumLab.tasks.map((task) => (task.kind === "predict" ? { ...task, points: 20 } : task)),
};
const unforeseen = (seed: string): Action[] =>
  measureCarefully(seed).filter((action) => action.type !== "answer" || action.task !== "predict");

describe("marking all attempts of a lab anew", () => {
  let school: Awaited<ReturnType<typeof testSchool>>;
  let methodologist: Viewer;
  let first: string;
  let attempts: string[];

  beforeEach(async () => {
    school = await testSchool();
    methodologist = await school.someone(school.republic, "methodologist");
    await publishCatalogue(school.db, [pendulumLab]);
    first = (await latestVersionOf(school.db, "thread-pendulum"))?.id ?? "";
    attempts = [];
    for (const [pupil, work] of [
      [school.pupil, measureCarefully],
      [school.pupil, unforeseen],
      [school.otherPupil, unforeseen],
    ] as const)
      attempts.push(await handInAttempt(school.db, pupil, first, work, NOW));
    await publishCatalogue(school.db, [stricter]);
  });

  const start = (viewer = methodologist) => startRemarking(school.db, viewer, "thread-pendulum", LATER);
  async function runAll(size = 1) {
    const job = await start();
    if (!job) throw new Error("nothing was begun");
    let slices = 1;
    while (await remarkSlice(school.db, job.id, { size, now: LATER })) slices++;
    return slices;
  }
  const marks = () => Promise.all(attempts.map(async (id) => (await getAttempt(school.db, id))?.mark));

  test("only a methodologist or the lab's author may, and sees how many there are", async () => {
    expect(await getRemarkableLab(school.db, methodologist, "thread-pendulum")).toMatchObject({
      attempts: 3,
      older: 3,
      version: { number: 3 },
    });
    expect(await start(school.teacher)).toBeUndefined();
    const theirs = await addTeachersLab(school.db, school.teacher, "own-lab");
    const { lab_id: own } = await school.db
      .selectFrom("lab_versions")
      .select("lab_id")
      .where("id", "=", theirs)
      .executeTakeFirstOrThrow();
    expect(await getRemarkableLab(school.db, school.teacher, own)).toMatchObject({ attempts: 0 });
    expect(await getRemarkableLab(school.db, school.otherTeacher, own)).toBeUndefined();
  });

  test("in slices with progress; old marks go into the history; counts are those of a rebuild", async () => {
    expect(await marks()).toEqual([5, 5, 5]);
    const job = await start();
    expect(await start()).toEqual(job);
    expect(await remarkSlice(school.db, job?.id ?? "", { size: 2, now: LATER })).toBe(true);
    expect(await getRemarking(school.db, "thread-pendulum")).toMatchObject({ done: 2, total: 3 });
    expect(await marks()).toEqual([5, 2, 5]);
    expect(await remarkSlice(school.db, job?.id ?? "", { size: 2, now: LATER })).toBe(false);
    expect(await getRemarking(school.db, "thread-pendulum")).toMatchObject({
      ...{ done: 3, changed: 3, skipped: 0, finishedAt: LATER },
    });
    expect(await marks()).toEqual([5, 2, 2]);
    expect(await listMarkChanges(school.db, attempts[1] ?? "")).toEqual([
      { kind: "replaced", at: LATER, cause: "re-marking", mark: 5, points: 14, max: 15 },
    ]);
    const again = await getAttempt(school.db, attempts[1] ?? "");
    expect(again?.document.tasks).toEqual(stricter.tasks);
    expect(again?.markedBy).toBe((await latestVersionOf(school.db, "thread-pendulum"))?.id);
    const counted = await allRollups(school.db);
    await rebuildRollups(school.db);
    expect(counted).toEqual(await allRollups(school.db));
  });

  test("what a teacher gave holds on, over the new marking", async () => {
    const attemptId = attempts[1] ?? "";
    const given = { attemptId, task: "predict", points: 1, remark: "Said it aloud." };
    expect(await overrideTask(school.db, school.teacher, given, LATER)).toEqual({ ok: true });
    await runAll();
    const marking = (await getAttempt(school.db, attemptId))?.marking;
    expect(marking?.tasks.find(({ id }) => id === "predict")).toMatchObject({
      ...{ max: 20, points: 1, override: { was: 0, remark: "Said it aloud." } },
    });
  });

  test("a second time changes nothing and adds nothing to the history", async () => {
    expect(await runAll(2)).toBe(2);
    const before = await marks();
    await runAll();
    expect(await marks()).toEqual(before);
    expect(await listMarkChanges(school.db, attempts[1] ?? "")).toHaveLength(1);
    expect(await getRemarking(school.db, "thread-pendulum")).toMatchObject({ done: 3, changed: 0 });
  });

  test("attempts that the new tasks do not fit, and those that cannot be marked, keep their marks", async () => {
    const other: LabDocument = {
      ...stricter,
      table: stricter.table.map((column) => (column.id === "time" ? { ...column, unit: "min" } : column)),
    };
    await publishCatalogue(school.db, [other]);
    await runAll();
    expect(await marks()).toEqual([5, 5, 5]);
    expect(await getRemarking(school.db, "thread-pendulum")).toMatchObject({ done: 3, skipped: 3 });
    await publishCatalogue(school.db, [stricter]);
    const job = await start();
    const failing: typeof markHere = () => Promise.reject(new Error("the thread is gone"));
    await remarkSlice(school.db, job?.id ?? "", { size: 9, now: LATER, marker: failing });
    expect(await getRemarking(school.db, "thread-pendulum")).toMatchObject({ done: 3, skipped: 3 });
    expect(await marks()).toEqual([5, 5, 5]);
  });
});
