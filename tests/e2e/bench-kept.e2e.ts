import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { getAttempt } from "#db/attempts.ts";
import { openDatabase } from "#db/client.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import { replay } from "#labs/index.ts";
import { openLab, playButton } from "./bench.ts";
import { demoClass, joinClass, openWindow, PUPILS_PASSWORD, signIn } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";
import { copyOfData } from "./setup.ts";

let server: TestServer;
let folder: string;
let code: string;

test.beforeAll(async () => {
  folder = copyOfData();
  server = await startServer({ dataFolder: folder });
  code = (await demoClass(folder)).code;
});
test.afterAll(() => server.stop());

const status = (page: Page) => page.locator(".bench-status");
const confirmed = (page: Page) => expect(status(page)).toContainText(t.bench.confirmed({ time: "" }).trim());
/** The drawing with every number in it: equal only where the states are. */
const drawn = (page: Page) => page.locator(".scene-drawing").evaluate((svg) => svg.outerHTML);
const angle = (page: Page) => page.getByRole("textbox", { name: "Тайпылыш мөйөшө", exact: true });

async function setAngle(page: Page, degrees: number): Promise<void> {
  await angle(page).fill(String(degrees));
  await angle(page).press("Enter");
}

async function setAngleAndSend(page: Page, degrees: number): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith("/sync"));
  await setAngle(page, degrees);
  await answered;
  await confirmed(page);
}

async function playFor(page: Page, ms: number): Promise<void> {
  await playButton(page).click();
  await page.waitForTimeout(ms);
  await playButton(page).click();
}

const window_ = (browser: Parameters<typeof openWindow>[0]) =>
  openWindow(browser, "ba", { baseURL: server.url, viewport: { width: 1280, height: 860 } });

async function attemptsOf(login: string) {
  const db = openDatabase(`file:${join(folder, "akbuzat.sqlite")}`);
  const rows = await db
    .selectFrom("attempts")
    .innerJoin("people", "people.id", "attempts.person_id")
    .select("attempts.id")
    .where("people.login", "=", login)
    .execute();
  const attempts = await Promise.all(rows.map(({ id }) => getAttempt(db, id)));
  await db.destroy();
  return attempts.filter((one) => one !== undefined);
}

test("a bench that went on without a doing opens in the same state on another device", async ({
  browser,
}) => {
  const first = await window_(browser);
  const login = await joinClass(first, code, "Әминә Юлаева");
  await openLab(first, "thread-pendulum");
  await setAngle(first, 14);
  await playFor(first, 1300);
  const left = await drawn(first);
  await first.goto("about:blank");

  await expect.poll(async () => (await attemptsOf(login))[0]?.actions.at(-1)?.type).toBe("stay");
  const [attempt] = await attemptsOf(login);
  if (!attempt) throw new Error("the server has no attempt");
  const run = replay(attempt.document, attempt.seed, attempt.actions);
  expect(left).toContain(String(read(run, "bob.bobX")));

  const second = await window_(browser);
  await signIn(second, login, PUPILS_PASSWORD);
  await openLab(second, "thread-pendulum");
  await expect.poll(() => drawn(second)).toBe(left);
  await second.goto("about:blank");
  const [again] = await attemptsOf(login);
  expect(again?.actions).toEqual(attempt.actions);
  expect(stateHash(replay(attempt.document, attempt.seed, again?.actions ?? []))).toBe(stateHash(run));
  await first.context().close();
  await second.context().close();
});

test("who comes back looks from the same place, at the same pace, and can take back what was done before", async ({
  browser,
}) => {
  const page = await window_(browser);
  await joinClass(page, code, "Гөлнара Сәйетова");
  await openLab(page, "thread-pendulum");
  await setAngle(page, 5);
  await setAngle(page, 12);
  await setAngle(page, 17);
  await page.keyboard.press("Control+z");
  await expect(angle(page)).toHaveValue("12");
  await page.getByRole("combobox", { name: t.stage.speed }).selectOption("0.25");
  await page.getByRole("button", { name: t.stage.desk.larger }).click();
  const box = await page.locator(".scene-drawing").getAttribute("viewBox");
  await page.reload();
  await expect(angle(page)).toHaveValue("12");
  await expect(page.locator(".scene-drawing")).toHaveAttribute("viewBox", box ?? "");
  await expect(page.getByRole("combobox", { name: t.stage.speed })).toHaveValue("0.25");
  await page.getByRole("button", { name: t.stage.redo }).click();
  await expect(angle(page)).toHaveValue("17");
  for (const before of ["12", "5"]) {
    await page.getByRole("button", { name: t.stage.undo }).click();
    await expect(angle(page)).toHaveValue(before);
  }
  await page.context().close();
});

