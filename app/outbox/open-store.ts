/** A disk that hangs neither opens nor fails: after so long it counts as one that keeps nothing, ms. */
const PATIENCE = 5000;

/** Opens a database of this browser. Rejects where the browser keeps nothing (private mode, storage full, a disk that hangs). */
export function openStore(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    const tooLate = setTimeout(() => reject(new Error(`${name} does not open`)), PATIENCE);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => {
      clearTimeout(tooLate);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(tooLate);
      reject(request.error);
    };
  });
}
