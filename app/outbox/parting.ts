import type { Waiting } from "./store.ts";

/** Each page that went has an entry of its own. */
const PREFIX = "akbuzat-parting-";

/**
 * Keeps what the disk had no time for, when the page goes: what stands in a database's queue goes with the page, and
 * this is written before that.
 */
export function keepParting(waiting: readonly Waiting[]): void {
  const [first] = waiting;
  if (!first) return;
  try {
    localStorage.setItem(PREFIX + first.record.id, JSON.stringify(waiting));
  } catch {
    // this browser keeps nothing, or no more: what is sent as the page goes is all that can be done
  }
}

/** What pages that went left so; `forget` once it is in the database. What cannot be read is left out. */
export function takeParting(): { waiting: Waiting[]; forget: () => void } {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return {
      waiting: keys.flatMap((key) => readParting(localStorage.getItem(key) ?? "")),
      forget: () => {
        for (const key of keys) localStorage.removeItem(key);
      },
    };
  } catch {
    return { waiting: [], forget: () => undefined };
  }
}

function readParting(text: string): Waiting[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(one: Partial<Waiting> | null): one is Waiting {
  return typeof one?.personId === "string" && typeof one.record?.id === "string";
}
