import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { openLab, playButton } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the scene and the instruments. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(on: string): Promise<AxeResults> } }).axe.run(".instruments"),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Where the ruler is drawn, m, and how it is turned, degrees: as finely as a place is kept. */
const rulerAt = (page: Page) =>
  page.evaluate(() =>
    (document.querySelector(".scene-lying > g")?.getAttribute("transform") ?? "").replaceAll(
      /-?[\d.]+/g,
      (text) => Number(text).toFixed(4),
    ),
  );

test("on a phone a pupil takes instruments by keys, lays and reads them, and finds them so after coming back", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ba");
  await page.setViewportSize({ width: 360, height: 740 });
  await joinClass(page, (await demoClass()).code, "Зилә Баймурҙина");
  await page.goto("/catalog/spring-pendulum");
  await page.locator('main a[href^="/learn/labs/"]').first().click();
  await expect(playButton(page)).toContainText(t.stage.play);
  await expect(page.getByText(t.stage.drawer.hint)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const take = page.getByRole("button", { name: new RegExp(`^${t.stage.drawer.take}`) });
  await expect(take).toHaveCount(4);
  while ((await take.count()) > 0) {
    await take.first().focus();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText(t.stage.drawer.empty)).toBeVisible();
  await expect(page.locator(".drawer [role=status]")).toContainText("Секундомер");
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  const before = await rulerAt(page);
  await page.locator(".drawer-mover button").first().focus();
  for (const key of ["ArrowLeft", "Shift+ArrowLeft", "ArrowDown", "["]) await page.keyboard.press(key);
  const moved = await rulerAt(page);
  expect(moved).not.toBe(before);
  await expect(page.locator(".drawer [role=status]")).toContainText("1°");
  expect(await rulerAt(page)).toBe(moved);

  const balance = page.locator(".balance");
  const empty = await balance.locator("b").textContent();
  expect(empty).not.toBe("0,0");
  await balance.getByRole("button", { name: t.stage.faces.buttons.zero }).click();
  await expect(balance.locator("b")).toHaveText("0,0");
  await balance.getByRole("button", { name: t.stage.faces.buttons.hold }).click();
  await expect(balance.locator("b")).toHaveText(/^(199,[89]|200,[012])$/);
  await expect(page.getByText(t.bench.confirmed({ time: "" }).trim(), { exact: false })).toBeVisible();

  await page.reload();
  await expect(balance.locator("b")).toHaveText(/^(199,[89]|200,[012])$/);
  expect(await rulerAt(page)).toBe(moved);
  await page.context().close();
});

for (const [width, height, ratio] of [
  [1366, 625, 0.95],
  [360, 640, 0.5],
] as const)
  test(`what a pupil takes is in sight at once: ${width} × ${height}`, async ({ browser }) => {
    const page = await openWindow(browser, "ba");
    await page.setViewportSize({ width, height });
    await joinClass(page, (await demoClass()).code, "Гөлназ Баймурҙина");
    await openLab(page, "pendulum-energy");
    for (const [id, look] of [
      ["dynamometer", ".dynamometer svg"],
      ["calliper", ".calliper svg"],
      ["gate", ".instruments .meter"],
      ["ruler", '[data-lies="ruler"]'],
    ] as const) {
      await page.locator(`[data-item="${id}"] button`).first().click();
      await expect.soft(page.locator(look), id).toBeInViewport({ ratio });
    }
    // what stands under the scene scrolls by itself, and the scene with it does not
    expect(
      await page
        .locator(".stage-main")
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    ).toBe(0);
    await page.context().close();
  });
