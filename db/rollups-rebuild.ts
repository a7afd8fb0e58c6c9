import type { Kysely, Transaction } from "kysely";
import { type CountName, markCount, rollupRow, type Subject, unitsOnPath } from "./rollups.ts";
import type { Schema } from "./schema.ts";
import { schoolDay, weekOf } from "./weeks.ts";

const PAGE = 5000;
const INSERT = 500;

/**
 * Makes rollups and active weeks anew from events, attempts and course progress, to the numbers that counting along
 * the way gave; in one transaction. For repairs and for what was loaded past `/sync`. Throws where an event or an
 * attempt is of a person whose unit is unknown.
 */
export async function rebuildRollups(db: Kysely<Schema>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const tally = newTally(await unitsOfPeople(trx));
    const firstInCourse = await tallyEvents(trx, tally);
    await tallyAttempts(trx, tally);
    await tallyCourses(trx, tally, firstInCourse);
    await trx.deleteFrom("rollups").execute();
    await trx.deleteFrom("active_weeks").execute();
    for (const rows of batches([...tally.rows.values()]))
      await trx.insertInto("rollups").values(rows).execute();
    for (const rows of batches([...tally.weeks.values()]))
      await trx.insertInto("active_weeks").values(rows).execute();
  });
}

type Tally = ReturnType<typeof newTally>;

/** Counts in memory, one row per unit, subject and day. */
function newTally(units: Map<string, string[]>) {
  const rows = new Map<string, Schema["rollups"]>();
  const weeks = new Map<string, Schema["active_weeks"]>();
  const unitsOf = (personId: string) => {
    const found = units.get(personId);
    if (!found) throw new Error(`No unit is known of person ${personId}.`);
    return found;
  };
  return {
    rows,
    weeks,
    count(personId: string, at: string, subject: Subject, names: CountName[]) {
      const day = schoolDay(at);
      for (const unitId of unitsOf(personId))
        for (const one of [subject, "*"] as const) {
          const key = `${unitId} ${one} ${day}`;
          const row = rows.get(key) ?? rollupRow(unitId, one, day, {});
          for (const name of names) row[name]++;
          rows.set(key, row);
        }
    },
    active(personId: string, at: string) {
      const week = weekOf(schoolDay(at));
      for (const unitId of unitsOf(personId))
        weeks.set(`${unitId} ${week} ${personId}`, { week, unit_id: unitId, person_id: personId });
    },
  };
}

async function unitsOfPeople(trx: Transaction<Schema>): Promise<Map<string, string[]>> {
  const people = await trx
    .selectFrom("people")
    .innerJoin("units", "units.id", "people.unit_id")
    .select(["people.id", "units.path"])
    .execute();
  const paths = new Map(people.map(({ path }) => [path, unitsOnPath(path)]));
  return new Map(people.map(({ id, path }) => [id, paths.get(path) ?? []]));
}

/** Counts the events; returns when the first event of each person in each course came, by `person course`. */
async function tallyEvents(trx: Transaction<Schema>, tally: Tally): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  const page = (after: string) =>
    trx
      .selectFrom("events")
      .leftJoin("attempts", "attempts.id", "events.attempt_id")
      .select(["events.id", "events.person_id", "events.kind", "events.received_at", "attempts.lab_id"])
      .select((eb) =>
        eb.case().when("events.kind", "=", "answer").then(eb.ref("events.payload")).end().as("payload"),
      )
      .where("events.id", ">", after)
      .orderBy("events.id")
      .limit(PAGE)
      .execute();
  for await (const event of inPages(page)) {
    tally.active(event.person_id, event.received_at);
    if (event.kind === "attempt-start" && event.lab_id)
      tally.count(event.person_id, event.received_at, `lab:${event.lab_id}`, ["started"]);
    if (event.payload === null) continue;
    const course = courseOf(event.payload);
    tally.count(event.person_id, event.received_at, `course:${course}`, ["answers"]);
    const key = `${event.person_id} ${course}`;
    const known = first.get(key);
    if (known === undefined || event.received_at < known) first.set(key, event.received_at);
  }
  return first;
}

async function tallyAttempts(trx: Transaction<Schema>, tally: Tally): Promise<void> {
  const page = (after: string) =>
    trx
      .selectFrom("attempts")
      .select(["id", "person_id", "lab_id", "confirmed_at", "mark"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(PAGE)
      .execute();
  for await (const { person_id, lab_id, confirmed_at, mark } of inPages(page)) {
    if (confirmed_at === null) continue;
    const names: CountName[] = mark === null ? ["confirmed"] : ["confirmed", markCount(mark)];
    tally.count(person_id, confirmed_at, `lab:${lab_id}`, names);
  }
}

async function tallyCourses(
  trx: Transaction<Schema>,
  tally: Tally,
  firstInCourse: Map<string, string>,
): Promise<void> {
  const progress = await trx
    .selectFrom("course_progress")
    .select(["person_id", "course", "completed_at"])
    .execute();
  for (const { person_id, course, completed_at } of progress) {
    const first = firstInCourse.get(`${person_id} ${course}`);
    if (first !== undefined) tally.count(person_id, first, `course:${course}`, ["pupils_started"]);
    if (completed_at !== null) tally.count(person_id, completed_at, `course:${course}`, ["pupils_completed"]);
  }
}

/** The course of an answer event. */
function courseOf(payload: string): string {
  return (JSON.parse(payload) as { course: string }).course;
}

async function* inPages<Row extends { id: string }>(
  page: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = ""; ; ) {
    const rows = await page(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

function batches<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / INSERT) }, (_, i) =>
    rows.slice(i * INSERT, (i + 1) * INSERT),
  );
}
