const key = (attemptId: string) => `akbuzat-place-${attemptId}`;

/** Where a page was left: the step of the run, and the pace of its time. */
interface Place {
  step: number;
  speed: number;
}

/** Notes where the page was left: a convenience, so a browser that keeps nothing only loses the moment. */
export function keepPlace(attemptId: string, { step, speed }: Place): void {
  try {
    localStorage.setItem(key(attemptId), `${step} ${speed}`);
  } catch {
    // full or forbidden: the actions are in the outbox all the same
  }
}

/** Where this browser left an attempt: at its beginning where it does not know. */
export function leftAt(attemptId: string): Place {
  try {
    const kept = localStorage.getItem(key(attemptId)) ?? "";
    const [step = 0, speed = 1] = kept.split(" ").map(Number);
    return {
      step: Number.isInteger(step) ? Math.max(0, step) : 0,
      speed: speed > 0 && speed <= 4 ? speed : 1,
    };
  } catch {
    return { step: 0, speed: 1 };
  }
}
