import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A line between a browser and a server, of a chosen speed, that counts what comes over it. */
export interface Line {
  /** What the browser opens instead of the server. */
  url: string;
  /** The slow line of a village school: 1 Mbit/s for all that comes, each answer 300 ms late. */
  slow(): void;
  /** As fast as the machine. */
  fast(): void;
  /** Nothing gets through: whoever comes is refused at once. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Bytes of bodies by kind since the last time this was asked. */
  taken(): Map<string, number>;
}

const BYTES_PER_MS = 125;
const DELAY_MS = 300;
const PIECE = 4096;

/** Begins a line to `target`, an origin on this machine. The server is asked for gzip, as figures are told in it. */
export async function startLine(target: string): Promise<Line> {
  const agent = new Agent({ keepAlive: true });
  let isSlow = false;
  let free = 0;
  let bytes = new Map<string, number>();

  async function turn(size: number): Promise<void> {
    if (!isSlow) return;
    const now = performance.now();
    free = Math.max(now, free) + size / BYTES_PER_MS;
    if (free - now > 1) await pause(free - now);
  }

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const headers = { ...incoming.headers, "accept-encoding": "gzip" };
    const on = request(target + incoming.url, { method: incoming.method, headers, agent });
    incoming.pipe(on);
    const late = isSlow ? pause(DELAY_MS) : undefined;
    const [answer] = (await once(on, "response")) as [IncomingMessage];
    await late;
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    const kind = kindOf(answer.headers["content-type"] ?? "");
    for await (const chunk of answer as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        bytes.set(kind, (bytes.get(kind) ?? 0) + piece.length);
        await turn(piece.length);
        outgoing.write(piece);
      }
    outgoing.end();
  }

  const server = createServer((incoming, outgoing) => {
    carry(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    slow: () => void (isSlow = true),
    fast: () => void (isSlow = false),
    async cut() {
      if (!server.listening) return;
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
    async mend() {
      if (!server.listening) await once(server.listen(port, "127.0.0.1"), "listening");
    },
    taken() {
      const counted = bytes;
      bytes = new Map();
      return counted;
    },
  };
}

function kindOf(type: string): string {
  if (/x-script|json/.test(type)) return "data";
  if (/html/.test(type)) return "document";
  if (/javascript/.test(type)) return "script";
  if (/css/.test(type)) return "style";
  if (/^image/.test(type)) return "image";
  return /font/.test(type) ? "font" : "other";
}
