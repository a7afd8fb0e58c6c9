import { loadavg } from "node:os";
import { resolve } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { demoClass, joinClass } from "../e2e/people.ts";
import { withDemo } from "./demo.ts";
import { type Line, startLine } from "./line.ts";
import { type Figures, figuresOf, type Subject, type Visit } from "./page-figures.ts";
import { phetFigures } from "./phet-pages.ts";
import { atMost, type Row, told } from "./row.ts";

export interface BenchPageOptions {
  /** Random input on each page; the design asks for 10. */
  minutes?: number | undefined;
  /** A folder of PhET's built HTML files, measured in the same run. */
  phet?: string | undefined;
  /** Slugs of the labs to measure; all of the catalogue without it. */
  labs?: string[] | undefined;
}

/**
 * Every lab of the catalogue as a pupil meets it, in Chromium with the processor slowed four times: what the first and
 * the next visit load and how long they take on a slow line, frames, heap, and opening with the line cut.
 */
export const benchPage = ({ minutes = 1, phet, labs }: BenchPageOptions = {}): Promise<Row[]> =>
  withDemo(async ({ url, browser, dataFolder }) => {
    const line = await startLine(url);
    const rows: Row[] = [];
    try {
      const { pupil, benches } = await newPupil(browser, line, dataFolder);
      for (const { slug, path, isFlat } of benches) {
        if (labs && !labs.includes(slug)) continue;
        console.error(`${new Date().toLocaleTimeString("ru")} ${slug}, load ${loadavg()[0]?.toFixed(1)}`);
        const figures = await figuresOf(browser, line, benchOf(path), minutes * 60, pupil);
        rows.push(...labRows(slug, isFlat, figures, minutes));
      }
    } finally {
      await line.cut();
    }
    if (phet) rows.push(...(await phetFigures(browser, resolve(phet), minutes)));
    const name = "load of the machine at the end, 1 min (2 processors are all it has)";
    return [told(name, loadavg()[0] ?? 0, ""), ...rows];
  });

/** A pupil new to every lab: nothing is kept of any work yet. */
async function newPupil(browser: Browser, line: Line, dataFolder: string) {
  const context = await browser.newContext({ baseURL: line.url, locale: "ru", serviceWorkers: "block" });
  const page = await context.newPage();
  await joinClass(page, (await demoClass(dataFolder)).code, "Зөһрә Үтәева");
  const benches = await listBenches(page);
  const pupil = { baseURL: line.url, locale: "ru", storageState: await context.storageState() };
  await context.close();
  return { pupil, benches };
}

async function listBenches(page: Page): Promise<{ slug: string; path: string; isFlat: boolean }[]> {
  await page.goto("/catalog");
  const links = await page
    .locator('main a[href^="/catalog/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") as string));
  const benches = [];
  for (const link of new Set(links)) {
    await page.goto(link);
    const path = await page.locator('main a[href^="/learn/labs/"]').first().getAttribute("href");
    const text = await page.locator("main").textContent();
    const slug = link.slice("/catalog/".length);
    benches.push({ slug, path: path as string, isFlat: !text?.includes("Трёхмерная") });
  }
  return benches;
}

const benchOf = (path: string): Subject => ({
  path,
  ready: 'document.querySelector(".play-bar .button-main") && !document.querySelector(".scene-waiting")',
  play: (page) => page.locator(".play-bar .button-main").click(),
  region: {
    within: ".stage :is(button, input, select, textarea, svg, canvas, [tabindex])",
    except: "a, .hand-in, [hidden]",
    keepsPlaying: ".play-bar .button-main",
  },
});

function labRows(slug: string, isFlat: boolean, figures: Figures, minutes: number): Row[] {
  const { first, again, offlineMs, coldOfflineMs, frames, heap, doings } = figures;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const work = `${percent(frames.lateShare)} late, main thread busy ${percent(frames.busyShare)}`;
  const nodes = `${doings} doings in ${minutes} min, nodes ${heap.nodes.join(" → ")}`;
  return [
    atMost(`${slug}: first visit, gzip (${byKind(first)})`, kilobytes(first), "KB", isFlat ? 250 : 600),
    told(`${slug}: of that by the time one can begin`, first.soonBytes / 1024, "KB"),
    atMost(`${slug}: usable at 1 Mbit/s + 300 ms`, first.usableMs / 1000, "s", 4),
    told(`${slug}: next visit, gzip (${byKind(again)})`, kilobytes(again), "KB"),
    told(`${slug}: next visit, usable at 1 Mbit/s + 300 ms`, again.usableMs / 1000, "s"),
    atMost(`${slug}: usable with the network off, median of ${each(offlineMs)}`, median(offlineMs), "s", 1),
    told(`${slug}: the same in a tab just opened, ${each(coldOfflineMs)}`, median(coldOfflineMs), "s"),
    atMost(`${slug}: frame while playing, p95 (${work})`, frames.p95, "ms", isFlat ? 16.7 : 33),
    atMost(`${slug}: heap after load`, heap.loaded / 1e6, "MB", 40),
    atMost(`${slug}: heap grown by random input (${nodes})`, (heap.after - heap.loaded) / 1e6, "MB", 5),
  ];
}

const each = (ms: readonly number[]): string => ms.map((one) => (one / 1000).toFixed(2)).join(", ");

/** In seconds; infinite where there is none. */
const median = (ms: readonly number[]): number =>
  (ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 2)] ?? Number.POSITIVE_INFINITY) / 1000;

const kilobytes = ({ bytes }: Visit): number =>
  [...bytes.values()].reduce((sum, each) => sum + each, 0) / 1024;

/** "script 120.4, font 41.0", the heaviest first. */
export const byKind = ({ bytes }: Visit): string =>
  [...bytes]
    .toSorted((a, b) => b[1] - a[1])
    .map(([kind, size]) => `${kind} ${(size / 1024).toFixed(1)}`)
    .join(", ");
