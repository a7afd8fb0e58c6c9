import type { SyncRecord } from "#db/events.ts";

/**
 * Records in the order they are to be sent: each attempt by its own count, whatever the clock of this computer did in
 * between; attempts and answers among them as they were given.
 */
export function inOrder(records: readonly SyncRecord[]): SyncRecord[] {
  const attempts = Map.groupBy(records, (record) =>
    record.kind === "answer" ? record.id : record.attemptId,
  );
  for (const own of attempts.values()) own.sort((a, b) => sequenceOf(a) - sequenceOf(b));
  return [...attempts.values()].flat();
}

/** The place of a record in its attempt; −1 of one that belongs to none. */
export const sequenceOf = (record: SyncRecord): number => ("sequence" in record ? record.sequence : -1);

/** The attempt a record belongs to; empty of one that belongs to none. */
export const attemptOf = (record: SyncRecord): string => (record.kind === "answer" ? "" : record.attemptId);
