import { randomUUID } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { createHeaders, sendResponse } from "@remix-run/node-fetch-server";
import { compressResponse } from "./compress.ts";
import { pathLabel } from "./path-label.ts";
import { problemResponse } from "./problem-page.ts";
import { readBody } from "./request-body.ts";
import { type RequestLine, writeError, writeRequestLine } from "./request-log.ts";
import { isSameOrigin } from "./same-origin.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

/** What the server is made of; the limits have defaults a school's slow link can live with. */
export type WebServerOptions = {
  /** The app: takes every request that is not a file. Its request carries `x-request-id` and `x-client-address`. */
  handle: (request: Request) => Promise<Response>;
  /** Whether the app can serve: asked by /healthz. */
  isHealthy?: (() => Promise<boolean>) | undefined;
  files?: StaticFiles;
  /** Words of the site map that the log may show. */
  words?: Set<string>;
  publicOrigin?: string | undefined;
  log?: (line: RequestLine) => void;
  logError?: (error: unknown, requestId: string) => void;
  maxBodyBytes?: number;
  maxUrlLength?: number;
  headersTimeoutMs?: number;
  requestTimeoutMs?: number;
};

/** A page with many links, such as a large class, asks what lies behind them in one URL of up to 7680 characters. */
const LONGEST_URL = 8192;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** A server over node:http around a fetch handler; `listen` gives the port, `stop` finishes what was taken. */
export function createWebServer(options: WebServerOptions) {
  const log = options.log ?? writeRequestLine;
  const words = options.words ?? new Set<string>();
  let stopping = false;

  const server = createServer(
    {
      headersTimeout: options.headersTimeoutMs ?? 10_000,
      requestTimeout: options.requestTimeoutMs ?? 60_000,
      keepAliveTimeout: 30_000,
      connectionsCheckingInterval: 1_000,
    },
    (incoming, outgoing) => {
      const started = performance.now();
      const requestId = randomUUID();
      const writtenBefore = incoming.socket.bytesWritten;
      const path = (incoming.url ?? "/").split("?", 1)[0] ?? "/";
      outgoing.once("close", () => {
        log({
          time: new Date().toISOString(),
          level: outgoing.statusCode >= 500 ? "error" : "info",
          method: incoming.method ?? "",
          path: path === "/healthz" ? path : pathLabel(path, words),
          // 499, as web servers say it: the reader went away before the answer began.
          status: outgoing.headersSent ? outgoing.statusCode : 499,
          ms: Math.round((performance.now() - started) * 10) / 10,
          bytes: incoming.socket.bytesWritten - writtenBefore,
          requestId,
        });
      });
      answer(options, incoming, requestId, outgoing)
        .then((response) => {
          if (outgoing.destroyed) return;
          const headers = new Headers(response.headers);
          headers.set("x-request-id", requestId);
          addSecurityHeaders(headers);
          if (stopping) headers.set("connection", "close");
          return sendResponse(outgoing, new Response(response.body, { status: response.status, headers }));
        })
        .catch((error: unknown) => {
          (options.logError ?? writeError)(error, requestId);
          outgoing.destroy();
        });
    },
  );

  return {
    server,
    listen: (port: number, host?: string) =>
      new Promise<number>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : port);
        });
      }),
    /** Takes no more connections, lets open requests finish for `graceMs`, then cuts what is left. */
    stop: async (graceMs = 10_000) => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function answer(
  options: WebServerOptions,
  incoming: IncomingMessage,
  requestId: string,
  outgoing: ServerResponse,
): Promise<Response> {
  const { method = "GET", url = "/" } = incoming;
  const headers = createHeaders(incoming);
  const accept = headers.get("accept");
  const refuse = (status: number) => problemResponse(status, accept, requestId);

  if (url.length > (options.maxUrlLength ?? LONGEST_URL)) return refuse(414);
  if (!METHODS.has(method)) return refuse(405);
  const address = ownAddress(url, headers, options.publicOrigin);
  if (!address) return refuse(400);
  if (!isSameOrigin(method, headers, address.host)) return refuse(403);
  if (address.pathname === "/healthz") return health(options, method);

  const file = await options.files?.(method, address.pathname, headers);
  if (file) return file;

  headers.set("x-request-id", requestId);
  headers.set("x-client-address", clientAddress(incoming, headers, options.publicOrigin !== undefined));
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const init: RequestInit = { method, headers, signal: gone.signal };
  if (method !== "GET" && method !== "HEAD") {
    const body = await readBody(incoming, options.maxBodyBytes ?? 1024 * 1024);
    if (!body.ok) return refuse(body.reason === "too-large" ? 413 : 400);
    if (body.bytes.byteLength > 0) init.body = body.bytes as Buffer<ArrayBuffer>;
  }
  try {
    const response = await options.handle(new Request(address, init));
    if (isBareFailure(response)) return problemResponse(500, accept, requestId);
    return await compressResponse(response, method === "HEAD" ? null : headers.get("accept-encoding"));
  } catch (error) {
    if (gone.signal.aborted) return refuse(400);
    (options.logError ?? writeError)(error, requestId);
    return problemResponse(500, accept, requestId);
  }
}

/**
 * Where the request comes from, for throttles; written over whatever was sent under that name. A proxy in front adds
 * the address it saw as the last of X-Forwarded-For; those before it are the sender's own claims.
 */
function clientAddress(incoming: IncomingMessage, headers: Headers, behindProxy: boolean): string {
  const forwarded = behindProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (incoming.socket.remoteAddress ?? "");
}

/** React Router's last word, when even the error page cannot be drawn: a bare text without a character set. */
const isBareFailure = (response: Response) =>
  response.status === 500 && response.headers.get("content-type") === "text/plain";

/** The address asked for, as the reader typed it; `undefined` when the path or the Host header is not one. */
function ownAddress(url: string, headers: Headers, publicOrigin: string | undefined): URL | undefined {
  const host = headers.get("host") ?? "localhost";
  if (!url.startsWith("/") || !/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host)) return undefined;
  const origin = publicOrigin ?? `http://${host}`;
  return URL.parse(origin + url) ?? undefined;
}

async function health(options: WebServerOptions, method: string): Promise<Response> {
  const healthy = options.isHealthy ? await options.isHealthy().catch(() => false) : true;
  return new Response(method === "HEAD" ? null : JSON.stringify({ status: healthy ? "ok" : "failing" }), {
    status: healthy ? 200 : 503,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}
