import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from "@playwright/test";
import { inPage } from "./in-page.ts";
import type { Line } from "./line.ts";
import { handsAtRandom, mulberry, type Region } from "./random-input.ts";

/** A page to be measured. */
export interface Subject {
  path: string;
  /** An expression that is true in the page once one can begin. */
  ready: string;
  /** An expression that sets the world going, where it does not go by itself. */
  play?: string;
  region: Region;
}

/** What was measured of one page with the processor slowed four times; times in ms, sizes in bytes. */
export interface Figures {
  first: Visit;
  again: Visit;
  /** With the network off, each visit from a browser at rest; none where the page does not open. */
  offlineMs: number[];
  /** The same in a tab just opened, which the machine begins a process for. */
  coldOfflineMs: number[];
  frames: { p95: number; lateShare: number; busyShare: number };
  heap: { loaded: number; midway: number; after: number; nodes: [number, number] };
  doings: number;
}

export interface Visit {
  usableMs: number;
  /** By kind, all of them. */
  bytes: Map<string, number>;
  /** Of these, what had come by the time one could begin. */
  soonBytes: number;
}

const SLOWER = 4;
const PLAYED_S = 8;
const REFRESH_MS = 1000 / 60;
const OFFLINE_VISITS = 5;
/** Between two visits what the one before left to do is done: what is kept for later, the taking down of its page. */
const REST_MS = 2000;
const PATIENCE_MS = 60_000;
const LOOKED_EVERY_MS = 50;

/**
 * Opens a page first in an empty browser and then again, both over the slow line; plays it, works it at random for
 * `seconds`, and opens it some times more with the line cut. `options` carry the session of whoever looks.
 */
export async function figuresOf(
  browser: Browser,
  line: Line,
  subject: Subject,
  seconds: number,
  options: BrowserContextOptions,
): Promise<Figures> {
  const context = await browser.newContext({
    ...options,
    hasTouch: true,
    viewport: { width: 1280, height: 800 },
  });
  const url = line.url + subject.path;
  try {
    await context.addInitScript({ content: `(${watchFor})(() => ${subject.ready})` });
    const { page, cdp } = await newTab(context);
    page.on("popup", (other) => void other.close());
    page.on("dialog", (dialog) => void dialog.dismiss());
    line.slow();
    const first = await visit(page, cdp, line, url);
    const again = await visit(page, cdp, line, url);
    line.fast();
    const loaded = await heapOf(cdp);
    if (subject.play) await cdp.send("Runtime.evaluate", { expression: subject.play });
    const frames = await framesOf(page, cdp);
    const random = mulberry(1);
    const half = () => handsAtRandom(page, cdp, subject.region, seconds / 2, random);
    const inFirstHalf = await half();
    const midway = await heapOf(cdp);
    const doings = inFirstHalf + (await half());
    const after = await heapOf(cdp);
    await line.cut();
    return {
      first,
      again,
      ...(await offlineVisits(context, page, cdp, url)),
      frames,
      heap: {
        loaded: loaded.bytes,
        midway: midway.bytes,
        after: after.bytes,
        nodes: [loaded.nodes, after.nodes],
      },
      doings,
    };
  } finally {
    await line.mend();
    await context.close();
  }
}

async function newTab(context: BrowserContext): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return { page, cdp };
}

declare global {
  interface Window {
    /** When one could begin, ms since the navigation. */
    usableAt?: number;
  }
}

/** In the page: looks at each frame whether one can begin, and keeps the moment of the frame after. */
function watchFor(ready: () => unknown): void {
  const look = () => {
    let isReady = false;
    try {
      isReady = document.body !== null && Boolean(ready());
    } catch {
      // what the expression speaks of is not there yet
    }
    if (isReady) requestAnimationFrame(() => (window.usableAt = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Goes to `url` from an empty page; ms until one can begin there. Asks the browser itself and not through the page: a
 * script of ours in it would be part of what is measured. Throws where the page does not open or is not ready in a minute.
 */
async function open(page: Page, cdp: CDPSession, url: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(url, { waitUntil: "commit" });
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOKED_EVERY_MS) {
    const { result } = await cdp.send("Runtime.evaluate", { expression: "window.usableAt" });
    if (typeof result.value === "number") return result.value;
    await pause(LOOKED_EVERY_MS);
  }
  throw new Error(`one cannot begin at ${url} after ${PATIENCE_MS / 1000} s`);
}

async function visit(page: Page, cdp: CDPSession, line: Line, url: string): Promise<Visit> {
  line.taken();
  const usableMs = await open(page, cdp, url);
  const bytes = line.taken();
  const soonBytes = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  await page.waitForLoadState("networkidle");
  await pause(2500);
  for (const [kind, size] of line.taken()) bytes.set(kind, (bytes.get(kind) ?? 0) + size);
  return { usableMs, bytes, soonBytes };
}

async function offlineVisits(
  context: BrowserContext,
  page: Page,
  cdp: CDPSession,
  url: string,
): Promise<Pick<Figures, "offlineMs" | "coldOfflineMs">> {
  const offlineMs: number[] = [];
  const coldOfflineMs: number[] = [];
  try {
    for (let i = 0; i < OFFLINE_VISITS; i++) {
      await page.goto("about:blank");
      await pause(REST_MS);
      offlineMs.push(await open(page, cdp, url));
    }
    await page.close();
    for (let i = 0; i < OFFLINE_VISITS; i++) {
      const cold = await newTab(context);
      coldOfflineMs.push(await open(cold.page, cold.cdp, url));
      await cold.page.close();
    }
  } catch {
    // it does not open without a network
  }
  return { offlineMs, coldOfflineMs };
}

/** After everything unreachable was let go of. */
async function heapOf(cdp: CDPSession): Promise<{ bytes: number; nodes: number }> {
  for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
  const metrics = await metricsOf(cdp);
  return { bytes: metrics("JSHeapUsedSize"), nodes: metrics("Nodes") };
}

async function metricsOf(cdp: CDPSession): Promise<(name: string) => number> {
  await cdp.send("Performance.enable");
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
}

/** The time from frame to frame while the world plays: its 95th percentile, and how much of the time was work. */
async function framesOf(page: Page, cdp: CDPSession): Promise<Figures["frames"]> {
  await page.waitForTimeout(500);
  const before = await metricsOf(cdp);
  const gaps = await inPage(
    cdp,
    (ms) =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        let begun: number | undefined;
        let last = 0;
        const tick = (now: number) => {
          if (begun !== undefined) gaps.push(now - last);
          begun ??= now;
          last = now;
          if (now - begun < ms) requestAnimationFrame(tick);
          else resolve(gaps);
        };
        requestAnimationFrame(tick);
      }),
    PLAYED_S * 1000,
  );
  const after = await metricsOf(cdp);
  // a screen shows a frame for whole refreshes; the page's clock, told to 0.1 ms, would blur them
  const sorted = gaps.map((gap) => Math.max(1, Math.round(gap / REFRESH_MS))).toSorted((a, b) => a - b);
  const span = after("Timestamp") - before("Timestamp");
  return {
    p95: Math.round((sorted[Math.floor(sorted.length * 0.95)] as number) * REFRESH_MS * 10) / 10,
    lateShare: sorted.filter((refreshes) => refreshes > 1).length / sorted.length,
    busyShare: (after("TaskDuration") - before("TaskDuration")) / span,
  };
}
