/**
 * Whether a request that changes something comes from our own pages. The browser's own word (Sec-Fetch-Site) decides;
 * over plain HTTP browsers leave it out, and Origin is compared with the host asked for. A request with neither comes
 * from a program, which carries no one's cookies unless it was given them.
 */
export function isSameOrigin(method: string, headers: Headers, ownHost: string): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.parse(origin)?.host === ownHost.toLowerCase();
}
