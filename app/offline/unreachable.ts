/** In the browser, whether something failed because nothing came over the network; then nothing of ours is broken. */
export function isUnreachable(error: unknown): boolean {
  if (typeof document === "undefined") return false;
  return !navigator.onLine || (error instanceof TypeError && /fetch|network/i.test(error.message));
}

/**
 * Loads a page that was come to by a link as a whole one, where a service worker answers for the network: what was opened
 * once opens as it was kept, and what was not gives the plain page that says so.
 */
export function reopenKept(): void {
  const whole = performance.getEntriesByType("navigation")[0]?.name;
  const isLoaded = whole !== undefined && new URL(whole).pathname === window.location.pathname;
  if (navigator.serviceWorker?.controller && !isLoaded) window.location.reload();
}
