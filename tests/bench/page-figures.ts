import type { Browser, BrowserContextOptions, CDPSession, Page } from "@playwright/test";
import type { Line } from "./line.ts";
import { handsAtRandom, type Region } from "./random-input.ts";

/** A page to be measured. */
export interface Subject {
  path: string;
  /** An expression that is true in the page once one can begin. */
  ready: string;
  /** Sets the world going, where it does not go by itself. */
  play?: (page: Page) => Promise<void>;
  region: Region;
}

/** What was measured of one page with the processor slowed four times; times in ms, sizes in bytes. */
export interface Figures {
  first: Visit;
  again: Visit;
  /** Nothing where the page does not open with the network off. */
  offlineMs: number | undefined;
  frames: { p95: number; lateShare: number; busyShare: number };
  heap: { loaded: number; after: number; nodes: [number, number] };
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

/**
 * Opens a page first in an empty browser and then again, both over the slow line; plays it, works it at random for
 * `seconds`, and opens it once more with the line cut. `options` carry the session of whoever looks.
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
  try {
    await context.addInitScript({ content: `(${watchFor})(() => ${subject.ready})` });
    const page = await context.newPage();
    context.on("page", (other) => void other.close());
    page.on("dialog", (dialog) => void dialog.dismiss());
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    line.slow();
    const first = await visit(page, line, subject.path);
    await page.goto("about:blank");
    const again = await visit(page, line, subject.path);
    line.fast();
    const loaded = await heapOf(cdp);
    await subject.play?.(page);
    const frames = await framesOf(page, cdp);
    const doings = await handsAtRandom(page, cdp, subject.region, seconds);
    const after = await heapOf(cdp);
    await page.goto("about:blank");
    await line.cut();
    const offlineMs = await visit(page, line, subject.path).then(
      ({ usableMs }) => usableMs,
      () => undefined,
    );
    return {
      first,
      again,
      offlineMs,
      frames,
      heap: { loaded: loaded.bytes, after: after.bytes, nodes: [loaded.nodes, after.nodes] },
      doings,
    };
  } finally {
    await line.mend();
    await context.close();
  }
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

async function visit(page: Page, line: Line, path: string): Promise<Visit> {
  line.taken();
  await page.goto(line.url + path, { waitUntil: "commit" });
  await page.waitForFunction(() => window.usableAt !== undefined, undefined, { timeout: 60_000 });
  const usableMs = await page.evaluate(() => window.usableAt as number);
  const bytes = line.taken();
  const soonBytes = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(2500);
  for (const [kind, size] of line.taken()) bytes.set(kind, (bytes.get(kind) ?? 0) + size);
  return { usableMs, bytes, soonBytes };
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
  const gaps = await page.evaluate(
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
  const sorted = gaps.toSorted((a, b) => a - b);
  const span = after("Timestamp") - before("Timestamp");
  return {
    p95: Math.round((sorted[Math.floor(sorted.length * 0.95)] as number) * 10) / 10,
    lateShare: gaps.filter((gap) => gap > 20).length / gaps.length,
    busyShare: (after("TaskDuration") - before("TaskDuration")) / span,
  };
}
