import type { SyncRecord } from "#db/events.ts";
import { openStore } from "./open-store.ts";

/** What the server has of an attempt's records, kept for pages that are older than they are. */
interface Kept {
  record: SyncRecord;
  personId: string;
}

const RECORDS = "records";
const BY_PERSON = "person";
/** No page kept for use without a network is older, ms. */
const LONGEST = 30 * 86_400_000;

const open = (): Promise<IDBDatabase> =>
  openStore("akbuzat-confirmed", 1, (made) => {
    made.createObjectStore(RECORDS, { keyPath: "record.id" }).createIndex(BY_PERSON, "personId");
  });

let opened: Promise<IDBDatabase> | undefined;

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T> {
  opened ??= open();
  const transaction = (await opened).transaction(RECORDS, mode);
  const request = work(transaction.objectStore(RECORDS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result as T);
    transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * Keeps records that the server has confirmed: a bench opened with the network off comes from a page that does not know
 * of them. A browser that keeps nothing has no such pages either.
 */
export async function keepConfirmed(personId: string, records: readonly SyncRecord[]): Promise<void> {
  const ofAttempts = records.filter(({ kind }) => kind !== "answer");
  if (ofAttempts.length === 0) return;
  await inStore("readwrite", (store) => {
    for (const record of ofAttempts) store.put({ record, personId });
    return undefined;
  }).catch(() => undefined);
}

/** What the server has of one person's attempts at this browser, in the order it was born. */
export const listConfirmed = (personId: string): Promise<SyncRecord[]> =>
  inStore<Kept[]>("readonly", (store) => store.index(BY_PERSON).getAll(personId)).then(
    (kept) => kept.map(({ record }) => record),
    () => [],
  );

/** Lets go of what others did at this browser, and of what is long past; `now` in ms. */
export async function forgetConfirmed(personId: string, now: number): Promise<void> {
  await inStore("readwrite", (store) => {
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const { record, personId: whose } = cursor.value as Kept;
      if (whose !== personId || now - Date.parse(record.at) > LONGEST) cursor.delete();
      cursor.continue();
    };
    return undefined;
  }).catch(() => undefined);
}
