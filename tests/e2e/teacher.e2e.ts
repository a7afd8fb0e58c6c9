import { expect, test } from "@playwright/test";
import { studio } from "#labs/studio/texts/ru.ts";
import { typedIn } from "./bench.ts";
import { demoClass, joinClass, openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";

const t = texts.ru;

test("a teacher opens an attempt of the class and scrubs through what the pupil did", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await signInAs(page, "demo-teacher");
  await page.locator(`a[href="/teach/classes/${(await demoClass()).id}"]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  const marked = page.getByRole("link", { name: /^оценка [45]/ }).first();
  const mark = /[2-5]/.exec((await marked.textContent()) ?? "")?.[0] ?? "";
  await marked.click();
  await expect(page.locator(".marking-mark b")).toHaveText(mark);

  const scrubber = page.getByLabel(t.bench.scrub);
  const written = page.getByLabel(t.stage.table).locator("td.cell input");
  const texts = async () => (await typedIn(written)).filter(Boolean);
  await scrubber.focus();
  await page.keyboard.press("End");
  await expect.poll(texts).not.toEqual([]);
  const atTheEnd = await texts();
  await page.keyboard.press("Home");
  await expect(scrubber).toHaveAttribute("aria-valuetext", t.bench.step({ time: "0,0" }));
  await expect.poll(texts).toEqual([]);
  await expect(written.first()).not.toBeEditable();

  const doings = page.getByLabel(t.bench.marks).locator("li");
  const writing = doings.filter({ hasText: t.bench.actionNames.cell });
  await writing.first().getByRole("button", { name: t.bench.jump }).click();
  await expect.poll(async () => (await texts()).length).toBeGreaterThan(0);
  expect((await texts()).length).toBeLessThan(atTheEnd.length);
  await page.context().close();
});

test("a teacher copies a lab, mends a unit that does not fit, publishes, gives it; the class sees it as due", async ({
  browser,
}) => {
  const title = "Маятник нашего класса";
  const page = await openWindow(browser, "ru", { viewport: { width: 1280, height: 900 } });
  await signInAs(page, "demo-teacher");
  await page.goto("/catalog/thread-pendulum");
  await page.getByRole("button", { name: t.learn.catalog.copy }).click();
  await page.waitForURL(/\/teach\/labs\/[\w-]+$/);
  const form = page.getByRole("region", { name: studio.form });
  const open = async (name: string) => {
    const summary = form.locator("summary").filter({ hasText: name }).first();
    const isOpen = await summary.evaluate((one) => one.parentElement?.hasAttribute("open"));
    if (!isOpen) await summary.click();
  };

  await open(studio.sections.words);
  await page.locator('[id="at:texts.ru.title"]').fill(title);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await open(studio.sections.table);
  await open("Период");
  const unit = page.locator('[id="at:table[3].unit"]');
  await unit.fill("kg");
  const issues = page.getByLabel(studio.issuesTitle).locator("li");
  await expect(issues.first()).toContainText("Единицы не подходят");
  await expect(issues.first().locator(".studio-place")).toHaveText("Таблица измерений: period");
  await page.getByRole("button", { name: t.studio.publish.button }).click();
  await expect(page.getByText(t.studio.publish.issues)).toBeVisible();
  await issues.first().getByRole("button").first().click();
  await expect(page.locator('[id^="at:table[3]"]:focus')).toBeVisible();

  await unit.fill("s");
  await expect(page.getByText(studio.noIssues)).toBeVisible();
  await expect(page.locator(".studio-side .scene-drawing")).toBeVisible();
  await page.getByRole("button", { name: t.studio.publish.button }).click();
  await expect(page.getByText(t.studio.publish.done({ n: 1 }))).toBeVisible();

  await page.getByRole("link", { name: t.studio.publish.give }).click();
  await page.waitForURL(/\/teach\/assign/);
  const due = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(t.teach.give.due).fill(due);
  await page.getByRole("button", { name: t.teach.give.submit }).click();
  await page.waitForURL(/\/teach\/classes\//);
  await expect(page.locator(".given-list li").filter({ hasText: title })).toContainText(
    String(Number(due.slice(-2))),
  );
  await page.context().close();

  const pupil = await openWindow(browser, "ru");
  await joinClass(pupil, (await demoClass()).code, "Гульназ Каримова");
  const work = pupil.locator(".due-list li").filter({ hasText: title });
  await expect(work.locator("time")).toHaveAttribute("datetime", new RegExp(`^${due}`));
  await work.getByRole("link").click();
  await expect(pupil.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(pupil.locator(".play-bar")).toBeVisible();
  await pupil.context().close();
});
