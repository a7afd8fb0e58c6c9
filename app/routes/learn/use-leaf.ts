import { useSyncExternalStore } from "react";

/** The two sides of the bench's page, by what stands after `#` in its address. */
const BENCH = "#bench";
const REPORT = "#report";

/** Which side is up: the bench or the report of its work. */
export function useLeaf(): "bench" | "report" {
  const hash = useSyncExternalStore(
    onTurn,
    () => window.location.hash,
    () => "",
  );
  return hash === REPORT ? "report" : "bench";
}

function onTurn(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/**
 * Leads to the report; Back leads from it. The bench's side gets its name first: where a name is taken away, the router of
 * a page that was come to by a link asks the server again.
 */
export function turnToReport(): void {
  if (window.location.hash !== BENCH) window.history.replaceState(window.history.state, "", BENCH);
  window.location.hash = REPORT;
  window.history.replaceState({ ...window.history.state, isFromBench: true }, "");
}

/** Leads to the bench, as the browser's Back does where one came from there. */
export function turnToBench(): void {
  if (window.history.state?.isFromBench) window.history.back();
  else window.location.replace(BENCH);
}
