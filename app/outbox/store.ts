import type { SyncRecord } from "#db/events.ts";

/** A record that waits here until the server has it, and whose it is: a computer may have many pupils. */
export interface Waiting {
  record: SyncRecord;
  personId: string;
}

const RECORDS = "records";
const BY_PERSON = "person";

/** Opens the outbox of this browser. Rejects where the browser keeps nothing (private mode, storage full). */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("akbuzat-outbox", 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(RECORDS, { keyPath: "record.id" });
      store.createIndex(BY_PERSON, "personId");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let opened: Promise<IDBDatabase> | undefined;

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T> {
  opened ??= open();
  const transaction = (
    await opened.catch((error) => {
      opened = undefined;
      throw error;
    })
  ).transaction(RECORDS, mode, { durability: "strict" });
  const request = work(transaction.objectStore(RECORDS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result as T);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Keeps records; done once they are on the disk of this computer. */
export async function keepRecords(waiting: readonly Waiting[]): Promise<void> {
  await inStore("readwrite", (store) => {
    for (const one of waiting) store.put(one);
    return undefined;
  });
}

/** What waits of one person, in the order it was born (ids are UUIDv7: they sort by time). */
export async function listWaiting(personId: string): Promise<SyncRecord[]> {
  const waiting = await inStore<Waiting[]>("readonly", (store) => store.index(BY_PERSON).getAll(personId));
  return waiting.map((one) => one.record);
}

/** Lets go of records the server has, or will never take. */
export async function dropRecords(ids: readonly string[]): Promise<void> {
  await inStore("readwrite", (store) => {
    for (const id of ids) store.delete(id);
    return undefined;
  });
}
