/** Levenshtein distance of two short words; stops counting above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word most like a mistyped one, or undefined where none is near enough. Both are cut at 60 characters. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.slice(0, 60);
  const limit = typed.length <= 2 ? 1 : typed.length <= 5 ? 2 : 3;
  let best: string | undefined;
  let bestScore = limit + 1;
  for (const candidate of known) {
    const other = candidate.slice(0, 60);
    const differs = distance(typed.toLowerCase(), other.toLowerCase(), limit);
    const score = differs + (typed === other ? 0 : 0.1) + (typed[0] === other[0] ? 0 : 0.2);
    if (differs < typed.length && score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
