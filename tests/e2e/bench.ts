import { expect, type Locator, type Page } from "@playwright/test";
import type { Texts } from "#app/i18n/texts.ts";

declare global {
  interface Window {
    /** Passes of the ball through its lowest point from left to right, since the eye was put on it. */
    passes: number;
  }
}

/** Opens the bench of the thread pendulum from its page in the catalogue and waits until it can be worked at. */
export async function openPendulum(page: Page, t: Texts): Promise<void> {
  await page.goto("/catalog/thread-pendulum");
  await page.locator('main a[href^="/learn/labs/"]').first().click();
  await expect(playButton(page)).toContainText(t.stage.play);
}

/** Opens the bench of a lab from its page in the catalogue and waits until it can be worked at. */
export async function openLab(page: Page, slug: string): Promise<void> {
  await page.goto(`/catalog/${slug}`);
  await page.locator('main a[href^="/learn/labs/"]').first().click();
  await playButton(page).waitFor();
}

/** Starts and pauses the world. */
export const playButton = (page: Page) => page.locator(".play-bar .button-main");

/** Takes every instrument out of the drawer. */
export async function takeAll(page: Page, t: Texts): Promise<void> {
  const take = page.locator(".drawer").getByRole("button", { name: new RegExp(`^${t.stage.drawer.take}`) });
  while ((await take.count()) > 0) await take.first().click();
}

/** Takes everything out of the drawer and drags the ruler until its zero is level with the pivot. */
export async function layOut(page: Page, t: Texts): Promise<void> {
  await takeAll(page, t);
  await page.locator(".scene").scrollIntoViewIfNeeded();
  const { x, y, down } = await page.evaluate(() => {
    const ruler = document.querySelector('.scene rect[fill="var(--honey-soft)"]')?.getBoundingClientRect();
    const pivot = document.querySelector('.scene circle[fill="var(--ink)"]')?.getBoundingClientRect();
    if (!ruler || !pivot) throw new Error("there is no pivot or no ruler to look at");
    const level = pivot.top + pivot.height / 2;
    return { x: ruler.left + 6, y: ruler.top + 30, down: level - ruler.top };
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + down, { steps: 5 });
  await page.mouse.up();
}

/** What an eye reads: the middle of the ball against the drawn ruler, to half of its division, in cm. */
export async function readRuler(page: Page): Promise<number> {
  return page.evaluate(() => {
    const middle = (box: DOMRect) => box.top + box.height / 2;
    const ruler = document.querySelector('.scene rect[fill="var(--honey-soft)"]')?.getBoundingClientRect();
    const ball = document.querySelector('.scene g > circle[fill="var(--data-2)"]')?.getBoundingClientRect();
    if (!ruler || !ball) throw new Error("there is no ball or no ruler to look at");
    return Math.round(((middle(ball) - ruler.top) / ruler.height) * 170 * 2) / 2;
  });
}

/** Times whole swings: the finger follows the eye at the pace of the world, which runs four times as fast between the presses. */
export async function timeSwings(page: Page, t: Texts, swings: number): Promise<number> {
  const speed = page.getByLabel(t.stage.speed);
  const watch = page.getByLabel(t.stage.instruments);
  await speed.selectOption("1");
  await watch.getByRole("button", { name: t.stage.faces.buttons.reset }).click();
  await page.evaluate(
    ([press, last]) => {
      const button = [...document.querySelectorAll<HTMLElement>(".stopwatch button")].find(
        (one) => one.textContent === press,
      );
      const ball = document.querySelector('.scene g > circle[fill="var(--data-2)"]');
      const pivot = document.querySelector('.scene circle[fill="var(--ink)"]');
      const aside = () =>
        (ball?.getBoundingClientRect().x ?? 0) +
        (ball?.getBoundingClientRect().width ?? 0) / 2 -
        (pivot?.getBoundingClientRect().x ?? 0) -
        (pivot?.getBoundingClientRect().width ?? 0) / 2;
      window.passes = 0;
      let before = aside();
      const look = () => {
        const now = aside();
        if (before < 0 && now >= 0) {
          window.passes++;
          if (window.passes === 1 || window.passes === 1 + last) button?.click();
        }
        before = now;
        if (window.passes <= last) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    [t.stage.faces.buttons.toggle, swings] as const,
  );
  await playButton(page).click();
  await page.waitForFunction(() => window.passes >= 1);
  await speed.selectOption("4");
  await page.waitForFunction((n) => window.passes >= n, swings - 2);
  await speed.selectOption("1");
  await page.waitForFunction((n) => window.passes > n, swings);
  await playButton(page).click();
  const shown = (await watch.locator("svg text").textContent()) ?? "";
  return Number(shown.replace(",", "."));
}

/** Writes a row of the table (the first is 0) as Bashkir and Russian pupils do: with decimal commas. */
export async function writeRow(page: Page, t: Texts, row: number, cells: readonly number[]): Promise<void> {
  for (const [i, value] of cells.entries()) {
    const cell = page.getByLabel(t.stage.table).locator("tbody tr").nth(row).locator("input").nth(i);
    await cell.fill(String(value).replace(".", ","));
    await cell.press("Tab");
  }
}

/** What is typed in fields. */
export const typedIn = (fields: Locator): Promise<string[]> =>
  fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
