import { expect, test } from "@playwright/test";
import { ba } from "#app/i18n/texts/ba.ts";
import { ru as t } from "#app/i18n/texts/ru.ts";
import { openPendulum, playButton, typedIn, writeRow } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

test("a bench that is loaded whole works without the router, and so do the links and forms around it", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Нәркәс Ильясова");
  await openPendulum(page, t);
  await page.reload();
  await expect(playButton(page)).toContainText(t.stage.play);
  const scripts = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(scripts.filter((name) => /\/bench-alone-/.test(name))).toHaveLength(1);
  expect(scripts.filter((name) => /\/(router|entry\.client|manifest)-/.test(name))).toEqual([]);

  await writeRow(page, t, 0, [80, 20, 35.9]);
  await page.locator(".language-switch button[lang=ba]").first().click();
  await expect(playButton(page)).toContainText(ba.stage.play);
  await expect(page.locator("html")).toHaveAttribute("lang", "ba");
  const written = page.getByLabel(ba.stage.table).locator("tbody tr").first().locator("input");
  await written.first().waitFor();
  expect(await typedIn(written)).toEqual(["80", "20", "35,9"]);
  await page.getByRole("link", { name: ba.common.nav.learn }).first().click();
  await expect(page).toHaveURL(/\/learn$/);
  await page.goBack();
  await expect(playButton(page)).toContainText(ba.stage.play);
});

test("once more begins one new attempt, which a reload opens again", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Тимур Хисамов");
  await openPendulum(page, t);
  await writeRow(page, t, 0, [80, 20, 35.9]);
  await page.getByRole("button", { name: t.stage.handIn }).click();
  await page.getByRole("button", { name: t.stage.handInConfirm }).click();
  await page.getByRole("link", { name: t.stage.again }).click({ timeout: 20_000 });
  const firstRow = page.getByLabel(t.stage.table).locator("tbody tr").first().locator("input");
  await expect(firstRow.first()).toHaveValue("");
  await writeRow(page, t, 0, [70, 20, 33.6]);
  await expect(page.locator(".bench-status b")).toBeVisible();
  await page.reload();
  await expect(firstRow.first()).toHaveValue("70");
  await expect(page).toHaveURL(/again=/);
  await page.goto(new URL(page.url()).pathname);
  await expect(firstRow.first()).toHaveValue("70");
});

test("a script of a part that the line broke off is asked for again", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Алмаз Ғәлин");
  await openPendulum(page, t);
  let broken = 0;
  await page.route(/\/assets\/part-/, (route) => (++broken > 12 ? route.continue() : route.abort()));
  await page.reload();
  await expect(playButton(page)).toContainText(t.stage.play, { timeout: 30_000 });
  expect(broken).toBeGreaterThan(12);
  await expect(page.getByText(t.bench.broken)).toHaveCount(0);
});

test("where the scripts of parts do not come at all, the page says so, and not that another version wrote the work", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Ильдар Ғәлин");
  await openPendulum(page, t);
  await page.clock.install();
  await page.route(/\/assets\/part-/, (route) => route.abort());
  await page.reload();
  const late = page.getByText(t.bench.late);
  // the clock of the page runs ahead of the scripts it asks for, which fail in their own time
  await expect(async () => {
    await page.clock.runFor(15_000);
    expect(await late.isVisible()).toBe(true);
  }).toPass({ timeout: 45_000 });
  await expect(page.getByText(t.bench.broken)).toHaveCount(0);
  await page.unroute(/\/assets\/part-/);
  await page.getByRole("link", { name: t.bench.reload }).click();
  await expect(playButton(page)).toContainText(t.stage.play);
});

test("a page whose own script does not come says so after a while", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Азат Ишморатов");
  await openPendulum(page, t);
  await page.route(/\/assets\/react-/, (route) => route.abort());
  await page.reload();
  const late = page.getByText(t.bench.late);
  await expect(late).toBeHidden();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(late).toBeVisible();
  await page.unroute(/\/assets\/react-/);
  await page.getByRole("link", { name: t.bench.reload }).click();
  await expect(playButton(page)).toContainText(t.stage.play);
});
