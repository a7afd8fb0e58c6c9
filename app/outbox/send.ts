import type { SyncRecord, SyncResult } from "#db/events.ts";

/** The server was not reached, or what answered was not it: later, the same again. */
export class Offline extends Error {}
export class SignedOut extends Error {}

type Post = (records: readonly SyncRecord[]) => Promise<Response>;

/**
 * Sends records and gives what became of each. A batch that the server cannot read, or finds too large, is halved until
 * what it does not take stands alone and is refused: a record of an older version of this page must not keep back the rest.
 */
export async function send(records: readonly SyncRecord[], post: Post): Promise<SyncResult[]> {
  const response = await post(records).catch(() => {
    throw new Offline();
  });
  if (response.status === 401) throw new SignedOut();
  const answer = (await response.json().catch(() => undefined)) as
    | { results?: SyncResult[]; error?: unknown }
    | undefined;
  if (response.ok && Array.isArray(answer?.results)) return answer.results;
  const isUnreadable = response.status === 400 && answer?.error === "bad-request";
  if (!isUnreadable && response.status !== 413) throw new Offline();
  if (records.length === 1) return records.map(({ id }) => ({ id, status: "refused", code: "not-readable" }));
  const half = records.length >> 1;
  return [...(await send(records.slice(0, half), post)), ...(await send(records.slice(half), post))];
}
