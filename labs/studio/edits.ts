import type { Path } from "./path.ts";

/** The value at a path; `undefined` where the way there ends. Own keys only. */
export function getIn(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/**
 * The document with another value at a path; `undefined` takes the key away. Objects missing on the way are made. What
 * lies beside the path is shared with the old document, which stays as it was.
 */
export function setIn<T>(document: T, path: Path, value: unknown): T {
  return set(document, path, value) as T;
}

function set(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    copy[Number(key)] = set(copy[Number(key)], rest, next);
    return copy;
  }
  const from = typeof value === "object" && value !== null ? value : {};
  const inner = Object.hasOwn(from, key) ? (from as Record<string, unknown>)[key] : undefined;
  const made = set(inner, rest, next);
  const entries = Object.entries(from).filter(([name]) => made !== undefined || name !== key);
  return Object.fromEntries(made === undefined ? entries : replaced(entries, String(key), made));
}

function replaced(entries: [string, unknown][], key: string, value: unknown): [string, unknown][] {
  const there = entries.some(([name]) => name === key);
  if (!there) return [...entries, [key, value]];
  return entries.map(([name, old]) => [name, name === key ? value : old]);
}

/** The document without the list entry, or the key, at a path. */
export function removeAt<T>(document: T, path: Path): T {
  const key = path.at(-1);
  const list = getIn(document, path.slice(0, -1));
  if (!Array.isArray(list))
    return getIn(document, path) === undefined ? document : setIn(document, path, undefined);
  return setIn(
    document,
    path.slice(0, -1),
    list.filter((_, i) => i !== key),
  );
}

/** The document with `value` as the list's entry number `path.at(-1)`; what stood there and after it moves on by one. */
export function insertAt<T>(document: T, path: Path, value: unknown): T {
  const list = getIn(document, path.slice(0, -1));
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return setIn(document, path.slice(0, -1), entries.toSpliced(Number(path.at(-1)), 0, value));
}
