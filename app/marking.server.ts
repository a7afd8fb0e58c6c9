import { confirmAttempt, confirmWaiting } from "#db/confirm.ts";
import { createMarkingQueue, type MarkingQueue } from "#db/marking-queue.ts";
import { listUnfinishedRemarkings, remarkSlice } from "#db/remark.ts";
import { db } from "./db.server.ts";

/** How long the answer to a hand-in waits for its mark, ms: a light lab's is there by then, a heavy one's comes later. */
const WAIT_MS = 2_000;
/** Between two slices of a remarking, ms: what pupils hand in meanwhile comes first. */
const PAUSE_MS = 50;

const kept = globalThis as { akbuzatMarking?: MarkingQueue };
kept.akbuzatMarking ??= createMarkingQueue();
const { mark } = kept.akbuzatMarking;

/** Marks an attempt that was handed in, in the marking thread; comes back when it is marked or after a moment. */
export async function confirmSoon(attemptId: string): Promise<void> {
  const confirming = confirmAttempt(db, attemptId, new Date().toISOString(), mark).catch(logFailure);
  let timer: NodeJS.Timeout | undefined;
  const moment = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS);
  });
  await Promise.race([confirming, moment]);
  clearTimeout(timer);
}

/** After a start: marks what was handed in just before the stop, and goes on with remarkings. */
export async function takeUpMarking(): Promise<void> {
  try {
    await confirmWaiting(db, new Date().toISOString(), mark, logFailure);
    await goOnRemarking();
  } catch (error) {
    logFailure(error);
  }
}

let remarking: Promise<void> | undefined;

/** Works through the remarkings that were asked for, one slice after another; harmless to say twice. */
export function goOnRemarking(): Promise<void> {
  remarking ??= workThrough().finally(() => {
    remarking = undefined;
  });
  return remarking;
}

async function workThrough(): Promise<void> {
  for (;;) {
    const [next] = await listUnfinishedRemarkings(db);
    if (!next) return;
    while (await remarkSlice(db, next.id, { marker: mark, now: new Date().toISOString() }))
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function logFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    JSON.stringify({ time: new Date().toISOString(), level: "error", message: `marking: ${message}` }),
  );
}
