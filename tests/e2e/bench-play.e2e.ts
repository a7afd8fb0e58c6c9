import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { openLab, playButton, typedIn, writeRow } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

// one page for all: where the lab does not open, nothing that follows can pass
test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await openWindow(browser, "ba", { viewport: { width: 1280, height: 860 } });
  await joinClass(page, (await demoClass()).code, "Ришат Яхин");
  await openLab(page, "thread-pendulum");
});
test.afterAll(() => page.context().close());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const slider = (name: string) => page.getByRole("slider", { name, exact: true });
const cells = (row: number) => page.getByLabel(t.stage.table).locator("tbody tr").nth(row).locator("input");
const inFull = () => page.evaluate(() => document.fullscreenElement?.className ?? "");
const LATE_MS = 100;
/** The time of the world as it is shown, s. */
const time = async () => toSeconds((await page.locator(".play-bar-time").textContent()) ?? "");
const toSeconds = (shown: string) => Number(/-?\d+(,\d+)?/.exec(shown)?.[0].replace(",", "."));

test("the whole bench goes over the screen by button and key, is worked at there, and comes back", async () => {
  const full = button(t.stage.fullScreen);
  await full.click();
  await expect.poll(inFull).toMatch(/\bstage\b/);
  await expect(full).toHaveAttribute("aria-pressed", "true");

  const angle = slider("Тайпылыш мөйөшө");
  const before = Number(await angle.inputValue());
  await angle.scrollIntoViewIfNeeded();
  const track = await angle.boundingBox();
  if (!track) throw new Error("there is no slider on the screen");
  await page.mouse.click(track.x + track.width * 0.9, track.y + track.height / 2);
  await expect.poll(async () => Number(await angle.inputValue())).toBeGreaterThan(before + 0.05);
  await page.keyboard.press("Home");
  await expect(page.getByRole("textbox", { name: "Тайпылыш мөйөшө", exact: true })).toHaveValue("2");
  await writeRow(page, t, 0, [50, 20, 28.4]);
  await expect(cells(0).first()).toBeInViewport();
  await playButton(page).click();
  await expect.poll(time).toBeGreaterThan(0.2);
  await playButton(page).click();

  await page.locator(".scene-frame").focus();
  await page.keyboard.press("KeyF");
  await expect.poll(inFull).toBe("");
  await expect(full).toHaveAttribute("aria-pressed", "false");
  expect(await typedIn(cells(0))).toEqual(["50", "20", "28,4"]);
  await page.keyboard.press("KeyF");
  await expect.poll(inFull).toMatch(/\bstage\b/);
  await full.click();
  await expect.poll(inFull).toBe("");
});

test("the world goes at the pace that was chosen, and back to its beginning", async () => {
  /** Seconds of the world in one of the pupil's. */
  const pace = async (speed: string) => {
    await page.getByLabel(t.stage.speed).selectOption(speed);
    await playButton(page).click();
    // a frame that came late counts for nothing: the world does not make up for it
    const frames = await page.evaluate(async () => {
      const seen: { at: number; shown: string }[] = [];
      const began = performance.now();
      while (performance.now() - began < 2500)
        seen.push(
          await new Promise((done) =>
            requestAnimationFrame((at) =>
              done({ at, shown: document.querySelector(".play-bar-time")?.textContent ?? "" }),
            ),
          ),
        );
      return seen;
    });
    await playButton(page).click();
    let [world, wall] = [0, 0];
    for (const [i, { at, shown }] of frames.entries()) {
      const before = frames[i - 1];
      if (!before || at - before.at > LATE_MS) continue;
      world += toSeconds(shown) - toSeconds(before.shown);
      wall += (at - before.at) / 1000;
    }
    return world / wall;
  };
  const [slow, own, fast] = [await pace("0.25"), await pace("1"), await pace("4")];
  test.info().annotations.push({ type: "paces", description: [slow, own, fast].join(" ") });
  for (const times of [own / slow, fast / own]) {
    expect(times).toBeGreaterThan(2.8);
    expect(times).toBeLessThan(5.6);
  }
  expect(await time()).toBeGreaterThan(1);
  await playButton(page).click();
  await button(`↺ ${t.stage.restart}`).click();
  await expect(playButton(page)).toContainText(t.stage.play);
  expect(await time()).toBe(0);
  await page.getByLabel(t.stage.speed).selectOption("1");
});

test("a trace from the bench grows while the world goes and it is recorded, and begins anew with the world", async () => {
  const live = page.locator(".graph-live");
  const { live: title, liveStart, liveStop, liveHint } = t.stage.analysis;
  const points = async () => {
    const path = live.locator("svg path[clip-path]");
    return (await path.count()) === 0 ? 0 : ((await path.getAttribute("d")) ?? "").split("L").length;
  };
  await live.getByText(title, { exact: true }).click();
  await expect(live.getByText(liveHint)).toBeVisible();
  await playButton(page).click();
  await expect.poll(time).toBeGreaterThan(0.5);
  expect(await points()).toBe(0);

  await live.getByRole("button", { name: liveStart }).click();
  await expect.poll(points).toBeGreaterThan(10);
  const some = await points();
  await expect.poll(points).toBeGreaterThan(2 * some);
  const drawn = await live.locator("svg path[clip-path]").boundingBox();
  expect(drawn?.height, "the angle swings up and down").toBeGreaterThan(50);
  expect(drawn?.width).toBeGreaterThan(100);

  await live.getByRole("button", { name: liveStop }).click();
  const stopped = await points();
  const then = await time();
  await expect.poll(time).toBeGreaterThan(then + 0.5);
  expect(await points()).toBe(stopped);
  await live.getByRole("button", { name: liveStart }).click();
  await expect.poll(points).toBeGreaterThan(10);

  await button(`↺ ${t.stage.restart}`).click();
  await expect.poll(points).toBe(0);
  await expect(live.getByText(liveHint)).toBeVisible();
  await playButton(page).click();
  await expect.poll(points).toBeGreaterThan(10);
  await playButton(page).click();
});

test("the table is taken away as a file that a spreadsheet opens", async () => {
  const coming = page.waitForEvent("download");
  await button(t.stage.analysis.csv).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("thread-pendulum.csv");
  const bytes = readFileSync(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.subarray(3).toString("utf8").trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  const [head = [], row = []] = lines.map((line) => line.split(";"));
  expect(head[0]).toBe("l, см");
  expect(row).toHaveLength(head.length);
  expect(row[head.indexOf("l, см")]).toBe("50");
  expect(row[head.indexOf("t, с")]).toBe("28,4");
  expect(row[head.indexOf("T, с")]).toBe("1,42");
});
