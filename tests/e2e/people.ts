import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** Signs a demonstration account in by the form, with the password of this installation's list of accounts. */
export async function signInAs(
  page: Page,
  login: string,
  dataFolder = process.env["E2E_DATA"],
): Promise<void> {
  if (!dataFolder) throw new Error("the journeys' setup has not run");
  const list = readFileSync(join(dataFolder, "demo-accounts.txt"), "utf8");
  const line = list.split("\n").find((one) => one.split(/\s+/).includes(login));
  const password = line?.trim().split(/\s+/).at(-1);
  if (!password) throw new Error(`no account ${login} in ${dataFolder}`);
  await page.goto("/sign-in");
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="password"]').press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