test("a number that is being typed when the page goes is kept; an emptied result counts no more", async ({
  browser,
}) => {
  const page = await window_(browser);
  const login = await joinClass(page, code, "Нәркәс Вахитова");
  await openLab(page, "thread-pendulum");
  const cell = page.locator(".bench-table tbody input").first();
  const [value, error] = [".result-fields input >> nth=0", ".result-fields input >> nth=1"];
  const openResult = () => page.getByRole("button", { name: /^Һөҙөмтә/ }).click();
  await cell.pressSequentially("40,5");
  await page.reload();
  await expect(cell).toHaveValue("40,5");

  await openResult();
  await page.locator(error).pressSequentially("0,2");
  await page.reload();
  await openResult();
  await expect(page.locator(error), "the error alone").toHaveValue("0,2");
  await page.locator(value).pressSequentially("9,8");
  await page.locator(value).press("Tab");
  await page.locator(value).fill("");
  await page.locator(value).press("Tab");
  await confirmed(page);
  await page.reload();
  await openResult();
  await expect(page.locator(value)).toHaveValue("");
  await expect(page.locator(error)).toHaveValue("0,2");
  const given = async () =>
    (await attemptsOf(login))[0]?.actions.findLast((action) => action.type === "answer");
  await expect.poll(given).toMatchObject({ text: "", error: "0,2" });
  await page.context().close();
});

test("a doing that the disk had no time for when the page went is kept", async ({ browser }) => {
  const page = await window_(browser);
  await joinClass(page, code, "Фәриҙә Сәлимова");
  await openLab(page, "thread-pendulum");
  await setAngle(page, 9);
  await confirmed(page);
  // another tab keeps the disk busy: what is written here stands in a queue, which goes with the page
  const other = await page.context().newPage();
  await other.goto("/learn");
  await other.evaluate(async () => {
    const base = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open("akbuzat-outbox");
      open.onsuccess = () => done(open.result);
    });
    const records = base.transaction("records", "readwrite").objectStore("records");
    const end = performance.now() + 3000;
    const goOn = () => {
      if (performance.now() < end) records.count().onsuccess = goOn;
    };
    goOn();
  });
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no network"));
  });
  await setAngle(page, 13);
  await page.reload();
  await expect(angle(page)).toHaveValue("13");
  await confirmed(page);
  await page.reload();
  await expect(angle(page)).toHaveValue("13");
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("parting"))),
  ).toEqual([]);
  await page.context().close();
});

test("two devices at once: both records stay, are seen, and the pupil chooses one to go on with", async ({
  browser,
}) => {
  const first = await window_(browser);
  const login = await joinClass(first, code, "Салауат Ҡотлов");
  await openLab(first, "thread-pendulum");
  await setAngle(first, 5);
  await confirmed(first);
  const second = await window_(browser);
  await signIn(second, login, PUPILS_PASSWORD);
  await openLab(second, "thread-pendulum");
  await expect(angle(second)).toHaveValue("5");
  await setAngle(first, 11);
  await confirmed(first);
  await setAngle(second, 17);
  await expect(second.getByText(t.bench.forked)).toBeVisible();
  const other = second.locator('.bench-notices a[href^="?attempt="]');
  await expect(other).toHaveCount(1);
  await expect(angle(second)).toHaveValue("17");
  await confirmed(second);
  const attempts = await attemptsOf(login);
  const values = attempts.map(
    ({ actions }) => actions.map((one) => (one.type === "set" ? one.value : 0)).length,
  );
  expect(values).toEqual([2, 2]);
  await expect(second.locator(".bench-notices li")).toHaveCount(2);
  await other.click();
  await expect(angle(second)).toHaveValue("11");
  await expect(second.getByText(t.bench.twins)).toBeVisible();
  await second.locator('.bench-notices a[href^="?attempt="]').click();
  await expect(angle(second)).toHaveValue("17");
  await first.context().close();
  await second.context().close();
});

test("what was done with the network off and closed stays one line, though another device went on", async ({
  browser,
}) => {
  const first = await window_(browser);
  const login = await joinClass(first, code, "Рәмил Ишбулатов");
  await openLab(first, "thread-pendulum");
  await setAngleAndSend(first, 5);
  const address = first.url();
  // what is sent as the page goes would slip past a network switched off by the browser's tools
  await first.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no network"));
  });
  for (const degrees of [11, 12, 13]) await setAngle(first, degrees);
  await expect(status(first)).toContainText(t.bench.waiting({ n: 3 }));
  await first.goto("about:blank");

  const second = await window_(browser);
  await signIn(second, login, PUPILS_PASSWORD);
  await openLab(second, "thread-pendulum");
  await setAngleAndSend(second, 17);

  await first.goto(address);
  await expect(first.getByText(t.bench.forked)).toBeVisible();
  await expect(angle(first)).toHaveValue("13");
  await confirmed(first);
  const attempts = await attemptsOf(login);
  const values = attempts.map(({ actions }) =>
    actions.flatMap((one) => (one.type === "set" ? one.value : [])),
  );
  const degrees = values.map((all) => all.map((value) => Math.round((value * 180) / Math.PI)));
  expect(degrees.toSorted((x, y) => x.length - y.length)).toEqual([
    [5, 17],
    [5, 11, 12, 13],
  ]);
  await first.context().close();
  await second.context().close();
});

