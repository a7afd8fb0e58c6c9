import { createHmac, randomBytes } from "node:crypto";

/** Without SESSION_SECRET (in development) the addresses of one run are comparable among themselves only. */
const secret = process.env.SESSION_SECRET ?? randomBytes(32);

/**
 * A name for where a request comes from that tells nothing about it: a keyed hash of the address our server wrote
 * into `x-client-address`, over whatever the client had sent under that name. `undefined` where there is none.
 */
export function clientKey(request: Request): string | undefined {
  const address = request.headers.get("x-client-address");
  return address ? createHmac("sha256", secret).update(address).digest("base64url") : undefined;
}
