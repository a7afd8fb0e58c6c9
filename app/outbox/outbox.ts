import type { SyncRecord, SyncResult } from "#db/events.ts";
import { forgetConfirmed, keepConfirmed } from "./confirmed.ts";
import { attemptOf, inOrder } from "./order.ts";
import { keepParting } from "./parting.ts";
import { Offline, send, SignedOut } from "./send.ts";
import { countAside, dropRecords, keepRecords, listWaiting, setAside } from "./store.ts";

/** Where the pupil's work is: said by the status line. */
export interface OutboxState {
  /** Records on this computer that the server has not confirmed. */
  waiting: number;
  sending: boolean;
  /** When the server last confirmed everything, ms. */
  confirmedAt: number | undefined;
  trouble: "offline" | "signed-out" | "storage" | undefined;
  /** Records on this computer that cannot be read, or that the server did not take. */
  aside: number;
}

/** Of an outbox that has not been looked into. */
export const QUIET: OutboxState = {
  waiting: 0,
  sending: false,
  confirmedAt: undefined,
  trouble: undefined,
  aside: 0,
};

export interface Outbox {
  readonly state: OutboxState;
  /** Keeps records here at once, then sends them; where nothing can be kept, sends them from memory and says so. */
  add(records: SyncRecord[]): Promise<void>;
  /** The page may be gone in a moment: what is not confirmed is sent in one go, once more if it must be. */
  part(): void;
  /** What waits, on this computer or in memory, in the order it is sent in. */
  list(): Promise<SyncRecord[]>;
  /** Lets go of records that stand elsewhere by now. */
  drop(ids: readonly string[]): Promise<void>;
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
  let state = QUIET;
  /** Added since the page was opened and not answered yet. */
  const fresh = new Map<string, SyncRecord>();
  /** Of these, what is on its way to the disk of this computer. */
  const onItsWay = new Set<SyncRecord>();
  /** And what could not be kept there. */
  const unkept = new Set<string>();
  /** Nothing could be kept here: what is in memory is all there is. */
  let keepsNothing = false;
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

  /** What waits on this computer and in memory, each attempt in its own order whatever the clock did. */
  async function listAll(): Promise<SyncRecord[]> {
    const stored = await listWaiting(personId).catch((error) => {
      if (!keepsNothing) throw error;
      return [];
    });
    const known = new Set(stored.map(({ id }) => id));
    const memory = [...unkept].flatMap((id) => (known.has(id) ? [] : (fresh.get(id) ?? [])));
    return inOrder([...stored, ...memory]);
  }

  function forget(ids: readonly string[]): void {
    for (const id of ids) {
      fresh.delete(id);
      unkept.delete(id);
    }
  }

  async function settle(sent: readonly SyncRecord[], answered: readonly SyncResult[]): Promise<void> {
    const over = answered.filter((one) => one.status !== "conflict").map((one) => one.id);
    const confirmed = new Set(answered.filter((one) => one.status === "confirmed").map((one) => one.id));
    await keepConfirmed(
      personId,
      sent.filter(({ id }) => confirmed.has(id)),
    );
    forget(over);
    const refused = new Set(answered.filter((one) => one.status === "refused").map((one) => one.id));
    await setAside(
      personId,
      sent.filter(({ id }) => refused.has(id)),
    ).catch(() => undefined);
    await dropRecords(over.filter((id) => !refused.has(id))).catch(() => undefined);
  }

  async function sendAll(): Promise<void> {
    let aside = new Set<string>();
    /** Attempts with a conflict: what follows in them waits too, until they are forked. */
    const apart = new Set<string>();
    let last = "";
    while (!closed) {
      const waiting = (await listAll()).filter(
        (record) => !aside.has(record.id) && !apart.has(attemptOf(record)),
      );
      set({ waiting: waiting.length + aside.size });
      const batch = waiting.slice(0, BATCH);
      const ids = batch.map(({ id }) => id).join(" ");
      if (batch.length > 0 && ids === last) throw new Error("what was sent cannot be let go of here");
      last = ids;
      if (batch.length === 0) {
        set({ aside: await countAside(personId).catch(() => 0) });
        if (aside.size === 0) set({ sending: false, confirmedAt: Date.now(), trouble: undefined });
        return;
      }
      set({ sending: true });
      const answered = await send(batch, (records) => post(records, false));
      await settle(batch, answered);
      const conflicts = answered.filter((one) => one.status === "conflict").map((one) => one.id);
      for (const record of batch) if (conflicts.includes(record.id)) apart.add(attemptOf(record));
      aside = new Set([...aside, ...conflicts]);
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
      set({ sending: false, trouble: unkept.size > 0 ? "storage" : trouble });
      if (!closed) timer = setTimeout(tryAgain, (PAUSES[failures] as number) * 1000);
    }
    set({ sending: false });
  }

  /** Only these tries grow more patient: a pupil who writes on while offline must not wait the longer for it. */
  function tryAgain(): void {
    failures = Math.min(failures + 1, PAUSES.length - 1);
    void flush();
  }

  void forgetConfirmed(personId, Date.now());
  const wake = () => void flush();
  window.addEventListener("online", wake);

  return {
    get state() {
      return state;
    },
    async add(records) {
      for (const record of records) {
        fresh.set(record.id, record);
        onItsWay.add(record);
      }
      try {
        await keepRecords(records.map((record) => ({ record, personId })));
      } catch {
        keepsNothing = true;
        for (const { id } of records) unkept.add(id);
        set({ trouble: "storage" });
      }
      for (const record of records) onItsWay.delete(record);
      set({ waiting: state.waiting + records.length });
      void flush();
    },
    part() {
      keepParting([...onItsWay].map((record) => ({ record, personId })));
      const records = inOrder([...fresh.values()]).slice(0, BATCH);
      if (records.length > 0) void post(records, true).catch(() => undefined);
    },
    list: listAll,
    async drop(ids) {
      forget(ids);
      await dropRecords(ids).catch(() => undefined);
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

/** `lasting` goes out though the page is gone; browsers take up to 64 KB of that. */
const post = (records: readonly SyncRecord[], lasting: boolean): Promise<Response> =>
  fetch("/sync", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ records }),
    keepalive: lasting,
  });

/** One tab sends at a time; where the browser has no locks, sending twice is harmless anyway. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request(name, work);
  else await work();
}
