import { expect, type Locator, type Page, test } from "@playwright/test";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { playButton, readRuler, typedIn } from "./bench.ts";
import { fingerOn, middleOf } from "./finger.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

test.setTimeout(240_000);

const LENGTH = "Еп оҙонлоғо";
const ANGLE = "Тайпылыш мөйөшө";

const lab = (page: Page) => page.locator('main a[href^="/learn/labs/"]').first();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const take = (page: Page, name: string) => button(page, t.stage.drawer.takeNamed({ name }));
const handle = (page: Page, name: string) =>
  page.getByRole("slider", { name: t.stage.desk.handle({ name }), exact: true });
const slider = (page: Page, name: string) => page.getByRole("slider", { name, exact: true });
const ruler = (page: Page) => page.locator('.scene [data-lies="ruler"]');
const watchButton = (page: Page, name: "toggle" | "reset") =>
  page.locator(".stopwatch").getByRole("button", { name: t.stage.faces.buttons[name] });
const cells = (page: Page) => page.getByLabel(t.stage.table).locator("tbody tr").first().locator("input");
const kept = (page: Page) =>
  expect(page.locator(".bench-status")).toContainText(t.bench.confirmed({ time: "" }).trim());

const setTo = async (of: Locator) => Number(await of.getAttribute("aria-valuenow"));
const secondsOn = async (page: Page) =>
  Number(((await page.locator(".stopwatch svg text").textContent()) ?? "").replace(",", "."));
const timeShown = (page: Page) => page.locator(".play-bar-time").textContent();

/** How far the drawn zero of the ruler is above the pivot, CSS pixels. */
const aboveThePivot = (page: Page) =>
  page.evaluate(() => {
    const scale = document.querySelector('.scene rect[fill="var(--honey-soft)"]')?.getBoundingClientRect();
    const pivot = document.querySelector('.scene circle[fill="var(--ink)"]')?.getBoundingClientRect();
    if (!scale || !pivot) throw new Error("there is no pivot or no ruler to look at");
    return pivot.top + pivot.height / 2 - scale.top;
  });

/** What was measured and how the bench stands, as it is seen. */
async function asSeen(page: Page) {
  return {
    row: await typedIn(cells(page)),
    seconds: await secondsOn(page),
    ruler: (await aboveThePivot(page)).toFixed(1),
    length: await setTo(handle(page, LENGTH)),
    angle: await setTo(handle(page, ANGLE)),
    time: await timeShown(page),
  };
}

