import { attemptSeed } from "#db/attempts.ts";
import { receiveRecords, type Sender, type SyncRecord } from "#db/events.ts";
import type { LabVersion } from "#db/labs.ts";
import { addDays } from "#db/weeks.ts";
import type { Random } from "#labs/engine/random.ts";
import type { Kysely } from "kysely";
import type { Schema } from "#db/schema.ts";
import { timeOn, workingTime } from "./calendar.ts";
import type { PupilCharacter, SchoolCharacter } from "./character.ts";
import { answerRecord, type CourseStep, type QuestionStep, questionsOf } from "./lessons.ts";
import { measure } from "./pupil.ts";
import { attemptRecords, lastTime } from "./records.ts";

/** The term as it is for everybody. */
export interface Term {
  /** Its Mondays. */
  weeks: string[];
  /** Now, ms since 1970: nothing was received after it. */
  until: number;
  steps: CourseStep[];
  /** The labs of the courses that one is marked for, in their order. */
  labs: readonly LabVersion[];
}

/** A share of those who begin a lab and do not come to the end. */
const LEAVES = 0.08;
/** How likely a lab that is given is done in a week in which one works. */
const WORKS_NOW = 0.6;

/** Lives a pupil's term: week after week answers, does labs, and sends them when there is a link. */
export async function livePupilTerm(
  db: Kysely<Schema>,
  term: Term,
  sender: Sender,
  character: { school: SchoolCharacter; pupil: PupilCharacter },
  random: Random,
): Promise<void> {
  const { school, pupil } = character;
  const questions = questionsOf(term.steps);
  const labs = pupil.doesLabs
    ? term.labs.map((lab, i) => ({ lab, from: school.labWeeks[i] ?? Infinity }))
    : [];
  let skill = pupil.skill;
  for (const [number, week] of term.weeks.entries()) {
    if (number < school.joins || random.uniform() >= pupil.activity) continue;
    const begun = workingTime(week, random);
    const records = answerSome(questions, { at: begun, lang: sender.lang, skill, pace: pupil.pace }, random);
    const next = labs[0];
    const lab = next && number >= next.from && random.uniform() < WORKS_NOW ? next.lab : undefined;
    if (lab) {
      const seed = await attemptSeed(db, { personId: sender.id, versionId: lab.id });
      records.push(...doLab(lab, { seed, begunAt: begun + 600_000, skill }, random));
    }
    if (records.length === 0) continue;
    const receivedAt = whenReceived(term, week, number === school.brokenWeek, records, random);
    if (receivedAt === undefined) return;
    await send(db, sender, records, receivedAt);
    if (!lab) continue;
    const again = (await failed(db, records)) && random.uniform() < 0.5;
    if (again) skill = Math.min(0.98, skill + 0.2);
    else labs.shift();
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

/** Takes the next questions off the list, as many as the pace allows. */
function answerSome(
  questions: QuestionStep[],
  { at, pace, ...how }: { at: number; pace: number; lang: Sender["lang"]; skill: number },
  random: Random,
): SyncRecord[] {
  let when = at;
  return questions.splice(0, 1 + random.integer(pace)).map((step) => {
    when += Math.round(90_000 * (0.5 + random.uniform()));
    return answerRecord(step, { at: when, ...how }, random);
  });
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
