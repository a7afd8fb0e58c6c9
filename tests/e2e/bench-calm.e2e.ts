import { expect, type Page, test } from "@playwright/test";
import { openLab, playButton, takeAll, writeRow } from "./bench.ts";
import { demoClass, joinClass, openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";

const t = texts.ru;

declare global {
  interface Window {
    /** What moved by itself on the page at any frame, and how the page was asked to scroll. */
    moved: Set<string>;
    scrolled: Set<string>;
    /** Where what is pressed below the graph stood at any frame. */
    tops: Set<string>;
  }
}

/** Keeps, on every page from now on, what moves without the world and how the page scrolls. */
const watchMotion = (page: Page) =>
  page.addInitScript(() => {
    const moved = new Set<string>();
    const scrolled = new Set<string>();
    Object.assign(window, { moved, scrolled });
    const look = () => {
      for (const one of document.getAnimations()) {
        // one that takes no time is a wait, not a motion
        const lasts = Number(one.effect?.getComputedTiming().duration);
        const name = one instanceof CSSAnimation ? one.animationName : "transition";
        if (lasts > 0 && one.playState === "running") moved.add(name);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function (how) {
      if (typeof how === "object" && how.behavior) scrolled.add(how.behavior);
      scroll.call(this, how);
    };
  });

const motion = (page: Page) =>
  page.evaluate(() => ({ moved: [...window.moved], scrolled: [...window.scrolled] }));

for (const { wish, onTheWay, jump, does } of [
  { wish: "reduce", onTheWay: [], jump: ["instant"], does: "nothing moves but the world" },
  { wish: "no-preference", onTheWay: ["pending"], jump: ["smooth"], does: "the page's ways are shown" },
] as const)
  test(`where motion is asked for as "${wish}", ${does}: on the bench and in a replay`, async ({
    browser,
  }) => {
    const page = await openWindow(browser, "ru", { reducedMotion: wish });
    await watchMotion(page);
    await signInAs(page, "demo-teacher");
    await openLab(page, "thread-pendulum");
    await takeAll(page, t);
    await page.locator(".senses summary").click();
    await page.getByRole("button", { name: t.stage.desk.larger }).click();
    await page.getByRole("button", { name: t.stage.desk.help }).click();
    await expect(page.locator(".help")).toBeVisible();
    await page.keyboard.press("Escape");
    await playButton(page).click();
    await page.waitForTimeout(300);
    await playButton(page).click();
    await page.getByRole("button", { name: t.stage.stepBack }).click();
    await expect(page.getByText(t.stage.lookingBack)).toBeVisible();
    for (const name of (await motion(page)).moved) expect(onTheWay).toContain(name);

    await page.goto(`/teach/classes/${(await demoClass()).id}`);
    await page.route("**/*.data*", async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await page
      .getByRole("link", { name: /^оценка [45]/ })
      .first()
      .click();
    await expect(page.locator(".pending-bar")).toBeAttached();
    const row = page.getByRole("region", { name: t.marks.rows.title }).locator("li").first();
    await row.getByRole("button").last().click({ timeout: 30_000 });
    await expect.poll(async () => (await motion(page)).scrolled).toEqual([...jump]);
    await expect(page.locator(".scene").first()).toBeInViewport();
    expect((await motion(page)).moved).toEqual([...onTheWay]);
    await page.context().close();
  });

for (const [width, height] of [
  [1366, 625],
  [360, 640],
] as const)
  test(`handing in and the report do not move under a finger while the graph comes late: ${width} × ${height}`, async ({
    browser,
  }) => {
    const page = await openWindow(browser, "ba", { viewport: { width, height } });
    await joinClass(page, (await demoClass()).code, "Зилә Мусина");
    await openLab(page, "thread-pendulum");
    await writeRow(page, texts.ba, 0, [50, 20, 28.4]);
    await page.route(/later-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.addInitScript(() => {
      const tops = new Set<string>();
      Object.assign(window, { tops });
      const look = () => {
        for (const one of document.querySelectorAll(".hand-in button, .report-link a"))
          tops.add(`${one.textContent} ${Math.round(one.getBoundingClientRect().top + window.scrollY)}`);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.reload();
    await expect(page.getByLabel(texts.ba.stage.table)).toBeVisible();
    await expect(page.locator("section.bench-graph")).toBeVisible();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => [...window.tops])).toHaveLength(2);
    await page.context().close();
  });
