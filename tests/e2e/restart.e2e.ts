import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ru as t } from "#app/i18n/texts/ru.ts";
import { openDatabase } from "#db/client.ts";
import { openPendulum, playButton, typedIn, writeRow } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";
import { startServer } from "./server.ts";
import { copyOfData } from "./setup.ts";

const confirmed = /подтверждено \d/;
const status = (page: Page) => page.locator(".bench-status");

test("a server killed in the middle of the work loses nothing and doubles nothing", async ({ browser }) => {
  const dataFolder = copyOfData();
  let server = await startServer({ dataFolder });
  const { url: baseURL, port } = server;
  try {
    const page = await openWindow(browser, "ru", { baseURL });
    const login = await joinClass(page, (await demoClass(dataFolder)).code, "Азат Юлаев");
    await openPendulum(page, t);
    await page.getByRole("button", { name: "Предсказание" }).click();
    await page.getByLabel("Увеличится в 2 раза").check();
    await writeRow(page, t, 0, [50, 20, 28.4]);
    await expect(status(page)).toHaveText(confirmed);

    // Cut off while the pupil is writing: some records are under way, the others are born after it.
    const killed = server.kill();
    await writeRow(page, t, 1, [60, 20, 31.1]);
    await killed;
    await writeRow(page, t, 2, [70, 20, 33.6]);
    await expect(status(page)).toContainText(t.bench.savedHere);
    await expect(status(page)).toContainText(/ждёт отправки: \d/);

    server = await startServer({ dataFolder, port });
    await expect(status(page)).toHaveText(confirmed, { timeout: 15_000 });
    await page.reload();
    await expect(playButton(page)).toBeVisible();
    expect(await rowsOf(page)).toEqual([
      ["50", "20", "28,4"],
      ["60", "20", "31,1"],
      ["70", "20", "33,6"],
    ]);
    await page.context().close();
    await server.stop();
    await expectEachOnce(dataFolder, login, ["50", "20", "28,4", "60", "20", "31,1", "70", "20", "33,6"]);
  } finally {
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

test("the browser closed while the server is down finds the work again", async () => {
  const dataFolder = copyOfData();
  const profile = mkdtempSync(join(tmpdir(), "akbuzat-profile-"));
  let server = await startServer({ dataFolder });
  const { url: baseURL, port } = server;
  const { chromium } = await import("@playwright/test");
  const { launchOptions } = test.info().project.use;
  const openBrowser = () => chromium.launchPersistentContext(profile, { ...launchOptions, baseURL });
  try {
    let context = await openBrowser();
    await context.addCookies([
      { name: "lang", value: "ru", url: baseURL, expires: Date.now() / 1000 + 3600 },
    ]);
    let page = await context.newPage();
    const login = await joinClass(page, (await demoClass(dataFolder)).code, "Ләйсән Азнабаева");
    await openPendulum(page, t);
    const bench = page.url();
    await server.kill();
    await writeRow(page, t, 0, [40, 10, 12.7]);
    await expect(status(page)).toContainText(t.bench.waiting({ n: 4 }));
    await context.close();

    server = await startServer({ dataFolder, port });
    context = await openBrowser();
    page = await context.newPage();
    // A slow link: the bench itself comes long after the page.
    await page.route(/workbench/, async (route) => {
      await page.waitForResponse("**/sync", { timeout: 3_000 }).catch(() => undefined);
      await route.continue();
    });
    await page.goto(bench);
    await expect(playButton(page)).toBeVisible({ timeout: 10_000 });
    await expect(status(page)).toHaveText(confirmed, { timeout: 15_000 });
    expect(await rowsOf(page)).toEqual([["40", "10", "12,7"]]);
    await context.close();
    await server.stop();
    await expectEachOnce(dataFolder, login, ["40", "10", "12,7"]);
  } finally {
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(profile, { recursive: true, force: true });
  }
});

test("an answer of the server that gets lost on the way doubles nothing", async ({ browser }) => {
  const dataFolder = copyOfData();
  const server = await startServer({ dataFolder });
  try {
    const page = await openWindow(browser, "ru", { baseURL: server.url });
    const login = await joinClass(page, (await demoClass(dataFolder)).code, "Инсаф Мурзин");
    await openPendulum(page, t);
    let lost = 0;
    await page.route("**/sync", async (route) => {
      const answer = await route.fetch();
      expect(answer.status()).toBe(200);
      if (lost++ < 2) return route.abort("connectionreset");
      return route.fulfill({ response: answer });
    });
    await writeRow(page, t, 0, [80, 20, 35.9]);
    await expect.poll(() => lost, { timeout: 15_000 }).toBeGreaterThan(2);
    await expect(status(page)).toHaveText(confirmed, { timeout: 15_000 });
    await page.unroute("**/sync");
    await page.reload();
    await expect(playButton(page)).toBeVisible();
    expect(await rowsOf(page)).toEqual([["80", "20", "35,9"]]);
    await page.context().close();
    await server.stop();
    await expectEachOnce(dataFolder, login, ["80", "20", "35,9"]);
  } finally {
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

test("of two tabs with one attempt only one writes, and the other can take over", async ({ browser }) => {
  const first = await openWindow(browser, "ru");
  await joinClass(first, (await demoClass()).code, "Айнур Хәйруллин");
  await openPendulum(first, t);
  await writeRow(first, t, 0, [55, 20, 29.8]);
  await expect(status(first)).toHaveText(confirmed);

  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(second.getByText(t.bench.openElsewhere)).toBeVisible();
  await expect(second.locator(".play-bar")).toHaveCount(0);
  await second.getByRole("button", { name: t.bench.workHere }).click();
  await expect(playButton(second)).toBeVisible();
  expect(await rowsOf(second)).toEqual([["55", "20", "29,8"]]);
  await expect(first.getByText(t.bench.takenAway)).toBeVisible();
  await expect(first.locator(".play-bar")).toHaveCount(0);

  await writeRow(second, t, 1, [65, 20, 32.4]);
  await expect(status(second)).toHaveText(confirmed);
  await second.close();
  await first.getByRole("button", { name: t.bench.reload }).click();
  await expect(playButton(first)).toBeVisible();
  expect(await rowsOf(first)).toEqual([
    ["55", "20", "29,8"],
    ["65", "20", "32,4"],
  ]);
  await first.context().close();
});

/** The rows with something written in them. */
async function rowsOf(page: Page): Promise<string[][]> {
  const table = page.getByLabel(t.stage.table);
  await table.waitFor();
  const rows = await table.locator("tbody tr").all();
  const texts = await Promise.all(rows.map((row) => typedIn(row.locator("td.cell input"))));
  return texts.filter((row) => row.some(Boolean));
}

/** On the disk: one attempt, its events one after another without a gap, and every cell written once. */
async function expectEachOnce(dataFolder: string, login: string, cells: string[]): Promise<void> {
  const db = openDatabase(`file:${join(dataFolder, "akbuzat.sqlite")}`);
  const events = await db
    .selectFrom("events")
    .innerJoin("people", "people.id", "events.person_id")
    .select(["attempt_id", "sequence", "kind", "payload"])
    .where("people.login", "=", login)
    .where("attempt_id", "is not", null)
    .orderBy("sequence")
    .execute();
  await db.destroy();
  expect(new Set(events.map((event) => event.attempt_id)).size).toBe(1);
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, i) => i));
  expect(events[0]?.kind).toBe("attempt-start");
  const actions = events.flatMap((event) => JSON.parse(event.payload).actions ?? []);
  const written = actions.filter((action) => action.type === "cell").map((action) => action.text);
  expect(written).toEqual(cells);
}
