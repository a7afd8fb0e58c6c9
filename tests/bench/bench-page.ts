import { loadavg } from "node:os";
import { resolve } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { demoClass, joinClass } from "../e2e/people.ts";
import { withDemo } from "./demo.ts";
import { type Line, startLine } from "./line.ts";
import { figuresOf, type Subject } from "./page-figures.ts";
import { pageRows } from "./page-rows.ts";
import { phetFigures } from "./phet-pages.ts";
import { type Row, told } from "./row.ts";

export interface BenchPageOptions {
  /** Of random input on each page. */
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
export const benchPage = ({ minutes = 10, phet, labs }: BenchPageOptions = {}): Promise<Row[]> =>
  withDemo(async ({ url, browser, dataFolder }) => {
    const line = await startLine(url);
    const rows: Row[] = [];
    try {
      const { pupil, benches } = await newPupil(browser, line, dataFolder);
      for (const { slug, path, isFlat } of benches) {
        if (labs && !labs.includes(slug)) continue;
        console.error(`${new Date().toLocaleTimeString("ru")} ${slug}, load ${loadavg()[0]?.toFixed(1)}`);
        const found = await figuresOf(browser, line, benchOf(path), minutes * 60, pupil).then(
          (figures) => pageRows(slug, figures, minutes, isFlat ? "flat" : "space"),
          (error: unknown) => [unmeasured(slug, error)],
        );
        for (const { name, value, unit, target, holds } of found)
          console.error(`${holds ? " " : "!"} ${name}: ${Number(value.toPrecision(3))} ${unit} (${target})`);
        rows.push(...found);
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
  play: 'document.querySelector(".play-bar .button-main").click()',
  region: {
    within: ".stage :is(button, input, select, textarea, svg, canvas, [tabindex])",
    except: "a, .hand-in, [hidden]",
    keepsPlaying: ".play-bar .button-main",
  },
});

/** A page that went away under the hands is a figure missed, and the other labs are measured all the same. */
const unmeasured = (slug: string, error: unknown): Row => ({
  name: `${slug}: not measured, ${error instanceof Error ? error.message.split("\n")[0] : error}`,
  ...{ value: Number.NaN, unit: "", target: "measured", holds: false },
});
