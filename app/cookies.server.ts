/** The value of a cookie, or `undefined` where there is none or it cannot be read. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
  }
  return undefined;
}

/** A `Set-Cookie` for the whole site, out of scripts' reach. Without `maxAgeS` it goes when the browser closes. */
export function writeCookie(
  request: Request,
  name: string,
  value: string,
  options: { maxAgeS?: number } = {},
): string {
  const age = options.maxAgeS === undefined ? "" : `; Max-Age=${options.maxAgeS}`;
  const secure = isHttps(request) ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${age}${secure}`;
}

/** Whether the reader came over TLS, which may end at a proxy: the server puts the public origin into the address. */
export const isHttps = (request: Request): boolean => new URL(request.url).protocol === "https:";

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
