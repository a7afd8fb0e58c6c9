/** Pages a pupil works at: kept even when they were come to without loading a whole page. */
const WORKED_AT = /^\/learn($|\/labs\/|\/courses\/|\/attempts\/)/;

/** What the page needs at once goes first over a slow line, ms. */
const SETTLED = 2000;

/**
 * Asks the service worker to keep the page at `path`, which is open, and the files it came with and comes to need, until
 * the returned function is called.
 */
export function keepPage(path: string): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  let gone = false;
  const later = new PerformanceObserver((list) => void keep({ files: filesOf(list.getEntries()) }));
  async function keep(what: { files: string[]; page?: string; isWhole?: boolean }): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    if (!gone && (what.files.length > 0 || what.page)) active?.postMessage({ kind: "keep", ...what });
  }
  const timer = setTimeout(() => {
    later.observe({ type: "resource" });
    void keep({ files: filesOf(performance.getEntriesByType("resource")), ...pageToKeep(path) });
  }, SETTLED);
  return () => {
    gone = true;
    clearTimeout(timer);
    later.disconnect();
  };
}

function pageToKeep(path: string): { page?: string; isWhole: boolean } {
  const isWhole = performance.getEntriesByType("navigation")[0]?.name === window.location.origin + path;
  return { isWhole, ...(isWhole || WORKED_AT.test(path) ? { page: window.location.origin + path } : {}) };
}

const filesOf = (resources: PerformanceEntryList): string[] =>
  resources.map(({ name }) => name).filter((name) => name.startsWith(`${window.location.origin}/assets/`));
