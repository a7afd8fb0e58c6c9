import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import type { LabDocument, LabTexts, Lang } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { getAttempt, getNewestAttempt } from "./attempts.ts";
import { listClasses } from "./class-page.ts";
import { latestVersionOf, publishCatalogue } from "./labs.ts";
import { getLastReturn, listMarkChanges, listReturned, listReturnedRemarks } from "./mark-history.ts";
import { overrideTask, returnAttempt } from "./marks.ts";
import { rebuildRollups } from "./rollups-rebuild.ts";
import { allRollups, handInAttempt, sendAll } from "./test-attempt.ts";
import { testSchool } from "./test-school.ts";
import { listAttemptHeads } from "./work-state.ts";

const NOW = "2026-11-20T06:00:00.000Z";
const at = (minute: number) => `2026-11-21T06:${String(minute).padStart(2, "0")}:00.000Z`;

const wordsOf = (lang: Lang): LabTexts => {
  const texts = pendulumLab.texts[lang];
  return { ...texts, tasks: { ...texts.tasks, why: { title: "Why", ask: "Why so?" } } };
};

/** The pendulum with a task that only a teacher marks. */
const withWords: LabDocument = {
  ...pendulumLab,
  tasks: [...pendulumLab.tasks, { id: "why", kind: "write", points: 3 }],
  texts: { ba: wordsOf("ba"), ru: wordsOf("ru"), en: wordsOf("en") },
};
const careful = (seed: string): Action[] => {
  const actions = measureCarefully(seed);
  const step = actions.at(-1)?.step ?? 0;
  return [...actions, { step, type: "answer", task: "why", text: "A longer way at the same pull." }];
};