test("a whole lab is done on a phone of 360 px by touch alone", async ({ browser }) => {
  const page = await openWindow(browser, "ba", {
    isMobile: true,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  await joinClass(page, (await demoClass()).code, "Гүзәл Йәнбирҙина");
  const finger = await fingerOn(page);
  await page.goto("/catalog/thread-pendulum");
  await finger.tap(lab(page));
  await finger.tap(page.getByText("2 тапҡыр артыр"));
  await expect(page.getByText(t.stage.yourPrediction)).toBeVisible();

  // the ruler out of the drawer, its zero level with the pivot; the page does not go with the finger
  await finger.tap(take(page, "Линейка"));
  await finger.tap(take(page, "Секундомер"));
  const lies = await finger.reach(ruler(page));
  const at = await page.evaluate(() => window.scrollY);
  const down = await aboveThePivot(page);
  await finger.drag(lies, -20, down);
  expect(await page.evaluate(() => window.scrollY)).toBe(at);
  expect(Math.abs(down)).toBeGreaterThan(2);
  expect(Math.abs(await aboveThePivot(page))).toBeLessThan(1);
  expect((await middleOf(ruler(page))).x).toBeLessThan(lies.x - 10);

  // the thread longer by the slider, the bob aside by hand
  const [length, read] = [await setTo(handle(page, LENGTH)), await readRuler(page)];
  const track = await slider(page, LENGTH).boundingBox();
  const { x, y } = await finger.reach(slider(page, LENGTH));
  const thumb = x + ((track?.width ?? 0) - 20) * ((length - 0.2) / 1.4 - 0.5);
  await finger.drag({ x: thumb, y }, length < 1 ? 60 : -60, 0);
  await expect.poll(() => setTo(handle(page, LENGTH))).not.toBe(length);
  await expect.poll(async () => Math.abs((await readRuler(page)) - read)).toBeGreaterThan(5);
  const aside = await setTo(handle(page, ANGLE));
  await finger.drag(await finger.reach(handle(page, ANGLE)), 30, 0);
  await expect.poll(() => setTo(handle(page, ANGLE))).toBeGreaterThan(aside + 0.03);

  // the watch goes from one press to the next, while the world goes on
  const cm = await readRuler(page);
  await finger.tap(playButton(page));
  await expect(playButton(page)).toContainText(t.stage.pause);
  await finger.tap(watchButton(page, "toggle"));
  await expect.poll(() => secondsOn(page)).toBeGreaterThan(1.5);
  await finger.tap(watchButton(page, "toggle"));
  const seconds = await secondsOn(page);
  const then = await timeShown(page);
  await expect.poll(() => timeShown(page)).not.toBe(then);
  expect(await secondsOn(page)).toBe(seconds);
  await finger.tap(playButton(page));
  await expect(playButton(page)).toContainText(t.stage.play);

  const stood = await timeShown(page);
  await finger.tap(button(page, t.stage.stepBack));
  await expect(page.getByText(t.stage.lookingBack)).toBeVisible();
  expect(await timeShown(page)).not.toBe(stood);
  await finger.tap(button(page, t.stage.lookAhead));
  await expect(page.getByText(t.stage.lookingBack)).toHaveCount(0);
  expect(await timeShown(page)).toBe(stood);

  const row = [cm, 1, seconds].map((value) => String(value).replace(".", ","));
  for (const [i, text] of row.entries()) {
    await finger.tap(cells(page).nth(i));
    await expect(cells(page).nth(i)).toBeFocused();
    await page.keyboard.type(text);
  }
  await finger.tap(button(page, "Үлсәү"));
  const period = page.getByLabel(t.stage.table).locator("tbody tr").first().locator("td").nth(4);
  await expect(period).toContainText(row[2] ?? "no time");

  await kept(page);
  const left = await asSeen(page);
  expect(left.row).toEqual(row);
  await page.reload();
  await playButton(page).waitFor();
  await expect.poll(() => asSeen(page)).toEqual(left);

  await finger.tap(button(page, t.stage.handIn));
  await finger.tap(button(page, t.stage.handInConfirm));
  await expect(page.locator(".hand-in")).toContainText(t.stage.handedIn);
  await expect(page.locator(".marking-mark b")).toHaveText(/^[2-5]$/, { timeout: 30_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});

/** Goes on from field to field until this has the focus; then it is to be seen. */
async function tabTo(page: Page, what: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await what.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    if (!(await what.evaluate((element) => element === document.activeElement))) continue;
    await expect(what).toBeInViewport();
    return;
  }
  throw new Error(`${key} does not come to ${what}`);
}

test("a whole lab is done at 360 px by keys alone", async ({ browser }) => {
  const page = await openWindow(browser, "ba", { viewport: { width: 360, height: 740 } });
  await joinClass(page, (await demoClass()).code, "Таһир Күсимов");
  await page.goto("/catalog/thread-pendulum");
  await tabTo(page, lab(page));
  await page.keyboard.press("Enter");
  await playButton(page).waitFor();

  await tabTo(page, take(page, "Линейка"));
  await page.keyboard.press("Enter");
  await expect(
    button(page, `${t.stage.drawer.move({ name: "Линейка" })}. ${t.stage.drawer.moveHint}`),
  ).toBeFocused();
  const before = await aboveThePivot(page);
  const way = before > 0 ? "ArrowDown" : "ArrowUp";
  for (let steps = 0; steps < 60 && Math.abs(await aboveThePivot(page)) > 1; steps++)
    await page.keyboard.press(way);
  expect(Math.abs(await aboveThePivot(page))).toBeLessThanOrEqual(1);
  expect(Math.abs(before)).toBeGreaterThan(1);
  await tabTo(page, take(page, "Секундомер"), "Shift+Tab");
  await page.keyboard.press("Enter");

  await tabTo(page, slider(page, LENGTH), "Shift+Tab");
  const read = await readRuler(page);
  await page.keyboard.press("PageUp");
  await expect.poll(async () => Math.abs((await readRuler(page)) - read)).toBeGreaterThan(5);
  await tabTo(page, handle(page, ANGLE), "Shift+Tab");
  await page.keyboard.press("Home");
  const least = await setTo(handle(page, ANGLE));
  for (let steps = 0; steps < 5; steps++) await page.keyboard.press("ArrowRight");
  expect((await setTo(handle(page, ANGLE))) - least).toBeCloseTo((5 * Math.PI) / 180, 9);

  const cm = await readRuler(page);
  await tabTo(page, playButton(page));
  await page.keyboard.press("Enter");
  await expect(playButton(page)).toContainText(t.stage.pause);
  await tabTo(page, watchButton(page, "toggle"));
  await page.keyboard.press("Space");
  await expect.poll(() => secondsOn(page)).toBeGreaterThan(1.5);
  await page.keyboard.press("Space");
  const seconds = await secondsOn(page);
  const then = await timeShown(page);
  await expect.poll(() => timeShown(page)).not.toBe(then);
  expect(await secondsOn(page)).toBe(seconds);
  await tabTo(page, playButton(page), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(playButton(page)).toContainText(t.stage.play);

  const stood = await timeShown(page);
  await tabTo(page, button(page, t.stage.stepBack));
  await page.keyboard.press("Enter");
  await expect(page.getByText(t.stage.lookingBack)).toBeVisible();
  expect(await timeShown(page)).not.toBe(stood);
  await tabTo(page, button(page, t.stage.lookAhead));
  await page.keyboard.press("Enter");
  expect(await timeShown(page)).toBe(stood);

  await tabTo(page, page.getByLabel("Үҙгәрмәҫ"));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("2 тапҡыр артыр")).toBeChecked();
  await expect(page.getByText(t.stage.yourPrediction)).toBeVisible();
  await tabTo(page, cells(page).first());
  const row = [cm, 1, seconds].map((value) => String(value).replace(".", ","));
  for (const [i, text] of row.entries()) {
    await expect(cells(page).nth(i)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }

  await kept(page);
  const left = await asSeen(page);
  expect(left.row).toEqual(row);
  await page.reload();
  await playButton(page).waitFor();
  await expect.poll(() => asSeen(page)).toEqual(left);

  await tabTo(page, button(page, t.stage.handIn));
  await page.keyboard.press("Enter");
  await expect(page.locator(".hand-in")).toBeFocused();
  await tabTo(page, button(page, t.stage.handInConfirm));
  await page.keyboard.press("Enter");
  await expect(page.locator(".hand-in")).toContainText(t.stage.handedIn);
  await expect(page.locator(".hand-in")).toBeFocused();
  await expect(page.locator(".marking-mark b")).toHaveText(/^[2-5]$/, { timeout: 30_000 });
  await page.context().close();
});
