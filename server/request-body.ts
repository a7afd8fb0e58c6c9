import type { IncomingMessage } from "node:http";

/** A request's bytes, or why they were not taken: over the limit, or the sender went away. */
export type Body = { ok: true; bytes: Buffer } | { ok: false; reason: "too-large" | "aborted" };

/** How much of a refused body is still read, so that the sender hears the answer instead of a broken connection. */
const DRAINED_BYTES = 16 * 1024 * 1024;

/** Reads a body up to `limit` bytes, counting what really comes and not only what Content-Length promises. */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let refused = Number(request.headers["content-length"] ?? 0) > limit;
    if (refused) resolve({ ok: false, reason: "too-large" });

    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (!refused && size > limit) {
        refused = true;
        chunks.length = 0;
        resolve({ ok: false, reason: "too-large" });
      }
      if (!refused) chunks.push(chunk);
      else if (size > limit + DRAINED_BYTES) request.destroy();
    });
    request.once("end", () => resolve({ ok: true, bytes: Buffer.concat(chunks) }));
    request.once("close", () => resolve({ ok: false, reason: "aborted" }));
    request.once("error", () => resolve({ ok: false, reason: "aborted" }));
  });
}
