import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Lang } from "#app/i18n/formats.ts";
import { openDatabase } from "#db/client.ts";

/**
 * A window of a reader's own, in their language, of a browser as the schools have it; closed by `page.context().close()`.
 * What the service worker keeps would answer in the place of a server that a journey stops: it must be allowed to.
 */
export async function openWindow(
  browser: Browser,
  lang: Lang,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const baseURL = options.baseURL ?? process.env["E2E_URL"] ?? "";
  const context = await browser.newContext({
    locale: "ru-RU",
    serviceWorkers: "block",
    ...options,
    baseURL,
  });
  await context.addCookies([{ name: "lang", value: lang, url: baseURL }]);
  return context.newPage();
}

/** Signs a demonstration account in by the form, with the password of this installation's list of accounts. */
export async function signInAs(
  page: Page,
  login: string,
  dataFolder = process.env["E2E_DATA"],
): Promise<void> {
  const list = readFileSync(join(theFolder(dataFolder), "demo-accounts.txt"), "utf8");
  const password = /^password: (\S+)$/m.exec(list)?.[1];
  if (!password || !list.split("\n").includes(login)) throw new Error(`no account ${login} in ${dataFolder}`);
  await signIn(page, login, password);
}

/** Signs anybody in by the form. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="password"]').press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The class the demonstration pupil is in, with the code its teacher writes on the board. */
export async function demoClass(dataFolder = process.env["E2E_DATA"]): Promise<{ id: string; code: string }> {
  const db = openDatabase(`file:${join(theFolder(dataFolder), "akbuzat.sqlite")}`);
  const { id, join_code: code } = await db
    .selectFrom("people")
    .innerJoin("units", "units.id", "people.unit_id")
    .select(["units.id", "units.join_code"])
    .where("people.login", "=", "demo-pupil")
    .executeTakeFirstOrThrow();
  await db.destroy();
  if (!code) throw new Error("the class of the demonstration pupil has no code");
  return { id, code };
}

/** What pupils who join choose. */
export const PUPILS_PASSWORD = "тирбәлеш 9";

/** A pupil new to the platform joins the class of this code and is signed in. Gives the login. */
export async function joinClass(page: Page, code: string, name: string): Promise<string> {
  await page.goto("/join");
  await page.locator('input[name="code"]').fill(code.toLowerCase());
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[name="name"]').press("Enter");
  const login = await page.locator('input[name="login"]').inputValue();
  await page.locator('input[name="password"]').fill(PUPILS_PASSWORD);
  await page.locator('input[name="password"]').press("Enter");
  await page.waitForURL("**/learn");
  return login;
}

function theFolder(dataFolder: string | undefined): string {
  if (!dataFolder) throw new Error("the journeys' setup has not run");
  return dataFolder;
}
