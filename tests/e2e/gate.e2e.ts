import { expect, type Page, test } from "@playwright/test";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { playButton } from "./bench.ts";
import { fingerOn } from "./finger.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

const GATE = "1-се фотоҡапҡа";
const G = 9.81;

/** A place of the scene, m, in CSS pixels. */
const onScreen = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([x, y]) => {
      const svg = document.querySelector<SVGSVGElement>("svg.scene-drawing");
      const { x: left, y: top } = new DOMPoint(x, -y).matrixTransform(svg?.getScreenCTM() ?? undefined);
      return { x: left, y: top };
    },
    [x, y] as const,
  );

/** Where the beam of the gate is drawn, m. */
const beamAt = (page: Page) =>
  page.evaluate(() => {
    const drawn = document.querySelector('[data-lies="gate"] > g')?.getAttribute("transform") ?? "";
    const [, x, y] = drawn.match(/translate\((-?[\d.e-]+) (-?[\d.e-]+)\)/) ?? [];
    return { x: Number(x), y: -Number(y) };
  });

test("a photogate out of the drawer is put under a ball by a finger, and times its fall through the beam", async ({
  browser,
}) => {
  const sandbox = loadCatalogue().find(({ document }) => document.slug === "sandbox");
  const ball = sandbox?.document.parts.find(({ id }) => id === "ball");
  const [x, y, radius] = [Number(ball?.["x"]), Number(ball?.["y"]), Number(ball?.["radius"])];
  const page = await openWindow(browser, "ba", {
    isMobile: true,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  await joinClass(page, (await demoClass()).code, "Илназ Йәнбирҙин");
  const finger = await fingerOn(page);
  await page.goto("/catalog/sandbox");
  await finger.tap(page.locator('main a[href^="/learn/labs/"]').first());
  await finger.tap(page.getByRole("button", { name: t.stage.drawer.takeNamed({ name: GATE }), exact: true }));
  const digits = page.locator(".meter", { hasText: GATE }).locator("b");
  await expect(digits).toHaveText("0,0");

  const lies = await finger.reach(page.locator('[data-lies="gate"]'));
  const [from, to] = [
    await onScreen(page, ...(Object.values(await beamAt(page)) as [number, number])),
    await onScreen(page, x, 1),
  ];
  await finger.drag(lies, to.x - from.x, to.y - from.y);
  const beam = await beamAt(page);
  expect(Math.abs(beam.x - x)).toBeLessThan(radius / 4);
  // a body was not put where the finger was
  await expect(page.locator(".sandbox-count")).toContainText("2");

  await finger.tap(playButton(page));
  const half = Math.sqrt(radius ** 2 - (beam.x - x) ** 2);
  const fall = (height: number) => Math.sqrt((2 * height) / G);
  const dark = fall(y - beam.y + half) - fall(y - beam.y - half);
  await expect(digits).not.toHaveText("0,0");
  const shown = Number((await digits.textContent())?.replace(",", ".")) / 1000;
  // its clock goes wrong by up to a thousandth, and it shows tenths of a millisecond
  expect(Math.abs(shown - dark)).toBeLessThan(0.001 * dark + 0.0001);

  await finger.tap(
    page.locator(".meter", { hasText: GATE }).getByRole("button", { name: t.stage.faces.buttons.reset }),
  );
  await expect(digits).toHaveText("0,0");
  await page.context().close();
});
