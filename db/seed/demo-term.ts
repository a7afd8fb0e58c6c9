import type { Kysely } from "kysely";
import { attemptSeed } from "#db/attempts.ts";
import type { Sender, SyncRecord } from "#db/events.ts";
import type { LabVersion } from "#db/labs.ts";
import type { Schema } from "#db/schema.ts";
import { addDays, schoolDay } from "#db/weeks.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { timeOn } from "./calendar.ts";
import { answerRecord, questionsOf } from "./lessons.ts";
import { measure } from "./pupil.ts";
import { send, type Term } from "./pupil-term.ts";
import { attemptRecords, lastTime } from "./records.ts";

/** Clearly better than the most. */
const SKILL = 0.9;

/**
 * What the demonstration pupil did: the lessons up to the first lab and the lab itself, some weeks ago; then more
 * lessons, and the second lab, begun three days ago and not finished. The rest is still to do.
 */
export async function seedDemoPupilTerm(
  db: Kysely<Schema>,
  term: Term,
  sender: Sender,
  seed: string,
): Promise<void> {
  const random = createRandom(`${seed}/demo-pupil`);
  const today = schoolDay(new Date(term.until).toISOString());
  const [first, second] = term.labs;
  const questionsBefore = (lab: LabVersion | undefined) => {
    const end = term.steps.findIndex((step) => step.kind === "lab" && step.slug === lab?.slug);
    return questionsOf(term.steps.slice(0, end < 0 ? 6 : end));
  };
  const doOn = async (daysAgo: number, make: (at: number) => SyncRecord[] | Promise<SyncRecord[]>) => {
    const records = await make(timeOn(addDays(today, -daysAgo), 600));
    if (records.length > 0) await send(db, sender, records, lastTime(records) + 2000);
  };
  const answers = (questions: ReturnType<typeof questionsBefore>) => (at: number) =>
    questions.map((step, i) =>
      answerRecord(step, { at: at + i * 120_000, lang: sender.lang, skill: SKILL }, random),
    );
  const seedOf = ({ id }: LabVersion) => attemptSeed(db, { personId: sender.id, versionId: id });
  const known = questionsBefore(first);
  await doOn(50, answers(known));
  if (first) await doOn(48, async (at) => sitting(first, await seedOf(first), at, 1, random));
  await doOn(9, answers(questionsBefore(second).slice(known.length)));
  if (second) await doOn(3, async (at) => sitting(second, await seedOf(second), at, 0.6, random));
}

/** A share of an attempt; only a whole one is handed in. */
function sitting(
  { id, document }: LabVersion,
  seed: string,
  begunAt: number,
  share: number,
  random: Random,
): SyncRecord[] {
  const all = measure(document, seed, SKILL, random);
  const actions = all.slice(0, Math.ceil(share * all.length));
  return attemptRecords({ document, versionId: id, seed, actions, begunAt, handsIn: share === 1 }, random);
}
