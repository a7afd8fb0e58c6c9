import { createHash } from "node:crypto";
import { type Dirent, existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Coding, chooseCoding } from "./accept-encoding.ts";
import { isCompressible, mediaTypeOf } from "./media-types.ts";

const gzipWhole = promisify(gzip);

/** Answers a request for a file, or `undefined` when the path is not a file's and belongs to the app. */
export type StaticFiles = (
  method: string,
  pathname: string,
  headers: Headers,
) => Promise<Response | undefined>;

type KnownFile = {
  path: string;
  mediaType: string;
  cacheControl: string;
  hasBrotli: boolean;
  etag?: string;
  bodies: Map<Coding, Promise<Buffer>>;
};

/**
 * The files of one folder, listed once at the start: a path that is not in the list is never looked for on disk, so
 * no path can climb out of the folder. Hidden files are not served. `NAME.br` beside a file is its Brotli form.
 */
export function serveFolder(folder: string): StaticFiles {
  const files = listFiles(folder);
  return async (method, pathname, headers) => {
    if (method !== "GET" && method !== "HEAD") return undefined;
    const file = files.get(decodePath(pathname));
    if (file) return sendFile(file, method, headers);
    if (pathname.startsWith("/assets/")) return notFound(method);
    return undefined;
  };
}

function listFiles(folder: string): Map<string, KnownFile> {
  const files = new Map<string, KnownFile>();
  if (!existsSync(folder)) return files;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = new Set(entries.map(pathOf));
  for (const path of paths) {
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    if (url.includes("/.") || (path.endsWith(".br") && paths.has(path.slice(0, -3)))) continue;
    files.set(url, {
      path,
      mediaType: mediaTypeOf(path),
      cacheControl: cacheControlOf(url),
      hasBrotli: paths.has(`${path}.br`),
      bodies: new Map(),
    });
  }
  return files;
}

const pathOf = (entry: Dirent) => join(entry.parentPath, entry.name);

/** Built assets carry a hash in their name and never change; a service worker must always be asked for. */
function cacheControlOf(url: string): string {
  if (url.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  return /(^\/sw\b|service-worker).*\.js$/.test(url) ? "no-cache" : "public, max-age=3600";
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "";
  }
}

async function sendFile(file: KnownFile, method: string, headers: Headers): Promise<Response> {
  file.etag ??= `W/"${createHash("sha256")
    .update(await bodyOf(file, "identity"))
    .digest("base64url")
    .slice(0, 22)}"`;
  const answer = new Headers({
    "cache-control": file.cacheControl,
    "content-type": file.mediaType,
    etag: file.etag,
  });
  const compressible = isCompressible(file.mediaType);
  if (compressible) answer.set("vary", "Accept-Encoding");
  if (isFresh(headers.get("if-none-match"), file.etag))
    return new Response(null, { status: 304, headers: answer });

  const coding = compressible ? chooseCoding(headers.get("accept-encoding")) : "identity";
  const usable = coding === "br" && !file.hasBrotli ? "gzip" : coding;
  const body = await bodyOf(file, usable);
  if (usable !== "identity") answer.set("content-encoding", usable);
  answer.set("content-length", String(body.byteLength));
  return new Response(method === "HEAD" ? null : (body as Buffer<ArrayBuffer>), { headers: answer });
}

/** The bytes of one form of a file, read or compressed at its first use and kept: the folder is a few megabytes. */
function bodyOf(file: KnownFile, coding: Coding): Promise<Buffer> {
  let body = file.bodies.get(coding);
  if (!body) {
    body = readBody(file, coding);
    file.bodies.set(coding, body);
    body.catch(() => file.bodies.delete(coding));
  }
  return body;
}

async function readBody(file: KnownFile, coding: Coding): Promise<Buffer> {
  if (coding === "br") return readFile(`${file.path}.br`);
  if (coding === "gzip") return gzipWhole(await bodyOf(file, "identity"));
  return readFile(file.path);
}

function isFresh(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => opaque(tag) === opaque(etag));
}

function notFound(method: string): Response {
  return new Response(method === "HEAD" ? null : "Not found\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
