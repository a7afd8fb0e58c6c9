/** The way to a value in a document: `["parts", 3, "stiffness"]`. */
export type Path = readonly (string | number)[];

/** A path as issues write it: `parts[3].stiffness`. */
export function placeOf(path: Path): string {
  let place = "";
  for (const key of path) place += typeof key === "number" ? `[${key}]` : place ? `.${key}` : key;
  return place;
}

/** The place around a place: `parts[3].stiffness`, `parts[3]`, `parts`, then nothing. */
export function placeAround(place: string): string | undefined {
  const cut = Math.max(place.lastIndexOf("."), place.lastIndexOf("["));
  return cut > 0 ? place.slice(0, cut) : undefined;
}

/** The path a place stands for, where its keys have no dots or brackets of their own. */
export function pathOf(place: string): Path {
  return [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map((key) =>
    key[1] === undefined ? String(key[2]) : Number(key[1]),
  );
}
