import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { openDatabase } from "#db/client.ts";
import { latestVersionOf } from "#db/labs.ts";
import { handInAttempt } from "#db/test-attempt.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { signInAs } from "../e2e/people.ts";
import { withDemo } from "./demo.ts";
import { median } from "./ratio.ts";
import { atMost, type Row, told } from "./row.ts";
import { stretched } from "./server-replay.ts";

declare global {
  interface Window {
    /** When a record's bench was there to be worked at, ms since the page was asked for. */
    openedAt?: number;
  }
}

const MINUTES = 10;
const OPENINGS = 5;

/** What the teacher's page of a pendulum attempt of ten minutes weighs, and how soon it is open in Chromium. */
export const replayPage = (): Promise<Row[]> =>
  withDemo(async ({ root, url, browser, dataFolder }) => {
    const { id, actions } = await addAttempt(dataFolder, root);
    const teacher = async () => {
      const context = await browser.newContext({ baseURL: url, locale: "ru" });
      const page = await context.newPage();
      await signInAs(page, "demo-teacher", dataFolder);
      await page.addInitScript(noteOpening);
      return page;
    };
    const path = `/teach/attempts/${id}`;
    const firsts: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const page = await teacher();
      firsts.push(await timeToOpen(page, path));
      await page.context().close();
    }
    const page = await teacher();
    const data = await (await page.request.get(`${path}.data`)).body();
    await timeToOpen(page, path);
    const times: number[] = [];
    for (let i = 0; i < OPENINGS; i++) times.push(await timeToOpen(page, path));
    const end = await timeToEnd(page);
    const name = `a pendulum attempt of ${MINUTES} min, ${actions} actions`;
    return [
      atMost(`${name}: the loader's data, raw`, data.length / 1024, "KB", 20),
      atMost(`${name}: the loader's data, gzip`, gzipSync(data).length / 1024, "KB", 20),
      atMost(`${name}: from the address to the bench that can be scrubbed, again`, median(times), "s", 1),
      atMost(
        `${name}: the same by a teacher who has just signed in, in a new browser`,
        median(firsts),
        "s",
        1,
      ),
      told(`${name}: the same, the first page of all that the server is asked for`, firsts[0] ?? NaN, "s"),
      told(`${name}: from its beginning to its end by the scrubber`, end, "s"),
    ];
  });

/** Hands the attempt in for the demonstration pupil, beside the server. */
async function addAttempt(dataFolder: string, root: string): Promise<{ id: string; actions: number }> {
  const lab = loadCatalogue(join(root, "labs/catalog")).find(({ slug }) => slug === "thread-pendulum");
  if (!lab?.solution) throw new Error("the thread pendulum has no solution");
  const actions = stretched(lab.solution.actions, Math.round((MINUTES * 60) / lab.document.world.step));
  const db = openDatabase(`file:${join(dataFolder, "akbuzat.sqlite")}`);
  try {
    const version = await latestVersionOf(db, lab.slug);
    const { id, login, name, unit_id, path } = await db
      .selectFrom("people")
      .innerJoin("units", "units.id", "people.unit_id")
      .select(["people.id", "people.login", "people.name", "people.unit_id", "units.path"])
      .where("people.login", "=", "demo-pupil")
      .executeTakeFirstOrThrow();
    const pupil = { ...{ id, login, name, role: "pupil" as const }, unitId: unit_id, unitPath: path };
    const viewer = { ...pupil, unitKind: "class" as const };
    const now = new Date().toISOString();
    const attempt = await handInAttempt(db, viewer, version?.id ?? "", () => actions, now);
    return { id: attempt, actions: actions.length };
  } finally {
    await db.destroy();
  }
}

/**
 * Seconds from asking for the page until the bench stands, can be scrubbed and is painted: by the page's own clock, which
 * runs from the asking, so that how long it takes to be told of it is not in it.
 */
async function timeToOpen(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: "commit" });
  const opened = await page.waitForFunction(() => window.openedAt);
  return Number(await opened.jsonValue()) / 1000;
}

/** Notes when the bench is there: looked for at each frame, and noted in the frame after it was drawn. */
function noteOpening(): void {
  const look = () => {
    if (document.querySelector(".timeline button") && document.querySelector(".scene-drawing"))
      requestAnimationFrame(() => {
        window.openedAt = performance.now();
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Seconds from the End key on the scrubber until the bench stands at the last step. */
async function timeToEnd(page: Page): Promise<number> {
  const scrubber = page.locator(".play-bar-scrub");
  await scrubber.focus();
  const since = performance.now();
  await page.keyboard.press("End");
  await page.waitForFunction(() => {
    const scrub = document.querySelector<HTMLInputElement>(".play-bar-scrub");
    return scrub !== null && Number(scrub.value) >= Number(scrub.max);
  });
  return (performance.now() - since) / 1000;
}