test("storage that is full is said; work goes on in memory and is sent", async ({ browser }) => {
  const page = await window_(browser);
  const login = await joinClass(page, code, "Нәркәс Булатова");
  await openLab(page, "thread-pendulum");
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
    Storage.prototype.setItem = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
  });
  await page.context().setOffline(true);
  await setAngle(page, 9);
  await expect(status(page)).toContainText(t.bench.storage);
  await setAngle(page, 10);
  await page.context().setOffline(false);
  await expect.poll(async () => (await attemptsOf(login))[0]?.actions.length).toBe(2);
  await confirmed(page);
  await page.context().close();
});

test("where the browser keeps nothing at all, what the server has is said to be confirmed", async ({
  browser,
}) => {
  const page = await window_(browser);
  await joinClass(page, code, "Сәлимә Ҡотлоғәлләмова");
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("the pupil may keep nothing here", "SecurityError");
    };
  });
  await openLab(page, "thread-pendulum");
  await page.context().setOffline(true);
  await setAngle(page, 9);
  await expect(status(page)).toContainText(t.bench.storage);
  await page.context().setOffline(false);
  await confirmed(page);
  await page.reload();
  await expect(angle(page)).toHaveValue("9");
  await page.context().close();
});

test("a disk that hangs holds nothing up: work goes on in memory and is sent", async ({ browser }) => {
  const page = await window_(browser);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  const login = await joinClass(page, code, "Фәнис Мостафин");
  await openLab(page, "thread-pendulum");
  await setAngle(page, 9);
  await expect(status(page)).toContainText(t.bench.storage);
  const doings = async () => (await attemptsOf(login))[0]?.actions.length;
  await expect.poll(doings, { timeout: 30_000 }).toBe(1);
  await page.context().close();
});

test("what an older version left is set aside with a word and stays on the disk", async ({ browser }) => {
  const page = await window_(browser);
  const login = await joinClass(page, code, "Айһылыу Ғәлина");
  await openLab(page, "thread-pendulum");
  await setAngle(page, 9);
  await confirmed(page);
  const [attempt] = await attemptsOf(login);
  const place = { attemptId: attempt?.id, sequence: attempt?.counts.length };
  await page.evaluate(async (place) => {
    const person = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open("akbuzat-outbox");
      open.onsuccess = () => done(open.result);
    });
    const locks = await navigator.locks.query();
    const lock = locks.held?.find(({ name }) => name?.startsWith("akbuzat-attempt-"))?.name ?? "";
    const personId = lock.slice("akbuzat-attempt-".length).slice(0, 36);
    await new Promise((done) => {
      const put = person.transaction("records", "readwrite").objectStore("records");
      put.put({ personId, record: { id: "00000000-old", kind: "moves", moves: [1, 2, 3] } });
      // this page could read that one, the server cannot
      put.put({ personId, record: { id: "00000001-old", kind: "answer", at: "yesterday" } });
      const own = { ...place, kind: "actions", at: "2026-01-01T00:00:00.000Z" };
      put.put({ personId, record: { ...own, id: "00000002-old", moves: [1, 2, 3] } });
      const actions = [{ type: "swing", step: 0 }];
      put.put({ personId, record: { ...own, id: "00000000-0000-7000-8000-000000000003", actions } });
      put.transaction.oncomplete = done;
    });
    person.close();
  }, place);
  await page.reload();
  await expect(angle(page)).toHaveValue("9");
  await expect(status(page)).toContainText(t.bench.aside({ n: 4 }));
  await setAngle(page, 10);
  // also at once: nothing waits for an answer, and what cannot be read stands in the way of nothing
  await page.reload();
  await expect(angle(page)).toHaveValue("10");
  const sets = async () =>
    (await attemptsOf(login)).map(({ actions }) => actions.filter(({ type }) => type === "set").length);
  await expect.poll(sets).toEqual([2]);
  await page.context().close();
});

test("a clock put back in the middle of work does no harm", async ({ browser }) => {
  const page = await window_(browser);
  const login = await joinClass(page, code, "Таңһылыу Сәфәрова");
  await openLab(page, "thread-pendulum");
  await setAngle(page, 9);
  await confirmed(page);
  await page.context().setOffline(true);
  await setAngle(page, 10);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() - 3 * 86_400_000;
  });
  await setAngle(page, 11);
  await page.context().setOffline(false);
  await expect.poll(async () => (await attemptsOf(login))[0]?.actions.length).toBe(3);
  await page.reload();
  await expect(angle(page)).toHaveValue("11");
  expect(await attemptsOf(login)).toHaveLength(1);
  await page.context().close();
});
