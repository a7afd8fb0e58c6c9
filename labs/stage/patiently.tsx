const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;
const MOST_TRIES = 10;

/**
 * A script of its own for `lazy`: asked for again where the line breaks meanwhile, so that the rest of the page lives on.
 * Rejects where it has not come after some two minutes.
 */
export function patiently<T>(load: () => Promise<T>): () => Promise<T> {
  const ask = async (tries: number, wait: number): Promise<T> => {
    try {
      return await load();
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return ask(tries + 1, Math.min(2 * wait, LONGEST_WAIT_MS));
    }
  };
  return () => ask(1, FIRST_WAIT_MS);
}
