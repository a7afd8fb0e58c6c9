/** What was typed under this key on this device and not yet sent. */
export function readDraft(key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was typed until it is sent; an empty text forgets it. A device that keeps nothing is no obstacle. */
export function keepDraft(key: string | undefined, typed: string): void {
  if (key === undefined) return;
  try {
    if (typed === "") localStorage.removeItem(key);
    else localStorage.setItem(key, typed);
  } catch {
    // full, or forbidden by the browser's settings
  }
}
