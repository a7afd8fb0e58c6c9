const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;

/** A script of its own for `lazy`: asked for again where the line breaks meanwhile, so that the rest of the page lives on. */
export function patiently<T>(load: () => Promise<T>): () => Promise<T> {
  const ask = async (wait: number): Promise<T> => {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return ask(Math.min(2 * wait, LONGEST_WAIT_MS));
    }
  };
  return () => ask(FIRST_WAIT_MS);
}
