import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { layOut, openPendulum, playButton, writeRow } from "#tests/e2e/bench.ts";
import { openWindow, signInAs } from "#tests/e2e/people.ts";
import { startServer } from "#tests/e2e/server.ts";
import { texts } from "#tests/e2e/texts.ts";
import { findOrInstallChromium } from "./browser.mjs";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "screenshots");
const wanted = process.argv.slice(2);
type Lang = "ba" | "ru";

/** Eight pages a newcomer should see, or those of them that are named; each goes there as the reader does. */
const pages: { name: string; login?: string; open: (page: Page, lang: Lang) => Promise<unknown> }[] = [
  { name: "home", open: (page) => page.goto("/") },
  { name: "pupil", login: "demo-pupil", open: (page) => page.goto("/learn") },
  {
    name: "lesson",
    login: "demo-pupil",
    open: (page) => page.goto("/learn/courses/oscillations-and-collisions/oscillations"),
  },
  { name: "pendulum", login: "demo-teacher", open: pendulum },
  { name: "orbit", login: "demo-teacher", open: orbit },
  { name: "class", login: "demo-teacher", open: (page) => firstLink(page, "/teach", "/teach/classes/") },
  { name: "studio", login: "demo-teacher", open: studio },
  { name: "republic", login: "demo-analyst", open: (page) => page.goto("/monitor") },
];

async function firstLink(page: Page, from: string, to: string): Promise<void> {
  await page.goto(from);
  await page.locator(`main a[href^="${to}"]`).first().click();
  await page.waitForURL(`**${to}**`);
}

/** A bench at work: the ball swinging, some rows, their line. */
async function pendulum(page: Page, lang: Lang): Promise<void> {
  const t = texts[lang];
  await openPendulum(page, t);
  await layOut(page, t);
  const rows = [
    [30, 20, 22],
    [55, 20, 29.8],
    [80, 20, 35.9],
    [105, 20, 41.2],
    [130, 20, 45.7],
  ];
  for (const [i, row] of rows.entries()) await writeRow(page, t, i, row);
  await page.locator(".task-step").nth(2).click();
  await playButton(page).click();
  await timeHasPassed(page);
  await playButton(page).click();
}

async function timeHasPassed(page: Page): Promise<void> {
  await page.waitForFunction(() => /[1-9]/.test(document.querySelector(".play-bar-time")?.textContent ?? ""));
}

async function orbit(page: Page): Promise<void> {
  await firstLink(page, "/catalog/orbit", "/learn/labs/");
  await page.locator(".stage").waitFor();
  await page.waitForLoadState("networkidle");
  await playButton(page).click();
  await timeHasPassed(page);
  await playButton(page).click();
}

async function studio(page: Page): Promise<void> {
  await page.goto("/catalog/thread-pendulum");
  await page.locator('form[action="/teach/labs"] button').click();
  await page.locator(".studio-issues").waitFor();
}

async function shoot(browser: Browser, url: string, data: string): Promise<void> {
  for (const [i, { name, login, open }] of pages.entries()) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const [j, width] of [1280, 360].entries()) {
      const lang: Lang = (i + j) % 2 === 0 ? "ba" : "ru";
      const page = await openWindow(browser, lang, {
        baseURL: url,
        viewport: { width, height: width === 360 ? 740 : 860 },
        // Not 2: a lesson would be taller than what Chromium can draw in one piece.
        deviceScaleFactor: width === 360 ? 1.5 : 1,
      });
      if (login) await signInAs(page, login, data);
      await open(page, lang);
      await page.waitForLoadState("networkidle");
      const path = join(folder, `${name}-${width}-${lang}.png`);
      await page.screenshot({ path, fullPage: true });
      console.log(relative(root, path));
      await page.context().close();
    }
  }
}

const executablePath = await findOrInstallChromium();
if (!executablePath) {
  console.error("No Chromium was found: name one with CHROMIUM_PATH=/path/to/chromium.");
  process.exit(1);
}
execFileSync(process.execPath, ["scripts/build.mjs", "--if-needed"], { cwd: root, stdio: "inherit" });
const dataFolder = mkdtempSync(join(tmpdir(), "akbuzat-screenshots-"));
const server = await startServer({ dataFolder });
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ],
});
try {
  mkdirSync(folder, { recursive: true });
  await shoot(browser, server.url, dataFolder);
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
