import type { SyncRecord } from "#db/events.ts";

/** A record that waits here until the server has it, and whose it is: a computer may have many pupils. */
export interface Waiting {
  record: SyncRecord;
  personId: string;
}

/** What waits, and what the server has confirmed: a page kept from before may not know of it. */
const RECORDS = "records";
const CONFIRMED = "confirmed";
const BY_PERSON = "person";

/** Confirmed records are let go of after this many ms; by then no kept page is older than them. */
const CONFIRMED_KEPT = 30 * 86_400_000;

/** Where the browser keeps nothing (private mode, storage full): it lasts as long as the page. */
const inMemory = new Map<string, Waiting>();

/** Whether something is kept in the memory of the page only: it goes when the page is closed. */
export const isOnlyInMemory = (): boolean => inMemory.size > 0;

/** Opens the outbox of this browser. Rejects where the browser keeps nothing. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("akbuzat-outbox", 2);
    request.onupgradeneeded = () => {
      for (const name of [RECORDS, CONFIRMED]) {
        if (request.result.objectStoreNames.contains(name)) continue;
        request.result.createObjectStore(name, { keyPath: "record.id" }).createIndex(BY_PERSON, "personId");
      }
    };
    request.onsuccess = () => {
      // another tab brings a newer form of the store: this one opens it anew when it needs it
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

let opened: Promise<IDBDatabase> | undefined;

type Stores = Record<typeof RECORDS | typeof CONFIRMED, IDBObjectStore>;

async function inStores<T>(
  mode: IDBTransactionMode,
  work: (stores: Stores) => IDBRequest<T> | undefined,
): Promise<T> {
  opened ??= open();
  const database = await opened.catch((error) => {
    opened = undefined;
    throw error;
  });
  const transaction = database.transaction([RECORDS, CONFIRMED], mode, { durability: "strict" });
  const request = work({
    records: transaction.objectStore(RECORDS),
    confirmed: transaction.objectStore(CONFIRMED),
  });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result as T);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Keeps records; true once they are on the disk of this computer, false when only the page's memory has them. */
export async function keepRecords(waiting: readonly Waiting[]): Promise<boolean> {
  try {
    await inStores("readwrite", ({ records }) => {
      for (const one of waiting) records.put(one);
      return undefined;
    });
    return true;
  } catch {
    for (const one of waiting) inMemory.set(one.record.id, one);
    return false;
  }
}

/** What waits of one person, in the order it was born (ids are UUIDv7: they sort by time). */
export async function listWaiting(personId: string): Promise<SyncRecord[]> {
  const kept = await inStores<Waiting[]>("readonly", ({ records }) =>
    records.index(BY_PERSON).getAll(personId),
  ).catch(() => []);
  const waiting = [...kept, ...[...inMemory.values()].filter((one) => one.personId === personId)];
  return waiting.map((one) => one.record).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the server has confirmed of one person's work at this browser, in the order it was born. */
export async function listConfirmed(personId: string): Promise<SyncRecord[]> {
  const kept = await inStores<Waiting[]>("readonly", ({ confirmed }) =>
    confirmed.index(BY_PERSON).getAll(personId),
  ).catch(() => []);
  return kept.map((one) => one.record);
}

/** Records the server has now: nothing of them is sent again. */
export async function confirmRecords(done: readonly Waiting[]): Promise<void> {
  for (const { record } of done) inMemory.delete(record.id);
  await inStores("readwrite", ({ records, confirmed }) => {
    for (const one of done) {
      records.delete(one.record.id);
      if (one.record.kind !== "answer") confirmed.put(one);
    }
    return undefined;
  }).catch(() => undefined);
}

/** Lets go of records the server will never take. */
export async function dropRecords(ids: readonly string[]): Promise<void> {
  for (const id of ids) inMemory.delete(id);
  await inStores("readwrite", ({ records }) => {
    for (const id of ids) records.delete(id);
    return undefined;
  }).catch(() => undefined);
}

/** Lets go of what the server has of others who worked at this browser, and of what is long past. */
export async function forgetConfirmed(personId: string, now: number): Promise<void> {
  await inStores("readwrite", ({ confirmed }) => {
    const walk = confirmed.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const one = cursor.value as Waiting;
      if (one.personId !== personId || now - Date.parse(one.record.at) > CONFIRMED_KEPT) cursor.delete();
      cursor.continue();
    };
    return undefined;
  }).catch(() => undefined);
}
