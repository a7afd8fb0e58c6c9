import { attemptSeed } from "#db/attempts.ts";
import { receiveRecords, type Sender, type SyncRecord } from "#db/events.ts";
import type { LabVersion } from "#db/labs.ts";
import { addDays } from "#db/weeks.ts";
import type { Random } from "#labs/engine/random.ts";
import type { Kysely } from "kysely";
import type { Schema } from "#db/schema.ts";
import { timeOn, workingTime } from "./calendar.ts";
import type { PupilCharacter, SchoolCharacter } from "./character.ts";
import { answerRecord, type CourseStep } from "./lessons.ts";
import { measure } from "./pupil.ts";
import { attemptRecords, lastTime } from "./records.ts";

/** The term as it is for everybody. */
export interface Term {
  /** Its Mondays. */
  weeks: string[];
  /** Now, ms since 1970: nothing was received after it. */
  until: number;
  steps: CourseStep[];
  /** The labs one is marked for, by slug. */
  labs: ReadonlyMap<string, LabVersion>;
}

/** A share of those who begin a lab and do not come to the end. */
const LEAVES = 0.08;

/** Lives a pupil's term: week after week answers, does labs, and sends them when there is a link. */
export async function livePupilTerm(
  db: Kysely<Schema>,
  term: Term,
  sender: Sender,
  character: { school: SchoolCharacter; pupil: PupilCharacter },
  random: Random,
): Promise<void> {
  const { school, pupil } = character;
  const todo = term.steps.filter(
    (step) => step.kind === "question" || (pupil.doesLabs && term.labs.has(step.slug)),
  );
  let skill = pupil.skill;
  for (const [number, week] of term.weeks.entries()) {
    if (number < school.joins || random.uniform() >= pupil.activity || todo.length === 0) continue;
    const begun = workingTime(week, random);
    const records = answerSome(todo, { at: begun, lang: sender.lang, skill, pace: pupil.pace }, random);
    const next = todo[0];
    const lab = next?.kind === "lab" ? term.labs.get(next.slug) : undefined;
    if (lab) {
      todo.shift();
      const seed = await attemptSeed(db, { personId: sender.id, versionId: lab.id });
      records.push(...doLab(lab, { seed, begunAt: begun + 600_000, skill }, random));
    }
    const receivedAt = whenReceived(term, week, number === school.brokenWeek, records, random);
    if (receivedAt === undefined) return;
    await send(db, sender, records, receivedAt);
    if (lab && (await failed(db, records)) && random.uniform() < 0.5) {
      skill = Math.min(0.98, skill + 0.2);
      todo.unshift({ kind: "lab", slug: lab.slug });
    }
  }
}

/** Sends records as a browser does; throws where the server refuses any, for then the seed is wrong. */
export async function send(
  db: Kysely<Schema>,
  sender: Sender,
  records: readonly SyncRecord[],
  receivedAt: number,
): Promise<void> {
  const results = await receiveRecords(db, sender, records, new Date(receivedAt).toISOString());
  const bad = results.find(({ status }) => status !== "confirmed");
  if (bad) throw new Error(`A record of the seed was not taken: ${bad.status}, ${bad.code}.`);
}

/** Takes the next questions, as many as the pace allows, up to the next lab. */
function answerSome(
  todo: CourseStep[],
  { at, pace, ...how }: { at: number; pace: number; lang: Sender["lang"]; skill: number },
  random: Random,
): SyncRecord[] {
  const records: SyncRecord[] = [];
  let when = at;
  for (let left = 1 + random.integer(pace); left > 0 && todo[0]?.kind === "question"; left--) {
    when += Math.round(90_000 * (0.5 + random.uniform()));
    records.push(answerRecord(todo[0], { at: when, ...how }, random));
    todo.shift();
  }
  return records;
}

function doLab(
  { document, id }: LabVersion,
  { seed, begunAt, skill }: { seed: string; begunAt: number; skill: number },
  random: Random,
): SyncRecord[] {
  const all = measure(document, seed, skill, random);
  const handsIn = random.uniform() >= LEAVES;
  const actions = handsIn ? all : all.slice(0, Math.ceil(all.length * random.uniform()));
  return attemptRecords({ document, versionId: id, seed, actions, begunAt, handsIn }, random);
}

/** A moment later, or with the link broken on the Monday after; undefined while it is still on the way. */
function whenReceived(
  { until }: Term,
  week: string,
  broken: boolean,
  records: readonly SyncRecord[],
  random: Random,
): number | undefined {
  const monday = timeOn(addDays(week, 7), 480 + 60 * random.uniform());
  const at = broken ? Math.round(monday) : lastTime(records) + 1000 + random.integer(5000);
  return at <= until ? at : undefined;
}

/** Whether the attempt among the records got a two or a three. */
async function failed(db: Kysely<Schema>, records: readonly SyncRecord[]): Promise<boolean> {
  const attemptId = records.flatMap((record) => (record.kind === "hand-in" ? record.attemptId : []))[0];
  if (attemptId === undefined) return false;
  const attempt = await db
    .selectFrom("attempts")
    .where("id", "=", attemptId)
    .select("mark")
    .executeTakeFirstOrThrow();
  return attempt.mark !== null && attempt.mark <= 3;
}
