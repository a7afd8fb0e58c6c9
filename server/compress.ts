import { Readable, pipeline } from "node:stream";
import type { ReadableStream, ReadableStreamDefaultReader } from "node:stream/web";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import { type Coding, chooseCoding } from "./accept-encoding.ts";
import { isCompressible } from "./media-types.ts";

/** Below this many bytes the headers cost more than compression saves. */
const SMALLEST_WORTH_BYTES = 1024;

/** Quality 4 is where a page costs about a millisecond; the 256 KiB window keeps memory per open answer small. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 },
  flush: constants.BROTLI_OPERATION_PROCESS,
};
const GZIP = { level: 6 };

const brotliWhole = promisify(brotliCompress);
const gzipWhole = promisify(gzip);

type Chunks = ReadableStreamDefaultReader<Uint8Array>;

/**
 * The same response in the best coding the reader accepts. A body that comes in pieces is passed on piece by piece
 * (what the page has ready is flushed at once); one that is complete is compressed in one go.
 */
export async function compressResponse(response: Response, acceptEncoding: string | null): Promise<Response> {
  if (!response.body || response.headers.has("content-encoding")) return response;
  if (!isCompressible(response.headers.get("content-type") ?? "")) return response;
  if (/\bno-transform\b/.test(response.headers.get("cache-control") ?? "")) return response;

  const headers = new Headers(response.headers);
  addVary(headers, "Accept-Encoding");
  const coding = chooseCoding(acceptEncoding);
  if (coding === "identity") return new Response(response.body, { ...statusOf(response), headers });

  const reader: Chunks = (response.body as ReadableStream<Uint8Array>).getReader();
  const first = await reader.read();
  if (first.done) return new Response(null, { ...statusOf(response), headers });
  const second = reader.read();
  const complete = await Promise.race([second.then((next) => next.done), afterThisTurn(false)]);
  if (complete && first.value.byteLength < SMALLEST_WORTH_BYTES) {
    return new Response(first.value as Uint8Array<ArrayBuffer>, { ...statusOf(response), headers });
  }

  headers.set("content-encoding", coding);
  headers.delete("content-length");
  const etag = headers.get("etag");
  if (etag && !etag.startsWith("W/")) headers.set("etag", `W/${etag}`);
  const body = complete
    ? await (coding === "br" ? brotliWhole(first.value, BROTLI) : gzipWhole(first.value, GZIP))
    : compressChunks(chunksOf(reader, first.value, second), coding);
  return new Response(body as BodyInit, { ...statusOf(response), headers });
}

/** Adds a name to Vary once, keeping what is there. */
export function addVary(headers: Headers, name: string): void {
  const names = (headers.get("vary") ?? "").split(",").map((text) => text.trim().toLowerCase());
  if (!names.includes(name.toLowerCase()) && !names.includes("*")) headers.append("vary", name);
}

const statusOf = (response: Response) => ({ status: response.status, statusText: response.statusText });

const afterThisTurn = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));

async function* chunksOf(reader: Chunks, first: Uint8Array, second: ReturnType<Chunks["read"]>) {
  try {
    yield first;
    for (let next = await second; !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

function compressChunks(chunks: AsyncGenerator<Uint8Array>, coding: Exclude<Coding, "identity">) {
  const source = Readable.from(chunks, { objectMode: false });
  const coder = coding === "br" ? createBrotliCompress(BROTLI) : createGzip(GZIP);
  const flushKind = coding === "br" ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  let waiting: NodeJS.Immediate | undefined;
  source.on("data", () => {
    waiting ??= setImmediate(() => {
      waiting = undefined;
      if (!coder.writableEnded && !coder.destroyed) coder.flush(flushKind);
    });
  });
  // A failing source destroys the coder, which ends the answer short; the reader sees a broken transfer, not a whole page.
  pipeline(source, coder, () => clearImmediate(waiting));
  return Readable.toWeb(coder);
}
