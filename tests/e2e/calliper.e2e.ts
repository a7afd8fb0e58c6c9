import { expect, type Page, test } from "@playwright/test";
import { openLab, takeAll } from "./bench.ts";
import { openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";

/** What an eye sees through the loupe: the marks of both scales where they are drawn, CSS pixels across. */
const marksSeen = (page: Page) =>
  page.evaluate(() => {
    const scales = [...document.querySelectorAll<SVGGElement>(".calliper svg g")].filter(
      (group) => group.querySelector(":scope > path") && group.querySelector(":scope > text"),
    );
    const marksOf = (scale: SVGGElement | undefined) => {
      const { a, e } = scale?.getScreenCTM() ?? { a: 0, e: 0 };
      const path = scale?.querySelector("path")?.getAttribute("d") ?? "";
      return [...path.matchAll(/M(-?[\d.]+) /g)].map(([, x]) => Number(x) * a + e);
    };
    return { main: marksOf(scales[2]), vernier: marksOf(scales[3]) };
  });

/**
 * Reads the calliper by eye, mm: the mark of the vernier that stands best against one of the main scale gives the tenths;
 * `apart` is by how many pixels that mark stands better than its neighbours.
 */
async function readByEye(page: Page): Promise<{ value: number; apart: number }> {
  const { main, vernier } = await marksSeen(page);
  const [first = 0, second = 0] = main;
  const about = ((vernier[0] ?? 0) - first) / (second - first);
  const off = vernier.slice(0, 10).map((x) => Math.min(...main.map((mark) => Math.abs(mark - x))));
  const best = off.indexOf(Math.min(...off));
  const apart = Math.min(...[best - 1, best + 1].map((i) => (off[(i + 10) % 10] ?? 0) + (off[best] ?? 0)));
  const whole = Math.round(about - best / 10);
  return { value: whole + best / 10, apart };
}

test.describe("a calliper read by eye", () => {
  for (const [width, lang] of [
    [360, "ba"],
    [1280, "ru"],
  ] as const)
    test(`shows six balls to a tenth of a millimetre at ${width} px, by keys alone (${lang})`, async ({
      browser,
    }) => {
      const t = texts[lang];
      const page = await openWindow(browser, lang, { viewport: { width, height: 800 } });
      await signInAs(page, "demo-teacher");
      await openLab(page, "solid-density");
      await takeAll(page, t);
      const zero = await readByEye(page);
      expect(Math.abs(zero.value)).toBeCloseTo(0.1, 9);
      const calliper = page.locator(".calliper");
      await calliper.getByRole("button", { name: t.stage.faces.buttons.hold }).press("Enter");
      const ball = page.locator(".handle").first();
      const scales: number[] = [];
      for (let number = 1; number <= 6; number++) {
        await expect(ball).toHaveAttribute("aria-valuenow", String(number));
        const { value, apart } = await readByEye(page);
        expect(apart, "marks beside each other are told apart").toBeGreaterThan(5);
        scales.push((value - zero.value) / (14 + 4 * number));
        await ball.press("ArrowRight");
      }
      // all six are larger or smaller by one factor: a reading is off by a division at the most
      const [least, most] = [Math.min(...scales), Math.max(...scales)];
      expect(least).toBeGreaterThan(0.94);
      expect(most).toBeLessThan(1.06);
      for (const [i, scale] of scales.entries())
        expect(Math.abs(scale - (least + most) / 2) * (18 + 4 * i)).toBeLessThan(0.11);

      const loupe = calliper.getByLabel(t.stage.faces.loupe);
      const before = await marksSeen(page);
      for (let i = 0; i < 10; i++) await loupe.press("ArrowRight");
      const after = await marksSeen(page);
      expect(after.vernier[0]).toBeLessThan((before.vernier[0] ?? 0) - 10);
      expect((after.main[0] ?? 0) - (after.vernier[0] ?? 0)).toBeCloseTo(
        (before.main[0] ?? 0) - (before.vernier[0] ?? 0),
        3,
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    });
});
