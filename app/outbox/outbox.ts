import type { SyncRecord, SyncResult } from "#db/events.ts";
import { dropRecords, keepRecords, listWaiting } from "./store.ts";

/** Where the pupil's work is: said by the status line. */
export interface OutboxState {
  /** Records on this computer that the server has not confirmed. */
  waiting: number;
  sending: boolean;
  /** When the server last confirmed everything, ms. */
  confirmedAt: number | undefined;
  trouble: "offline" | "signed-out" | "storage" | undefined;
}

export interface Outbox {
  readonly state: OutboxState;
  /** Keeps records here at once, then sends them. */
  add(records: SyncRecord[]): Promise<void>;
  /** Sends what waits now; resolves when tried. */
  flush(): Promise<void>;
  onChange(listener: () => void): () => void;
  /** Called with what became of each record. */
  onResult(listener: (results: readonly SyncResult[]) => void): () => void;
  close(): void;
}

const BATCH = 50;
/** After a failed sending, s: soon at first, then patient. */
const PAUSES = [1, 2, 5, 10, 30];

/**
 * The outbox of one person in this browser: what is added survives reload and close, and goes out when it can. Nothing is
 * sent before the first `flush`: who opens an attempt reads what waits of it first.
 */
export function openOutbox(personId: string): Outbox {
  let state: OutboxState = { waiting: 0, sending: false, confirmedAt: undefined, trouble: undefined };
  const changes = new Set<() => void>();
  const results = new Set<(results: readonly SyncResult[]) => void>();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let running: Promise<void> | undefined;
  let asked = false;

  function set(change: Partial<OutboxState>): void {
    state = { ...state, ...change };
    for (const listener of changes) listener();
  }

  async function sendAll(): Promise<void> {
    let aside = new Set<string>();
    while (!closed) {
      const waiting = (await listWaiting(personId)).filter((record) => !aside.has(record.id));
      set({ waiting: waiting.length + aside.size });
      if (waiting.length === 0) {
        if (aside.size === 0) set({ sending: false, confirmedAt: Date.now(), trouble: undefined });
        return;
      }
      set({ sending: true });
      const answered = await send(waiting.slice(0, BATCH));
      await dropRecords(answered.filter((one) => one.status !== "conflict").map((one) => one.id));
      aside = new Set([
        ...aside,
        ...answered.filter((one) => one.status === "conflict").map((one) => one.id),
      ]);
      for (const listener of results) listener(answered);
      failures = 0;
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running) {
      asked = true;
      return running;
    }
    running = attempt();
    await running;
    running = undefined;
    if (asked && !closed) {
      asked = false;
      await flush();
    }
  }

  async function attempt(): Promise<void> {
    try {
      await alone(`akbuzat-outbox-${personId}`, sendAll);
    } catch (error) {
      const trouble =
        error instanceof SignedOut ? "signed-out" : error instanceof Offline ? "offline" : "storage";
      set({ sending: false, trouble });
      if (!closed) timer = setTimeout(tryAgain, (PAUSES[failures] as number) * 1000);
    }
    set({ sending: false });
  }

  /** Only these tries grow more patient: a pupil who writes on while offline must not wait the longer for it. */
  function tryAgain(): void {
    failures = Math.min(failures + 1, PAUSES.length - 1);
    void flush();
  }

  const wake = () => void flush();
  window.addEventListener("online", wake);

  return {
    get state() {
      return state;
    },
    async add(records) {
      try {
        await keepRecords(records.map((record) => ({ record, personId })));
      } catch (error) {
        set({ trouble: "storage" });
        throw error;
      }
      set({ waiting: state.waiting + records.length });
      void flush();
    },
    flush,
    onChange(listener) {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    onResult(listener) {
      results.add(listener);
      return () => results.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      window.removeEventListener("online", wake);
    },
  };
}

class Offline extends Error {}
class SignedOut extends Error {}

async function send(records: readonly SyncRecord[]): Promise<SyncResult[]> {
  const response = await fetch("/sync", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ records }),
  }).catch(() => {
    throw new Offline();
  });
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Offline();
  return ((await response.json()) as { results: SyncResult[] }).results;
}

/** One tab sends at a time; where the browser has no locks, sending twice is harmless anyway. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request(name, work);
  else await work();
}
