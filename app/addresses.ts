/** A path of this site from an untrusted text, or `undefined` where it leads elsewhere. */
export function localPath(text: unknown): string | undefined {
  if (typeof text !== "string" || !text.startsWith("/")) return undefined;
  const url = URL.parse(text, "http://here.invalid");
  if (url?.host !== "here.invalid" || url.pathname.startsWith("//")) return undefined;
  return url.pathname + url.search + url.hash;
}

/** The page a request is for: without the marks React Router adds when it fetches only the page's data. */
export function pagePath(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete("_routes");
  const path = url.pathname.replace(/\/?_\.data$/, "/").replace(/\.data$/, "");
  return path + url.search;
}
