import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { openDatabase } from "#db/client.ts";
import { openPendulum, playButton } from "./bench.ts";
import { readPdf } from "./pdf.ts";
import { demoClass, joinClass, openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const t = texts.ba;
const { ru } = texts;
const letters = "ҒғҘҙҠҡҢңҪҫҺһӘәӨөҮү";
const words = `Период еп оҙонлоғоноң тамыры кеүек арта. Хәрефтәр: ${letters}.`;

/** A work of the demonstration class with a drawing in it, handed in. */
async function anAttempt(): Promise<string> {
  const db = openDatabase(`file:${join(process.env["E2E_DATA"] ?? "", "akbuzat.sqlite")}`);
  const { id } = await db
    .selectFrom("attempts")
    .innerJoin("events", "events.attempt_id", "attempts.id")
    .where("attempts.class_id", "=", (await demoClass()).id)
    .where("attempts.handed_in_at", "is not", null)
    .where("events.payload", "like", '%"task":"drawing"%')
    .select("attempts.id")
    .orderBy("attempts.id", "desc")
    .executeTakeFirstOrThrow();
  await db.destroy();
  return id;
}

/** What axe finds wrong with the report. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(on: string): Promise<AxeResults> } }).axe.run(".report"),
  );
  return violations.map(({ id }) => id);
}

test("a pupil draws, measures and writes; the report is a paper of A4 in Bashkir, and the teacher finds it", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ba");
  await joinClass(page, (await demoClass()).code, "Гөлнур Ҡаһарманова");
  await openPendulum(page, t);
  const open = page.locator(".report-link a");
  await expect(open).toHaveCount(0);

  // the drawing: kept, labelled, its mark moved by mouse and by keys, kept as it is after a page is opened again
  const step = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await step("Һүрәт");
  await page.getByRole("button", { name: t.stage.report.keepDrawing }).click();
  const drawing = page.locator(".draw-field svg.drawing");
  await expect(drawing).toBeVisible();
  const ball = drawing.locator('g > circle[fill="var(--data-2)"]');
  const kept = await ball.locator("xpath=..").getAttribute("transform");
  await page.getByRole("button", { name: t.stage.report.addLabel }).click();
  await page.keyboard.type("Шар — еп осонда");
  await page.keyboard.press("Enter");
  const mark = drawing.locator(".drawing-mark");
  const from = await mark.boundingBox();
  const to = await ball.boundingBox();
  if (!from || !to) throw new Error("there is no mark or no ball");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y, { steps: 5 });
  await page.mouse.up();
  const placed = await mark.getAttribute("transform");
  await mark.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => mark.getAttribute("transform")).not.toBe(placed);

  // the world goes on, the drawing stays
  await playButton(page).click();
  await expect.poll(async () => (await page.locator(".scene").innerHTML()).length).toBeGreaterThan(100);
  await page.waitForTimeout(300);
  await playButton(page).click();
  expect(await ball.locator("xpath=..").getAttribute("transform")).toBe(kept);

  await page.getByLabel(t.stage.report.columnError({ column: "Бөтә тирбәлештәр ваҡыты" })).fill("0,2");
  const row = page.getByLabel(t.stage.table, { exact: true }).locator("tbody tr").first().locator("input");
  for (const [i, text] of ["100,0", "20", "40,1"].entries()) {
    await row.nth(i).fill(text);
    await row.nth(i).press("Tab");
  }
  await step("Һөҙөмтә");
  await page.locator(".result-fields input").first().fill("9,84123");
  await page.locator(".result-fields input").last().fill("0,1371");
  await page.keyboard.press("Tab");
  await step("Үҙ һүҙҙәрегеҙ");
  await page.locator(".write-field textarea").fill(words);
  await expect(page.getByText(t.stage.report.kept)).toBeVisible();

  // written on the report itself, kept on the bench
  const address = (await open.getAttribute("href")) ?? "";
  await open.click();
  const paper = page.locator(".paper");
  await expect(page.getByText(t.report.keptHere)).toBeVisible();
  await paper.locator(".result-fields input").last().fill("0,139");
  await page.goBack();
  await expect(page.locator(".stage .write-field textarea")).toBeVisible();
  await open.click();
  await expect(paper).toContainText("(9,84 ± 0,14)");
  await expect(paper).toContainText("Гөлнур Ҡаһарманова");
  await expect(paper).toContainText("Шар — еп осонда");
  await expect(paper).toContainText(words);
  await expect(paper).toContainText("±0,2");
  await expect(paper).toContainText(t.stage.report.notHandedIn);
  await expect(paper.locator("svg.drawing .drawing-mark")).toHaveCount(1);
  await expect(
    paper.locator("svg.drawing g > circle[fill='var(--data-2)']").locator("xpath=.."),
  ).toHaveAttribute("transform", kept ?? "");
  expect(await violations(page)).toEqual([]);

  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { pages, fonts, embedded, letters: readable } = readPdf(pdf);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(4);
  for (const size of pages) expect(size).toEqual([210, 297]);
  expect(fonts).toBeGreaterThan(0);
  expect(embedded).toBe(fonts);
  expect(pdf.toString("latin1")).not.toMatch(/\/Subtype\s*\/Type3\b/);
  for (const letter of `${letters}±²${words.replaceAll(" ", "")}`) expect(readable, letter).toContain(letter);

  const number =
    (await paper
      .locator("dd")
      .filter({ hasText: /^[0-9A-F]{4}-[0-9A-F]{4}$/ })
      .textContent()) ?? "";
  await page.goto(address);
  await expect(page.getByText(t.report.soFar)).toBeVisible();
  await expect(paper.getByText("(9,84 ± 0,14)")).toBeVisible();
  await expect(paper.getByText(words)).toBeVisible();
  await page.context().close();

  const teacher = await openWindow(browser, "ru");
  await signInAs(teacher, "demo-teacher");
  await teacher.goto("/teach/report");
  await teacher.getByLabel(ru.report.findNumber).fill("0000-0000");
  await teacher.getByRole("button", { name: ru.report.findButton }).click();
  await expect(teacher.getByRole("alert")).toHaveText(ru.report.notFound);
  await teacher.getByLabel(ru.report.findNumber).fill(number.toLowerCase());
  await teacher.getByRole("button", { name: ru.report.findButton }).click();
  await expect(teacher.locator(".paper h1")).toHaveText("Нитяной маятник");
  await expect(teacher.locator(".paper")).toContainText("Гөлнур Ҡаһарманова");
  expect((await teacher.goto(address))?.status()).toBe(404);
  await teacher.context().close();

  const other = await openWindow(browser, "ba");
  await signInAs(other, "demo-pupil");
  expect((await other.goto(address))?.status()).toBe(404);
  await other.context().close();
});

test("a report needs no scripts and fits a phone", async ({ browser }) => {
  const teacher = await openWindow(browser, "ru", {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await signInAs(teacher, "demo-teacher");
  await teacher.goto(`/teach/attempts/${await anAttempt()}/report`);
  await expect(teacher.locator(".paper svg.drawing [transform]").first()).toBeVisible();
  await expect(teacher.locator(".paper .paper-table tbody tr").first()).toBeVisible();
  await expect(teacher.getByText(ru.report.noScripts)).toBeVisible();
  const wide = await teacher.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await teacher.context().close();
});
