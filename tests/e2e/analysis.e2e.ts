import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { openPendulum } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";
import { texts } from "./texts.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const t = texts.ba;
const a = t.stage.analysis;

/** Pastes a text where the focus is, as a spreadsheet's copy comes. */
const paste = (page: Page, text: string) =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", options));
  }, text);

/** Attributes of drawings that no drawing can have. */
const brokenAttributes = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll(".bench-graph svg *")].filter((one) =>
        [...one.attributes].some(({ value }) => /NaN|Infinity|undefined/.test(value)),
      ).length,
  );

test("a pupil foresees a graph, types, pastes, fits and takes back, and words meet bad numbers", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ba", { permissions: ["clipboard-read", "clipboard-write"] });
  await joinClass(page, (await demoClass()).code, "Аҡсәсәк Ғәлина");
  await openPendulum(page, t);
  const table = page.getByLabel(t.stage.table, { exact: true });
  const graph = page.getByLabel(t.stage.graph, { exact: true });
  const rows = table.locator("tbody").first().locator("tr");
  const cell = (row: number, i: number) => table.locator("tbody tr").nth(row).locator("input").nth(i);
  const undo = page.getByRole("button", { name: t.stage.undo });

  // by mouse, then by keys: both are places of one graph foreseen
  await graph.getByRole("button", { name: a.predict }).click();
  const field = graph.locator(".graph-predict");
  const box = await field.boundingBox();
  if (!box) throw new Error("there is no field to draw in");
  await page.mouse.move(box.x + 20, box.y + box.height - 15);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await field.focus();
  for (const key of ["ArrowRight", "Shift+ArrowRight", "Shift+ArrowUp", " "]) await page.keyboard.press(key);
  await graph.getByRole("button", { name: a.predictDone }).click();
  await expect(graph.locator('path[stroke="var(--data-4)"]')).toHaveAttribute("d", /^M.*L/);

  // typing and Enter, then a spreadsheet's cells at one go
  await cell(0, 0).fill("40,0");
  await cell(0, 0).press("Enter");
  await expect(cell(1, 0)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(0, 0)).toBeFocused();
  await cell(0, 0).fill("7");
  await cell(0, 0).press("Escape");
  await expect(cell(0, 0)).toHaveValue("40,0");
  await paste(
    page,
    "l\tN\tt\r\n40,0\t20\t25,4\r\n60,0\t20\t31,0\r\n80,0\t20\t35,9\r\n80,0\t20\t36,1\r\n100\t20\tмиллион\r\n",
  );
  await expect(page.getByText(a.pastedHeading, { exact: false })).toBeVisible();
  await expect(cell(3, 2)).toHaveValue("36,1");
  await expect(table.getByText(a.notNumberHere({ unit: "с" }))).toHaveCount(1);
  await expect(table.locator("tbody tr").first().locator("td").nth(4)).toHaveText(/^1,27\d? ±0,01\d?$/);
  await expect(graph.locator("circle")).toHaveCount(4);
  await expect(graph.locator('path[stroke="var(--data-1)"]')).toBeVisible();
  await table.getByText(a.repeats).click();
  await expect(table.locator(".means tbody tr")).toHaveCount(1);

  // any line; a point by keys; what means nothing says so
  const fit = graph.getByRole("combobox", { name: a.fit, exact: true });
  await graph.getByLabel(a.vertical, { exact: true }).selectOption("period");
  await fit.selectOption("power");
  await expect(graph.locator(".graph-fit")).toContainText(/b = 0,[45]\d* ± 0,\d+/);
  await graph.getByLabel(a.residuals).check();
  await expect(graph.getByRole("img", { name: a.residuals })).toBeVisible();
  await graph.locator("[data-point]").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(graph.locator("[data-point]").nth(1)).toBeFocused();
  await expect(graph.locator("[data-point]").nth(1)).toHaveAccessibleName(/60,0 ± 1,0.*±/);
  await fit.selectOption("formula");
  await graph.getByRole("textbox", { name: a.formula }).fill("a*(");
  await expect(graph).toContainText(a.fitIssues["bad-formula"]?.({}) ?? "");
  await graph.getByRole("textbox", { name: a.formula }).fill("k*x^0.5");
  await expect(graph.locator(".graph-fit")).toContainText(/k = 0,\d+ ± 0,\d+/);
  await graph.getByLabel(`${a.horizontal}: ${a.shape}`).selectOption("log");

  await page.evaluate(axe);
  const report = await page.evaluate(() =>
    (window as unknown as { axe: { run(on: string): Promise<AxeResults> } }).axe.run(".stage-side"),
  );
  expect(
    report.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`),
  ).toEqual([]);

  // bad numbers and a hundred thousand rows: words, and one undo for each paste
  await cell(0, 0).focus();
  await paste(page, "-5\t20\t1e300\n0\t20\t30\n".repeat(50_000));
  await expect(table.getByRole("status")).toContainText("100");
  await expect(rows).toHaveCount(200);
  await expect(graph).toContainText(a.offLog({ n: 200 }));
  expect(await brokenAttributes(page)).toBe(0);
  await fit.selectOption("sine");
  expect(await brokenAttributes(page)).toBe(0);
  await undo.click();
  await expect(cell(3, 2)).toHaveValue("36,1");
  await expect(rows).toHaveCount(6);
  await undo.click();
  await expect(cell(0, 0)).toHaveValue("40,0");
  await expect(rows).toHaveCount(2);

  await table.getByRole("button", { name: a.copy }).click();
  await expect(page.getByText(a.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("40\t\t");
  await page.context().close();
});
