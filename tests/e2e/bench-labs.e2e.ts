import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { expect, type Page, test } from "@playwright/test";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { openLab } from "./bench.ts";
import { openWindow, signInAs } from "./people.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const labs = loadCatalogue().map(({ slug }) => slug);

/** What is wrong with the page as it is shown now. */
async function wrongWith(page: Page, at: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  const found = violations.map(
    ({ id, nodes }) =>
      `${at}: ${id}: ${nodes
        .slice(0, 3)
        .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`)
        .join(" | ")}`,
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) found.push(`${at}: wider than the screen by ${wide} px`);
  return found;
}

for (const lang of ["ba", "ru"] as const)
  test(`every lab can be used by everyone, on a phone and on a desk (${lang})`, async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await openWindow(browser, lang);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    await signInAs(page, "demo-pupil");
    for (const lab of labs) {
      await openLab(page, lab);
      await page.waitForLoadState("networkidle");
      await page.locator(".senses summary").click();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
        complaints.push(...(await wrongWith(page, `${lab} (${lang}, ${width})`)));
      }
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
