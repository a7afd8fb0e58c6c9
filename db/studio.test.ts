import { describe, expect, test } from "vitest";
import { getVersionForViewer, latestVersionOf, listPublishedBy } from "./labs.ts";
import { copyLab, getOwnLab, listOwnLabs, publishOwnLab, saveDraft } from "./studio.ts";
import { testSchool } from "./test-school.ts";

async function withCopy() {
  const school = await testSchool();
  const from = await latestVersionOf(school.db, "thread-pendulum");
  if (!from) throw new Error("no built-in lab");
  const id = await copyLab(school.db, school.teacher.id, from);
  const lab = await getOwnLab(school.db, school.teacher.id, id);
  if (!lab) throw new Error("no copy");
  return { ...school, from, id, lab };
}

describe("a copy of a built-in lab", () => {
  test("is the teacher's own draft, under a slug of its own, and says where it comes from", async () => {
    const { lab, from } = await withCopy();
    expect(lab.slug).toMatch(/^thread-pendulum-[0-9a-f]{6}$/);
    expect(lab.draft).toEqual({ ...from.document, slug: lab.slug, provenance: { version: from.id } });
    expect(lab.newest).toBeUndefined();
  });

  test("a copy of a copy does not grow its slug", async () => {
    const { db, teacher, lab } = await withCopy();
    const { versionId } = await publishOwnLab(db, lab, lab.draft);
    const version = await getVersionForViewer(db, teacher, versionId);
    const again = await copyLab(db, teacher.id, version ?? never());
    expect((await getOwnLab(db, teacher.id, again))?.slug).toMatch(/^thread-pendulum-[0-9a-f]{6}$/);
  });

  test("nobody else finds it", async () => {
    const { db, otherTeacher, id, lab } = await withCopy();
    expect(await getOwnLab(db, otherTeacher.id, id)).toBeUndefined();
    expect(await listOwnLabs(db, otherTeacher.id, "ru")).toEqual([]);
    const stolen = { id, draft: {}, expected: lab.updatedAt };
    expect(await saveDraft(db, otherTeacher.id, stolen)).toEqual({ ok: false, reason: "unknown" });
  });
});

describe("saving", () => {
  test("keeps a draft with issues; the next save names the time of this one", async () => {
    const { db, teacher, id, lab } = await withCopy();
    const draft = { ...lab.draft, grade: "nine" };
    const first = await saveDraft(db, teacher.id, { id, draft, expected: lab.updatedAt });
    if (!first.ok) throw new Error(first.reason);
    expect((await getOwnLab(db, teacher.id, id))?.draft.grade).toBe("nine");
    expect(
      await saveDraft(db, teacher.id, { id, draft: lab.draft, expected: first.updatedAt }),
    ).toMatchObject({
      ok: true,
    });
  });

  test("of two tabs the second hears of the first, and nothing is overwritten, even within one millisecond", async () => {
    const { db, teacher, id, lab } = await withCopy();
    const now = new Date(lab.updatedAt);
    const one = { id, draft: { ...lab.draft, grade: 7 }, expected: lab.updatedAt };
    expect(await saveDraft(db, teacher.id, one, now)).toMatchObject({ ok: true });
    const two = { id, draft: { ...lab.draft, grade: 8 }, expected: lab.updatedAt };
    expect(await saveDraft(db, teacher.id, two, now)).toMatchObject({
      ok: false,
      reason: "changed",
      lab: { draft: { grade: 7 } },
    });
  });

  test("slug and provenance stay the lab's own whatever an imported document says", async () => {
    const { db, teacher, id, lab, from } = await withCopy();
    const draft = { ...from.document, provenance: { version: "mine" } };
    await saveDraft(db, teacher.id, { id, draft, expected: lab.updatedAt });
    expect((await getOwnLab(db, teacher.id, id))?.draft).toEqual(lab.draft);
  });

  test("anything at all can be saved and opened again", async () => {
    const { db, teacher, id, lab } = await withCopy();
    const hell = JSON.parse(
      '{"__proto__": {"a": 1}, "parts": [null, 3, {"id": {}}], "texts": [], "tasks": {"0": 1}}',
    );
    expect(await saveDraft(db, teacher.id, { id, draft: hell, expected: lab.updatedAt })).toMatchObject({
      ok: true,
    });
    expect((await getOwnLab(db, teacher.id, id))?.draft.parts).toEqual([{ id: "", kind: "" }]);
  });
});

describe("publishing", () => {
  test("makes a version; the list says when the draft has gone on since", async () => {
    const { db, teacher, id, lab } = await withCopy();
    expect(await listOwnLabs(db, teacher.id, "ba")).toMatchObject([
      { id, newest: undefined, isChanged: true },
    ]);
    const { versionId, updatedAt } = await publishOwnLab(db, lab, lab.draft);
    expect(await listOwnLabs(db, teacher.id, "ba")).toMatchObject([
      { title: "thread-pendulum ba", newest: { id: versionId, number: 1 }, isChanged: false },
    ]);
    expect((await listPublishedBy(db, teacher.id, "ru")).map(({ versionId: v }) => v)).toEqual([versionId]);
    await saveDraft(db, teacher.id, { id, draft: { ...lab.draft, grade: 10 }, expected: updatedAt });
    expect(await listOwnLabs(db, teacher.id, "ba")).toMatchObject([{ isChanged: true }]);
  });
});

const never = (): never => {
  throw new Error("not there");
};
