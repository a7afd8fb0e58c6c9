const place = (attemptId: string) => `akbuzat-place-${attemptId}`;

/** The step at which the page was left: a convenience, so a browser that keeps nothing only loses the moment. */
export function keepPlace(attemptId: string, step: number): void {
  try {
    localStorage.setItem(place(attemptId), String(step));
  } catch {
    // full or forbidden: the actions are in the outbox all the same
  }
}

/** Where this browser left an attempt; undefined where it does not know. */
export function leftAt(attemptId: string): number | undefined {
  try {
    const step = Number(localStorage.getItem(place(attemptId)));
    return Number.isInteger(step) && step > 0 ? step : undefined;
  } catch {
    return undefined;
  }
}
