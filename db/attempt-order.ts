import type { Transaction } from "kysely";
import type { Action } from "#labs/engine/action.ts";
import type { Schema } from "./schema.ts";

/**
 * When an attempt was begun, as the browser says; by the server's clock where the browser's stands so wrong that the attempt
 * would come before the pupil's last one, or after all to come: the bench opens the newest.
 */
export async function startOf(
  trx: Transaction<Schema>,
  personId: string,
  { at, versionId }: { at: string; versionId: string },
  now: string,
): Promise<string> {
  const { last } = await trx
    .selectFrom("attempts")
    .select((eb) => eb.fn.max<string | null>("started_at").as("last"))
    .where("person_id", "=", personId)
    .where("lab_version_id", "=", versionId)
    .executeTakeFirstOrThrow();
  return at <= now && at > (last ?? "") ? at : now;
}

/** Events of an attempt follow one another without a gap: what is lost on the way is asked for again. */
export async function isNext(
  trx: Transaction<Schema>,
  attemptId: string,
  sequence: number,
): Promise<boolean> {
  const last = await trx
    .selectFrom("events")
    .select("sequence")
    .where("attempt_id", "=", attemptId)
    .orderBy("sequence", "desc")
    .executeTakeFirst();
  return sequence === Number(last?.sequence ?? -1) + 1;
}

/** Characters of all that is done in one attempt: a hundred times a lesson's, and still a page that opens. */
const MOST_OF_ATTEMPT = 2_000_000;
/** All of an attempt is weighed when more comes at once than a hand does, and every so often: that takes its time. */
const BY_HAND = 4000;
const WEIGHED_EVERY = 100;

/** Why actions, each fit by itself, do not go on from what the attempt has. */
export async function unfitNext(
  trx: Transaction<Schema>,
  { attemptId, sequence }: { attemptId: string; sequence: number },
  actions: readonly Action[],
): Promise<"out-of-order" | "too-many" | undefined> {
  const { length } = JSON.stringify(actions);
  const isWeighed = length > BY_HAND || sequence % WEIGHED_EVERY === 0;
  if (isWeighed && (await sizeOf(trx, attemptId)) + length > MOST_OF_ATTEMPT) return "too-many";
  const last = await trx
    .selectFrom("events")
    .select("payload")
    .where("attempt_id", "=", attemptId)
    .where("kind", "=", "actions")
    .where("payload", "!=", JSON.stringify({ actions: [] }))
    .orderBy("sequence", "desc")
    .executeTakeFirst();
  const before = last && (JSON.parse(last.payload) as { actions: Action[] }).actions.at(-1);
  return before && actions[0] && actions[0].step < before.step ? "out-of-order" : undefined;
}

async function sizeOf(trx: Transaction<Schema>, attemptId: string): Promise<number> {
  const { size } = await trx
    .selectFrom("events")
    .select((eb) => eb.fn.sum<number | null>(eb.fn("length", ["payload"])).as("size"))
    .where("attempt_id", "=", attemptId)
    .executeTakeFirstOrThrow();
  return Number(size);
}
