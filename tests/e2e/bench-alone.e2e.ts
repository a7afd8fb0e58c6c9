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
  await page.getByRole("button", { name: "Башҡортса" }).first().click();
  await expect(playButton(page)).toContainText(ba.stage.play);
  await expect(page.locator("html")).toHaveAttribute("lang", "ba");
  expect(await typedIn(page.getByLabel(ba.stage.table).locator("tbody tr").first().locator("input"))).toEqual(
    ["80", "20", "35,9"],
  );
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
