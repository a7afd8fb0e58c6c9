import type { SyncRecord } from "#db/events.ts";
import { openStore } from "./open-store.ts";
import { takeParting } from "./parting.ts";

/** A record that waits here until the server has it, and whose it is: a computer may have many pupils. */
export interface Waiting {
  record: SyncRecord;
  personId: string;
}

const RECORDS = "records";
const ASIDE = "aside";
const BY_PERSON = "person";

async function open(): Promise<IDBDatabase> {
  const database = await openStore("akbuzat-outbox", 2, (made) => {
    for (const [name, keyPath] of [
      [RECORDS, "record.id"],
      [ASIDE, "key"],
    ] as const)
      if (!made.objectStoreNames.contains(name))
        made.createObjectStore(name, { keyPath }).createIndex(BY_PERSON, "personId");
  });
  // another tab brings a newer form of the store: this one opens it again when it needs it
  database.onversionchange = () => {
    database.close();
    opened = undefined;
  };
  bringParting(database);
  return database;
}

/** What pages that went had no time to write comes before all that is read or written here. */
function bringParting(database: IDBDatabase): void {
  const { waiting, forget } = takeParting();
  if (waiting.length === 0) return;
  const transaction = database.transaction(RECORDS, "readwrite", { durability: "strict" });
  for (const one of waiting) transaction.objectStore(RECORDS).put(one);
  transaction.oncomplete = forget;
}

let opened: Promise<IDBDatabase> | undefined;

type Stores = Record<typeof RECORDS | typeof ASIDE, IDBObjectStore>;

async function inStores<T>(
  mode: IDBTransactionMode,
  work: (stores: Stores) => IDBRequest<T> | undefined,
): Promise<T> {
  opened ??= open();
  const database = await opened.catch((error) => {
    opened = undefined;
    throw error;
  });
  const transaction = database.transaction([RECORDS, ASIDE], mode, { durability: "strict" });
  const request = work({
    records: transaction.objectStore(RECORDS),
    aside: transaction.objectStore(ASIDE),
  });
  // the page may be gone before it could say so by itself
  if (mode === "readwrite") transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result as T);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Keeps records; done once they are on the disk of this computer. */
export async function keepRecords(waiting: readonly Waiting[]): Promise<void> {
  await inStores("readwrite", ({ records }) => {
    for (const one of waiting) records.put(one);
    return undefined;
  });
}

/** What waits of one person, in the order it was born (ids are UUIDv7); what cannot be read is set aside. */
export async function listWaiting(personId: string): Promise<SyncRecord[]> {
  const waiting = await inStores<Waiting[]>("readonly", ({ records }) =>
    records.index(BY_PERSON).getAll(personId),
  );
  const broken = waiting.filter((one) => !isReadable(one.record)).map((one) => one.record);
  if (broken.length > 0) await setAside(personId, broken).catch(() => undefined);
  return waiting.map((one) => one.record).filter(isReadable);
}

const KINDS = new Set(["attempt-start", "actions", "hand-in", "answer"]);

/** Whether a record, perhaps of an older version of this page, can be sent at all. */
function isReadable(record: SyncRecord): boolean {
  if (!KINDS.has(record.kind) || typeof record.at !== "string") return false;
  if (record.kind === "answer") return true;
  if (record.kind === "actions" && !Array.isArray(record.actions)) return false;
  return typeof record.attemptId === "string" && Number.isInteger(record.sequence);
}

/** Puts records away that cannot be read or that the server does not take: not sent again, and never dropped. */
export async function setAside(personId: string, broken: readonly SyncRecord[]): Promise<void> {
  if (broken.length === 0) return;
  await inStores("readwrite", ({ records, aside }) => {
    for (const record of broken) {
      aside.put({ key: record.id, personId, record });
      records.delete(record.id);
    }
    return undefined;
  });
}

/** How many records of one person were set aside here. */
export const countAside = (personId: string): Promise<number> =>
  inStores<number>("readonly", ({ aside }) => aside.index(BY_PERSON).count(personId));

/** Lets go of records the server has. */
export async function dropRecords(ids: readonly string[]): Promise<void> {
  await inStores("readwrite", ({ records }) => {
    for (const id of ids) records.delete(id);
    return undefined;
  });
}
