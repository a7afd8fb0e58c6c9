import { describe, expect, test } from "vitest";
import { assign, listAssignments, unassign } from "./assignments.ts";
import { listDue } from "./due.ts";
import { latestVersionOf } from "./labs.ts";
import { addAttempt, addTeachersLab, testSchool } from "./test-school.ts";

const COURSE = { kind: "course" as const, course: "oscillations-and-collisions" };
const now = new Date("2026-11-21T20:00:00Z"); // one in the morning of Sunday 22 November in Ufa

async function schoolWithLab() {
  const school = await testSchool();
  const versionId = (await latestVersionOf(school.db, "thread-pendulum"))?.id ?? "";
  const give = (due?: string, work: Parameters<typeof assign>[1]["work"] = { kind: "lab", versionId }) =>
    assign(school.db, { classId: school.group.id, work, due, teacher: school.teacher }, now);
  return { ...school, versionId, give };
}

describe("giving a work to a class", () => {
  test("it is due at the end of the day by the republic's clock, and today is not too late", async () => {
    const { db, group, give } = await schoolWithLab();
    expect((await give("2026-11-22")).ok).toBe(true);
    const [given] = await listAssignments(db, group.id, "ru");
    expect(given).toMatchObject({ title: "thread-pendulum ru", dueAt: "2026-11-22T18:59:59.999Z" });
  });

  test.each([
    ["2026-11-21", "past"],
    ["2026-02-30", "not-a-day"],
    ["2028-01-01", "too-far"],
  ])("a date like %s is refused: %s", async (due, code) => {
    const { db, group, give } = await schoolWithLab();
    expect(await give(due)).toEqual({ ok: false, issue: { field: "due", code } });
    expect(await listAssignments(db, group.id, "ru")).toEqual([]);
  });

  test("given again it gets the new date and does not stand there twice", async () => {
    const { db, group, give } = await schoolWithLab();
    const first = await give("2026-11-25");
    expect(await give("2026-11-28")).toEqual(first);
    expect(await listAssignments(db, group.id, "ru")).toMatchObject([{ dueAt: "2026-11-28T18:59:59.999Z" }]);
  });

  test("works stand in the order they are due, those without a date last", async () => {
    const { db, group, teacher, give } = await schoolWithLab();
    const spring = { kind: "lab" as const, versionId: await addTeachersLab(db, teacher, "my-spring") };
    await give(undefined, COURSE);
    await give("2026-12-01");
    await give("2026-11-24", spring);
    const titles = (await listAssignments(db, group.id, "en")).map((work) => work.title);
    expect(titles).toEqual(["my-spring en", "thread-pendulum en", "Oscillations and collisions"]);
  });

  test("a work that is not there, or another teacher's lab, cannot be given", async () => {
    const { db, otherTeacher, give } = await schoolWithLab();
    const foreign = await addTeachersLab(db, otherTeacher, "their-lab");
    const unknown = { ok: false, issue: { field: "work", code: "unknown" } };
    expect(await give(undefined, { kind: "lab", versionId: foreign })).toEqual(unknown);
    expect(await give(undefined, { kind: "course", course: "alchemy" })).toEqual(unknown);
  });

  test("it is taken back from its own class only", async () => {
    const { db, group, otherGroup, give } = await schoolWithLab();
    const given = await give();
    const assignmentId = given.ok ? given.id : "";
    expect(await unassign(db, { classId: otherGroup.id, assignmentId })).toBe(false);
    expect(await unassign(db, { classId: group.id, assignmentId })).toBe(true);
    expect(await listAssignments(db, group.id, "ru")).toEqual([]);
  });
});

describe("what is due for a pupil", () => {
  test("overdue first, then by date, handed in last; another class sees nothing of it", async () => {
    const { db, pupil, otherPupil, teacher, versionId, give } = await schoolWithLab();
    const spring = { kind: "lab" as const, versionId: await addTeachersLab(db, teacher, "my-spring") };
    await give("2026-11-22");
    await give("2026-11-23", spring);
    await give("2026-11-24", COURSE);
    await addAttempt(db, pupil, versionId, { at: "2026-11-22T05:00:00.000Z", handedIn: true });
    const later = new Date("2026-11-23T20:00:00Z");
    const due = await listDue(db, pupil, "en", later);
    expect(due.map(({ title, isDone, isOverdue, daysLeft }) => [title, isDone, isOverdue, daysLeft])).toEqual(
      [
        ["my-spring en", false, true, -1],
        ["Oscillations and collisions", false, false, 0],
        ["thread-pendulum en", true, false, -2],
      ],
    );
    expect(await listDue(db, otherPupil, "en", later)).toEqual([]);
  });
});
