import { chromium, expect, type Page, test } from "@playwright/test";
import { ru as t } from "#app/i18n/texts/ru.ts";
import { openLab, playButton } from "./bench.ts";
import { openWindow, signInAs } from "./people.ts";

/** Counts the contexts for drawing in space that a page made, and those of them that are not given back. */
async function countContexts(page: Page): Promise<() => Promise<{ made: number; held: number }>> {
  await page.addInitScript(() => {
    const made: WebGL2RenderingContext[] = [];
    Object.assign(window, { made });
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
      const context = Reflect.apply(getContext, this, args) as unknown;
      if (context instanceof WebGL2RenderingContext && !made.includes(context)) made.push(context);
      return context;
    } as typeof getContext;
  });
  return () =>
    page.evaluate(() => {
      const { made } = window as unknown as { made: WebGL2RenderingContext[] };
      return { made: made.length, held: made.filter((one) => !one.isContextLost()).length };
    });
}

test("a context that is lost leaves a flat drawing with words, and can be had again", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await signInAs(page, "demo-pupil");
  await openLab(page, "orbit");
  // named once its renderer has the context: one asked for before would be the test's own
  await page.locator(".space canvas[data-engine]").waitFor();
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".space canvas");
    canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(page.getByText(t.stage.desk.lost3d)).toBeVisible();
  await expect(page.locator("svg.scene-drawing")).toBeVisible();
  await page.getByRole("button", { name: t.stage.desk.again3d }).click();
  await expect(page.locator(".space canvas")).toBeVisible();
  await page.context().close();
});

test("while the scene in space is on its way one works with a flat picture", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await signInAs(page, "demo-pupil");
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route(/space-canvas-/, (route) => late.then(() => route.continue()));
  await openLab(page, "orbit");
  await expect(page.getByText(t.stage.loading3d)).toBeVisible();
  const satellite = page.locator("svg.scene-drawing circle").last();
  const before = await satellite.getAttribute("transform");
  await playButton(page).click();
  await expect(satellite).not.toHaveAttribute("transform", before ?? "");
  release();
  await expect(page.locator(".space canvas[data-engine]")).toBeVisible();
  await expect(page.getByText(t.stage.spaceKeys)).toBeVisible();
  await expect(page.locator("svg.scene-drawing")).toHaveCount(0);
  await page.context().close();
});

test("coming and leaving ten times leaves no context of the graphics card behind", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  const contexts = await countContexts(page);
  await signInAs(page, "demo-pupil");
  await page.goto("/catalog/orbit");
  for (let i = 0; i < 10; i++) {
    await page.locator('main a[href^="/learn/labs/"]').first().click();
    await page.locator(".space canvas").waitFor();
    await page.goBack();
    await page.locator(".space").waitFor({ state: "detached" });
  }
  await expect.poll(async () => (await contexts()).held).toBe(0);
  expect((await contexts()).made).toBeGreaterThanOrEqual(10);
  await page.context().close();
});

test("a browser without WebGL draws the lab flat and says so", async () => {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--disable-gpu", "--disable-3d-apis"],
  });
  const page = await openWindow(browser, "ru");
  await signInAs(page, "demo-pupil");
  await openLab(page, "orbit");
  await expect(page.getByText(t.stage.flatInstead)).toBeVisible();
  await expect(page.locator("svg.scene-drawing circle").last()).toBeVisible();
  await browser.close();
});
