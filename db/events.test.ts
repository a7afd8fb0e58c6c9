import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { attemptSeed, getAttempt, getNewestAttempt, listWaiting } from "./attempts.ts";
import { confirmWaiting } from "./confirm.ts";
import { receiveRecords, type Sender, type SyncRecord } from "./events.ts";
import { latestVersionOf, publishCatalogue } from "./labs.ts";
import { rebuildRollups } from "./rollups-rebuild.ts";
import { testSchool } from "./test-school.ts";

const NOW = "2026-11-20T06:00:00.000Z";

describe("what browsers send", () => {
  let school: Awaited<ReturnType<typeof testSchool>>;
  let sender: Sender;
  let versionId: string;
  let seed: string;

  beforeEach(async () => {
    school = await testSchool();
    await publishCatalogue(school.db, [pendulumLab]);
    versionId = (await latestVersionOf(school.db, "thread-pendulum"))?.id ?? "";
    sender = {
      id: school.pupil.id,
      unitId: school.pupil.unitId,
      unitPath: school.pupil.unitPath,
      lang: "ba",
    };
    seed = await attemptSeed(school.db, { personId: sender.id, versionId });
  });

  function wholeAttempt(attemptId = uuid()): SyncRecord[] {
    const base = { at: NOW, attemptId };
    const records: SyncRecord[] = [
      { ...base, id: uuid(), kind: "attempt-start", sequence: 0, versionId, seed },
      ...measureCarefully(seed).map(
        (action, i): SyncRecord => ({
          ...base,
          id: uuid(),
          kind: "actions",
          sequence: i + 1,
          actions: [action],
        }),
      ),
    ];
    return [...records, { ...base, id: uuid(), kind: "hand-in", sequence: records.length }];
  }

  const send = (records: SyncRecord[], from = sender) => receiveRecords(school.db, from, records, NOW);
  const count = async (table: "events" | "rollups" | "attempts") =>
    Number(
      (
        await school.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const rollups = () =>
    school.db
      .selectFrom("rollups")
      .selectAll()
      .orderBy("unit_id")
      .orderBy("subject")
      .orderBy("day")
      .execute();

  test("a whole attempt is kept, replayed, marked and counted", async () => {
    const records = wholeAttempt();
    const results = await send(records);
    expect(results.every((one) => one.status === "confirmed")).toBe(true);
    const attempt = await getAttempt(school.db, (records[0] as { attemptId: string }).attemptId);
    expect(attempt).toMatchObject({ mark: 5, confirmedAt: NOW });
    expect(attempt?.actions).toEqual(measureCarefully(seed));
    const kept = await rollups();
    expect(
      kept.find((row) => row.unit_id === school.republic.id && row.subject === "lab:thread-pendulum"),
    ).toMatchObject({ started: 1, confirmed: 1, mark_5: 1 });
    await rebuildRollups(school.db);
    expect(await rollups()).toEqual(kept);
  });

  test("everything sent twice, and in two halves with an overlap, changes nothing", async () => {
    const records = wholeAttempt();
    await send(records.slice(0, 12));
    await send(records.slice(5));
    const [events, kept] = [await count("events"), await rollups()];
    const again = await send(records);
    expect(again.every((one) => one.status === "confirmed")).toBe(true);
    expect(await count("events")).toBe(events);
    expect(await rollups()).toEqual(kept);
    expect(events).toBe(records.length);
  });

  test("a place in the attempt that another device has taken is a conflict, a gap too", async () => {
    const records = wholeAttempt();
    await send(records.slice(0, 3));
    const other = { ...(records[2] as SyncRecord), id: uuid() };
    expect(await send([other])).toMatchObject([{ status: "conflict" }]);
    expect(await send([records[5] as SyncRecord])).toMatchObject([{ status: "conflict" }]);
  });

  test("after a conflict nothing that follows is added to what the other device did", async () => {
    const records = wholeAttempt();
    await send(records.slice(0, 3));
    const others = records.slice(2, 6).map((record) => ({ ...record, id: uuid() }));
    const events = await count("events");
    expect((await send(others)).map(({ status }) => status)).toEqual(Array(4).fill("conflict"));
    expect(await count("events")).toBe(events);
    expect(await send(records.slice(0, 5))).toMatchObject(Array(5).fill({ status: "confirmed" }));
  });

  test("what a second device did before it heard of the hand-in is a conflict, what comes after the hand-in is refused", async () => {
    const records = wholeAttempt();
    await send(records);
    const handIn = records.at(-1) as Extract<SyncRecord, { kind: "hand-in" }>;
    const late = { ...handIn, id: uuid(), kind: "actions" as const, actions: [{ step: 1e6, type: "stay" }] };
    expect(await send([late])).toMatchObject([{ status: "conflict" }]);
    expect(await send([{ ...late, sequence: handIn.sequence + 1 }])).toMatchObject([
      { status: "refused", code: "handed-in" },
    ]);
  });

  test("a seed of one's own choice, another's attempt and an unknown lab are refused", async () => {
    const [start] = wholeAttempt() as [Extract<SyncRecord, { kind: "attempt-start" }>];
    expect(await send([{ ...start, seed: "lucky" }])).toMatchObject([
      { status: "refused", code: "foreign-seed" },
    ]);
    expect(await send([{ ...start, versionId: "none" }])).toMatchObject([{ status: "refused" }]);
    const records = wholeAttempt();
    await send(records.slice(0, 2));
    const { otherPupil } = school;
    const stranger = {
      id: otherPupil.id,
      unitId: otherPupil.unitId,
      unitPath: otherPupil.unitPath,
      lang: "ru" as const,
    };
    expect(await send([records[2] as SyncRecord], stranger)).toMatchObject([{ status: "refused" }]);
  });

  test("an attempt begun under a clock that stands wrong is the newest until the next is begun", async () => {
    const times = ["2031-01-01T00:00:00.000Z", "1999-01-01T00:00:00.000Z", NOW];
    for (const [i, at] of times.entries()) {
      const [start] = wholeAttempt() as [SyncRecord];
      const later = `2026-11-2${i + 1}T06:00:00.000Z`;
      await receiveRecords(school.db, sender, [{ ...start, at }], later);
      const newest = await getNewestAttempt(school.db, { personId: sender.id, versionId });
      expect(newest?.id, at).toBe("attemptId" in start && start.attemptId);
      expect(newest?.startedAt, at).toBe(later);
    }
    const [start] = wholeAttempt() as [SyncRecord];
    await receiveRecords(
      school.db,
      sender,
      [{ ...start, at: "2026-11-24T05:00:00.000Z" }],
      "2026-11-24T06:00:00.000Z",
    );
    expect(await getNewestAttempt(school.db, { personId: sender.id, versionId })).toMatchObject({
      startedAt: "2026-11-24T05:00:00.000Z",
    });
  });

  test("actions that do not end, go back in time or touch what is not there are refused, the rest is kept", async () => {
    const [start] = wholeAttempt() as [Extract<SyncRecord, { kind: "attempt-start" }>];
    await send([start]);
    const bad = async (actions: unknown) =>
      (
        await send([
          {
            id: uuid(),
            at: NOW,
            kind: "actions",
            attemptId: start.attemptId,
            sequence: 1,
            actions,
          } as SyncRecord,
        ])
      )[0]?.status;
    expect(await bad([{ step: 1e15, type: "restart" }])).toBe("refused");
    expect(await bad([{ step: Number.NaN, type: "restart" }])).toBe("refused");
    expect(
      await bad([
        { step: 9, type: "restart" },
        { step: 3, type: "restart" },
      ]),
    ).toBe("refused");
    expect(await bad([{ step: 1, type: "set", control: "length", value: 99 }])).toBe("refused");
    expect(await bad([{ step: 1, type: "cell", row: 1e9, column: "time", text: "1" }])).toBe("refused");
    expect(await bad([{ step: 1, type: "restart" }])).toBe("confirmed");
  });

  test("actions go on from the record before; an attempt does not grow beyond what a page can show", async () => {
    const [start] = wholeAttempt() as [Extract<SyncRecord, { kind: "attempt-start" }>];
    await send([start]);
    const { attemptId } = start;
    let sequence = 1;
    const sent = async (actions: unknown[]) => {
      const record = { id: uuid(), at: NOW, kind: "actions" as const, attemptId, sequence, actions };
      const [result] = await send([record]);
      if (result?.status === "confirmed") sequence++;
      return result?.code ?? result?.status;
    };
    expect(await sent([{ step: 500, type: "restart" }])).toBe("confirmed");
    expect(await sent([])).toBe("confirmed");
    expect(await sent([{ step: 499, type: "restart" }])).toBe("out-of-order");
    expect(await sent([{ step: 500, type: "restart" }])).toBe("confirmed");
    const many = Array.from({ length: 5000 }, () => ({ step: 500, type: "restart" }));
    const answers: (string | undefined)[] = [];
    for (let i = 0; i < 20; i++) answers.push(await sent(many));
    expect(answers[4]).toBe("confirmed");
    expect(answers.at(-1)).toBe("too-many");
  });

  test("what a stop left between hand-in and marking is marked at the next start, once", async () => {
    const records = wholeAttempt();
    await send(records.slice(0, -1));
    const { attemptId } = records[0] as { attemptId: string };
    await school.db.updateTable("attempts").set({ handed_in_at: NOW }).where("id", "=", attemptId).execute();
    expect(await listWaiting(school.db)).toEqual([attemptId]);
    expect(await confirmWaiting(school.db, NOW)).toBe(1);
    const kept = await rollups();
    expect(await confirmWaiting(school.db, NOW)).toBe(0);
    expect(await rollups()).toEqual(kept);
    expect((await getAttempt(school.db, attemptId))?.mark).toBe(5);
  });
});
