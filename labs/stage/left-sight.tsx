import { useEffect, useLayoutEffect, useRef } from "react";

const key = (attempt: string) => `akbuzat-sight-${attempt}`;

/** Where one looked from when this browser left an attempt, as its scene wrote it down; nothing where it does not know. */
export function leftSight(attempt: string | undefined): readonly number[] {
  try {
    const kept: unknown = attempt && JSON.parse(localStorage.getItem(key(attempt)) ?? "");
    return Array.isArray(kept) && kept.every(Number.isFinite) ? kept : [];
  } catch {
    return [];
  }
}

/** Writes down where one looks from when the page is left or put away; a browser that keeps nothing only loses that. */
export function useKeepSight(attempt: string | undefined, now: () => readonly number[]): void {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    if (!attempt) return;
    const keep = () => {
      try {
        localStorage.setItem(key(attempt), JSON.stringify(latest.current()));
      } catch {
        // full or forbidden: next time the whole scene is seen
      }
    };
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
      keep();
    };
  }, [attempt]);
}
