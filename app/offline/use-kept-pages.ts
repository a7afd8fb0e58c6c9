import { useEffect } from "react";
import { useLocation } from "react-router";

/** Pages a pupil works at: kept even when they were come to without loading a whole page. */
const WORKED_AT = /^\/learn($|\/labs\/|\/courses\/|\/attempts\/)/;

/** What the page needs at once goes first over a slow line, ms. */
const SETTLED = 2000;

/** Asks the service worker to keep each page that is opened, and the files it came with. */
export function useKeptPages(): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const path = pathname + search;
    let gone = false;
    const timer = setTimeout(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (!gone) active?.postMessage({ kind: "keep", files: filesHere(), ...pageToKeep(path) });
    }, SETTLED);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [pathname, search]);
}

function pageToKeep(path: string): { page?: string; isWhole: boolean } {
  const isWhole = performance.getEntriesByType("navigation")[0]?.name === window.location.origin + path;
  return { isWhole, ...(isWhole || WORKED_AT.test(path) ? { page: window.location.origin + path } : {}) };
}

const filesHere = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${window.location.origin}/assets/`));
