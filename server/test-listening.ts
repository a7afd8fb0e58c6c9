import { request as httpRequest } from "node:http";
import { onTestFinished } from "vitest";
import type { RequestLine } from "./request-log.ts";
import { type WebServerOptions, createWebServer } from "./web-server.ts";

/** A real server on a free port for one test, its log kept instead of printed. */
export async function listening(options: Partial<WebServerOptions> = {}) {
  const lines: RequestLine[] = [];
  const errors: unknown[] = [];
  const web = createWebServer({
    handle: async () => new Response("hello"),
    log: (line) => lines.push(line),
    logError: (error) => errors.push(error),
    ...options,
  });
  const port = await web.listen(0, "127.0.0.1");
  onTestFinished(() => web.stop(0));
  return { web, port, url: `http://127.0.0.1:${port}`, lines, errors };
}

type RawAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Sends exactly the path and headers given: `fetch` tidies both before they leave. */
export function rawRequest(
  port: number,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: "127.0.0.1", port, path, method: init.method ?? "GET", headers: init.headers, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(init.body);
  });
}
