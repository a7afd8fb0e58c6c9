/** A route as the built app lists it: only its path is looked at. */
type ListedRoute = { path?: string } | undefined;

/** The fixed words of the site map: `teach/classes/:classId` gives `teach` and `classes`. */
export function fixedWords(routes: Record<string, ListedRoute>): Set<string> {
  const words = new Set<string>();
  for (const route of Object.values(routes)) {
    for (const segment of (route?.path ?? "").split("/")) {
      const word = segment.replace(/\?$/, "");
      if (word !== "" && !word.startsWith(":") && word !== "*") words.add(word);
    }
  }
  return words;
}

/**
 * A path as the log may keep it: words of the site map stay, anything else (an id, a class code, a login) is `:id`.
 * Built assets keep their names.
 */
export function pathLabel(pathname: string, words: Set<string>): string {
  if (pathname.startsWith("/assets/")) return "/assets/:file";
  const dataSuffix = pathname.endsWith(".data") ? ".data" : "";
  const bare = dataSuffix ? pathname.slice(0, -dataSuffix.length) : pathname;
  const segments = bare.split("/").map((segment) => (segment === "" || words.has(segment) ? segment : ":id"));
  return segments.join("/") + dataSuffix;
}
