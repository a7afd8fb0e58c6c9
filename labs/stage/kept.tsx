import { useCallback, useState } from "react";

/** A choice of this browser: a word kept under `name`, one of `words`; where nothing can be kept, for this page only. */
export function useKept<W extends string>(
  name: string,
  words: readonly W[],
  first: W,
): [W, (next: W) => void] {
  const [word, setWord] = useState<W>(() => words.find((one) => one === kept(name)) ?? first);
  const keep = useCallback(
    (next: W) => {
      setWord(next);
      try {
        localStorage.setItem(name, next);
      } catch {
        // full or forbidden: it holds as long as the page
      }
    },
    [name],
  );
  return [word, keep];
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