describe("marks of an attempt", () => {
  let school: Awaited<ReturnType<typeof testSchool>>;
  let versionId: string;
  let attemptId: string;

  beforeEach(async () => {
    school = await testSchool();
    await publishCatalogue(school.db, [withWords]);
    versionId = (await latestVersionOf(school.db, "thread-pendulum"))?.id ?? "";
    attemptId = await handInAttempt(school.db, school.pupil, versionId, careful, NOW);
  });

  const override = (
    task: string,
    points: number | undefined,
    { as = school.teacher, remark = "Seen in class.", now = at(1) } = {},
  ) => overrideTask(school.db, as, { attemptId, task, points, remark }, now);
  const attempt = async () => {
    const found = await getAttempt(school.db, attemptId);
    if (!found) throw new Error("the attempt is gone");
    return found;
  };
  const taskOf = async (task: string) => (await attempt()).marking?.tasks.find(({ id }) => id === task);
  async function expectRollupsOfRebuild() {
    const counted = await allRollups(school.db);
    await rebuildRollups(school.db);
    expect(counted).toEqual(await allRollups(school.db));
  }

  test("own words wait for the teacher and do not count until then", async () => {
    expect(await attempt()).toMatchObject({ mark: 5, marking: { points: 15, max: 15 } });
    expect(await taskOf("why")).toMatchObject({ pending: true, points: 0, max: 3 });
    expect(await override("why", 1.5)).toEqual({ ok: true });
    expect(await attempt()).toMatchObject({ mark: 5, marking: { points: 16.5, max: 18 } });
    expect(await taskOf("why")).toMatchObject({
      points: 1.5,
      override: { remark: "Seen in class.", by: "teacher", at: at(1) },
    });
    expect(await taskOf("why")).not.toHaveProperty("pending");
  });

  test("an attempt waits until each of its tasks has points, and no more once it is given back", async () => {
    const waiting = async () => (await listClasses(school.db, school.teacher))[0]?.waiting;
    expect(await waiting()).toBe(1);
    await override("why", 1.5);
    expect(await waiting(), "the conclusion waits too").toBe(1);
    await override("words", 1);
    expect(await waiting()).toBe(0);
    await override("why", undefined, { now: at(2) });
    expect(await waiting(), "the teacher's points are taken back").toBe(1);
    await returnAttempt(school.db, school.teacher, { attemptId, remark: "Say why." }, at(3));
    expect(await waiting()).toBe(0);
  });

  test("a teacher gives a task other points; the mark follows, and the counts of its day", async () => {
    expect(await override("measure", 0)).toEqual({ ok: true });
    expect(await override("gravity", 0, { now: at(2) })).toEqual({ ok: true });
    expect(await attempt()).toMatchObject({ mark: 2, marking: { points: 6 } });
    expect(await taskOf("measure")).toMatchObject({ points: 0, override: { was: 5 } });
    await expectRollupsOfRebuild();
    expect(await override("measure", undefined, { now: at(3) })).toEqual({ ok: true });
    expect(await taskOf("measure")).not.toHaveProperty("override");
    expect((await attempt()).marking?.points).toBe(11);
    await expectRollupsOfRebuild();
  });

  test("the history says who gave what instead of what, when and why", async () => {
    await override("measure", 3);
    await override("measure", 4, { now: at(2), remark: "Row 5 after all." });
    expect(await listMarkChanges(school.db, attemptId)).toEqual([
      {
        kind: "override",
        at: at(2),
        who: "teacher",
        task: "measure",
        from: 3,
        to: 4,
        remark: "Row 5 after all.",
      },
      {
        kind: "override",
        at: at(1),
        who: "teacher",
        task: "measure",
        from: 5,
        to: 3,
        remark: "Seen in class.",
      },
    ]);
  });

  test("a teacher of another school can give and return nothing, and nor can points that do not exist", async () => {
    const before = await attempt();
    const as = school.otherTeacher;
    expect(await override("measure", 0, { as })).toEqual({ ok: false, issue: "unknown-attempt" });
    expect(await returnAttempt(school.db, as, { attemptId, remark: "Again." }, at(1))).toEqual({
      ok: false,
      issue: "unknown-attempt",
    });
    for (const points of [-1, 5.25, 0.3, Number.NaN])
      expect(await override("measure", points)).toEqual({ ok: false, issue: "points" });
    expect(await override("nothing", 1)).toEqual({ ok: false, issue: "unknown-task" });
    expect(await override("measure", 1, { remark: "  " })).toEqual({ ok: false, issue: "remark" });
    expect(await override("measure", 1, { remark: " \u200b\u2060 " })).toEqual({
      ok: false,
      issue: "remark",
    });
    expect(await attempt()).toEqual(before);
    expect(await listMarkChanges(school.db, attemptId)).toEqual([]);
  });

  test("an attempt given back is gone on with where it was and handed in again; the log only grows", async () => {
    await override("why", 0);
    const events = () =>
      school.db
        .selectFrom("events")
        .selectAll()
        .where("attempt_id", "=", attemptId)
        .orderBy("sequence")
        .execute();
    const log = await events();
    expect(await returnAttempt(school.db, school.teacher, { attemptId, remark: "Say why." }, at(2))).toEqual({
      ok: true,
    });
    await expectRollupsOfRebuild();
    expect(await events()).toEqual(log);
    const open = await getNewestAttempt(school.db, { personId: school.pupil.id, versionId });
    expect(open).toMatchObject({ id: attemptId, handedInAt: undefined, mark: undefined, returnedAt: at(2) });
    expect(open?.actions).toHaveLength(careful(open?.seed ?? "").length);
    expect(await getLastReturn(school.db, attemptId)).toMatchObject({ who: "teacher", remark: "Say why." });
    expect(await listReturnedRemarks(school.db, attemptId)).toEqual([
      { task: "why", remark: "Seen in class." },
    ]);
    expect(await listReturned(school.db, school.pupil.id)).toEqual([
      { attemptId, versionId, at: at(2), who: "teacher", remark: "Say why." },
    ]);
    expect(await listReturned(school.db, school.otherPupil.id)).toEqual([]);
    const heads = await listAttemptHeads(school.db, { personIds: [school.pupil.id] });
    expect(heads).toMatchObject([{ id: attemptId, state: "returned" }]);

    const step = open?.actions.at(-1)?.step ?? 0;
    const more: Action = { step, type: "answer", task: "why", text: "The way is longer, the pull the same." };
    const base = { at: at(5), attemptId };
    await sendAll(
      school.db,
      school.pupil,
      [
        { ...base, id: uuid(), kind: "actions", sequence: open?.counts.length ?? 0, actions: [more] },
        { ...base, id: uuid(), kind: "hand-in", sequence: (open?.counts.length ?? 0) + 1 },
      ],
      at(5),
    );
    expect(await attempt()).toMatchObject({ mark: 5, returnedAt: undefined, confirmedAt: at(5) });
    expect(await listReturned(school.db, school.pupil.id)).toEqual([]);
    expect(await taskOf("why")).toMatchObject({ pending: true });
    expect((await events()).slice(0, log.length)).toEqual(log);
    expect((await listMarkChanges(school.db, attemptId)).map(({ kind }) => kind)).toEqual([
      ...["return", "replaced", "override"],
    ]);
    await expectRollupsOfRebuild();
  });

  test("what the pupil has begun anew is not given back behind it", async () => {
    await handInAttempt(school.db, school.pupil, versionId, careful, at(1));
    expect(await returnAttempt(school.db, school.teacher, { attemptId, remark: "Again." }, at(2))).toEqual({
      ok: false,
      issue: "newer-attempt",
    });
  });
});
