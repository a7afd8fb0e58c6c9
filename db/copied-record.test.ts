import { beforeEach, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { Action } from "#labs/engine/action.ts";
import { getAttempt } from "./attempts.ts";
import { latestVersionOf, publishCatalogue } from "./labs.ts";
import { returnAttempt } from "./marks.ts";
import { remarkSlice, startRemarking } from "./remark.ts";
import { handInAttempt } from "./test-attempt.ts";
import { testSchool } from "./test-school.ts";

const at = (minute: number) => `2026-11-21T06:${String(minute).padStart(2, "0")}:00.000Z`;

let school: Awaited<ReturnType<typeof testSchool>>;
let versionId: string;
let first: string;

/** When somebody pressed the watch, s. */
const record = [1.2, 1.9, 5.21, 7.2, 12.24, 13.3, 15].map((time): Action => {
  const step = Math.round((time * pendulumLab.world.pace) / pendulumLab.world.step);
  return { step, type: "press", instrument: "watch", button: "toggle" };
});
const handIn = (pupil: typeof school.pupil, minute: number) =>
  handInAttempt(school.db, pupil, versionId, () => record, at(minute));
const sameTimes = async (id: string) =>
  (await getAttempt(school.db, id))?.evidence.filter(({ code }) => code === "same-times");

beforeEach(async () => {
  school = await testSchool();
  await publishCatalogue(school.db, [pendulumLab]);
  versionId = (await latestVersionOf(school.db, "thread-pendulum"))?.id ?? "";
  first = await handIn(school.pupil, 0);
});

test("a classmate's record under an own seed is told with the work it is like; the first knows of nothing", async () => {
  const mate = await school.someone(school.group, "pupil", "Тимур");
  const [found] = (await sameTimes(await handIn(mate, 1))) ?? [];
  expect(found?.params).toEqual({ attempt: first, count: 7, of: 7 });
  expect(await sameTimes(first)).toEqual([]);
});

test("a record from another class is told, and not whose it is", async () => {
  const [found] = (await sameTimes(await handIn(school.otherPupil, 1))) ?? [];
  expect(found?.params).toEqual({ count: 7, of: 7 });
});

test("one's own doings in a second attempt are nobody else's", async () => {
  expect(await sameTimes(await handIn(school.pupil, 1))).toEqual([]);
});

test("an attempt given back is no other's original until it is handed in again", async () => {
  await returnAttempt(school.db, school.teacher, { attemptId: first, remark: "Once more." }, at(1));
  expect(await sameTimes(await handIn(school.otherPupil, 2))).toEqual([]);
});

test("what was marked before openings were kept gets its own when it is marked anew", async () => {
  await school.db.updateTable("attempts").set({ opening: null }).execute();
  const copy = await handIn(school.otherPupil, 1);
  expect(await sameTimes(copy)).toEqual([]);
  const { id: labId } = await school.db.selectFrom("labs").select("id").executeTakeFirstOrThrow();
  const methodologist = await school.someone(school.republic, "methodologist");
  for (let turn = 2; turn < 4; turn++) {
    const job = await startRemarking(school.db, methodologist, labId, at(turn));
    while (await remarkSlice(school.db, job?.id ?? "", { now: at(turn) }));
  }
  expect(await sameTimes(copy)).toHaveLength(1);
});
