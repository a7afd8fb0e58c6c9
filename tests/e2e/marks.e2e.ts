import { expect, type Page, test } from "@playwright/test";
import { ru as t } from "#app/i18n/texts/ru.ts";
import { openPendulum, playButton, writeRow } from "./bench.ts";
import { demoClass, joinClass, openWindow, signInAs } from "./people.ts";

/** Hands in what stands on the bench, comes back to it and finds the mark. */
async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: t.stage.handIn }).click();
  await page.getByRole("button", { name: t.stage.handInConfirm }).click();
  await expect(page.locator(".hand-in")).toContainText(t.stage.handedIn);
  await expect(page.locator(".bench-status")).toHaveText(/подтверждено \d/);
  await page.reload();
  await expect(page.locator(".marking-mark b")).toHaveText(/^[2-5]$/, { timeout: 20_000 });
}

test.setTimeout(120_000);

test("a teacher sees what to look at, gives points with a remark and gives the work back; the pupil goes on with it", async ({
  browser,
}) => {
  const { id: classId, code } = await demoClass();
  const name = "Азалия Хәсәнова";
  const pupil = await openWindow(browser, "ru");
  await joinClass(pupil, code, name);
  await openPendulum(pupil, t);
  await pupil.getByRole("button", { name: "Предсказание" }).click();
  await pupil.getByLabel("Увеличится в 2 раза").check();
  for (const [row, cells] of [
    [50, 20, 28.4],
    [60, 20, 31.1],
    [70, 20, 33.6],
  ].entries())
    await writeRow(pupil, t, row, cells);
  await handIn(pupil);
  await expect(pupil.getByText(t.marks.evidence.title)).toHaveCount(0);

  const teacher = await openWindow(browser, "ru");
  await signInAs(teacher, "demo-teacher");
  await teacher.goto(`/teach/classes/${classId}`);
  await teacher.getByRole("row", { name }).getByRole("link").first().click();
  const evidence = teacher.getByRole("region", { name: t.marks.evidence.title });
  await expect(evidence).toContainText(t.marks.evidence["never-shown"]({ rows: "1, 2, 3", count: 3, of: 3 }));

  // no time went by in this record: it is played doing by doing
  const doing = teacher.locator(".play-bar-scrub");
  const stands = async () => Number(await doing.inputValue());
  const [end, play] = [Number(await doing.getAttribute("max")), playButton(teacher)];
  expect(end).toBeGreaterThan(9);
  await play.click();
  await expect.poll(stands).toBeLessThan(end);
  await expect.poll(stands).toBeGreaterThan(1);
  await play.click();
  await expect(play).toContainText(t.stage.play);
  const paused = await stands();
  await teacher.getByRole("button", { name: t.stage.stepBack }).click();
  await expect(doing).toHaveValue(String(paused - 1));

  const task = teacher.locator(".mark-forms > li").first();
  await task.locator("summary").click();
  await task.getByLabel(t.marks.remark).fill("Предсказание обсудили на уроке.");
  await task.locator('input[name="points"]').fill("0,5");
  await task.getByRole("button", { name: t.marks.save }).click();
  await expect(teacher.getByText(t.marks.saved)).toBeVisible();
  await expect(teacher.getByRole("region", { name: t.marks.history.title })).toContainText("1 → 0,5");
  await pupil.reload();
  await expect(pupil.locator(".marking-override")).toContainText("Предсказание обсудили на уроке.", {
    timeout: 20_000,
  });

  await teacher.getByText(t.marks.giveBack.title).click();
  await teacher.getByLabel(t.marks.giveBack.remark).fill("   ");
  await teacher.getByRole("button", { name: t.marks.giveBack.button }).click();
  await expect(teacher.getByText(t.marks.issues.remark)).toBeVisible();
  await teacher.getByLabel(t.marks.giveBack.remark).fill("Сначала измерьте, потом пишите.");
  await teacher.getByRole("button", { name: t.marks.giveBack.button }).click();
  await expect(teacher.getByText(t.marks.returned)).toBeVisible();
  await pupil.reload();
  await expect(pupil.getByText("Сначала измерьте, потом пишите.")).toBeVisible();
  await expect(pupil.getByLabel(t.stage.table)).toBeVisible({ timeout: 20_000 });
  await writeRow(pupil, t, 3, [80, 20, 35.9]);
  await pupil.locator(".report-link a").click();
  await expect(pupil.locator(".paper-remarks")).toContainText("Сначала измерьте, потом пишите.");
  await pupil.getByRole("button", { name: t.report.toLab }).click();
  await handIn(pupil);
  await pupil.locator(".report-link a").click();
  await expect(pupil.getByText(t.report.handedIn)).toBeVisible();
  await expect(pupil.locator(".paper-remarks")).toContainText("Сначала измерьте, потом пишите.");
  await teacher.reload();
  await expect(teacher.getByRole("region", { name: t.marks.history.title }).locator("li")).toHaveCount(3);
  await pupil.context().close();
  await teacher.context().close();
});

test("the marks of a record are reached by keys, and each row leads to the bench as it was", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru");
  await signInAs(page, "demo-teacher");
  await page.goto(`/teach/classes/${(await demoClass()).id}`);
  await page
    .getByRole("link", { name: /^оценка [45]/ })
    .first()
    .click();
  const scrubber = page.getByLabel(t.bench.scrub);
  const step = async () => Number(await scrubber.inputValue());
  const timeline = page.getByRole("toolbar", { name: t.marks.timeline.label });
  await expect(timeline.locator('button[tabindex="0"]')).toHaveCount(1, { timeout: 20_000 });
  expect(await timeline.locator("button").count()).toBeGreaterThan(5);
  await timeline.locator('button[tabindex="0"]').focus();
  await page.keyboard.press("End");
  await expect.poll(step).toBeGreaterThan(0);
  const end = await step();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  await expect.poll(step).toBeLessThan(end / 2);

  const rows = page.getByRole("region", { name: t.marks.rows.title }).locator("li");
  const written = page.getByLabel(t.stage.table).locator("tbody tr").nth(1).locator("td.cell input");
  const filled = () =>
    written.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).value !== "").length);
  const play = page.locator(".play-bar .button-main");
  await play.click();
  await expect(play).toContainText(t.stage.pause);
  await rows.nth(0).getByRole("button").last().click();
  await expect(play).toContainText(t.stage.play);
  await expect.poll(filled).toBe(0);
  await rows.nth(1).getByRole("button").last().click();
  await expect.poll(filled).toBeGreaterThan(0);
  await expect(page.locator(".timeline-now")).toContainText("запись ");
  await expect(page.locator(".scene").first()).toBeInViewport();
  await page.context().close();
});
