import { expect, type Page, test } from "@playwright/test";
import { ru as t } from "#app/i18n/texts/ru.ts";
import { openPendulum, playButton } from "./bench.ts";
import { readPdf } from "./pdf.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

/** Once the service worker has the page, whoever keeps it. */
const kept = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(
          async () =>
            navigator.serviceWorker.controller !== null && (await caches.match(location.href)) !== undefined,
        ),
      { timeout: 15_000 },
    )
    .toBe(true);

test("a bench opened once opens with the network off, takes work, and sends it when the network is back", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru", { serviceWorkers: "allow" });
  const context = page.context();
  await joinClass(page, (await demoClass()).code, "Илдар Сафин");
  await openPendulum(page, t);
  await page.getByRole("button", { name: "Предсказание" }).click();
  await page.getByLabel("Увеличится в 2 раза").check();
  await expect(page.locator(".bench-status b")).toBeVisible();
  await kept(page);

  await context.setOffline(true);
  await page.reload();
  await expect(playButton(page)).toContainText(t.stage.play);
  await page.getByRole("button", { name: "Предсказание" }).click();
  await expect(page.getByLabel("Увеличится в 2 раза")).toBeChecked();
  await playButton(page).click();
  await page.waitForTimeout(500);
  await playButton(page).click();
  await page.getByLabel("Увеличится в 4 раза").check();
  await expect(page.locator(".bench-status")).toContainText(t.bench.offline);

  // another language is out of reach, the page and what is kept of it are not
  const opened = page.waitForEvent("load");
  await page.locator('.language-switch button[lang="en"]').first().dispatchEvent("click");
  await opened;
  await page.reload();
  await expect(playButton(page)).toContainText(t.stage.play);
  await page.getByRole("button", { name: "Предсказание" }).click();
  await expect(page.getByLabel("Увеличится в 4 раза")).toBeChecked();

  // the report opens for the first time, is written, opens again as it was left and is printed
  await page.locator(".report-link a").click();
  await page.locator(".paper .write-field textarea").fill("Длиннее нить — больше период.");
  await page.reload();
  await expect(page.locator(".paper .write-field textarea")).toHaveValue("Длиннее нить — больше период.");
  await expect(page.locator(".paper-head")).toContainText("Илдар Сафин");
  await expect(page.locator(".paper-head")).toContainText("9а");
  expect(readPdf(await page.pdf({ preferCSSPageSize: true })).letters).toContain("Д");
  await page.getByRole("button", { name: t.report.toLab }).click();

  await page.getByRole("button", { name: t.stage.handIn }).click();
  await page.getByRole("button", { name: t.stage.handInConfirm }).click();
  await expect(page.locator(".hand-in")).toContainText(t.stage.handedIn);
  await page.reload();
  await expect(page.locator(".hand-in")).toContainText(t.stage.handedIn);
  await page.getByRole("button", { name: "Предсказание" }).click();
  await expect(page.getByLabel("Увеличится в 4 раза")).toBeChecked();

  await context.setOffline(false);
  await expect(page.locator(".bench-status b")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(t.bench.checked)).toBeVisible({ timeout: 15_000 });
  await context.close();
});

test("a page never opened says so in three languages; signing out leaves no page of the pupil here", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru", { serviceWorkers: "allow" });
  const context = page.context();
  await joinClass(page, (await demoClass()).code, "Гөлнур Яхина");
  await page.goto("/learn");
  await kept(page);
  await context.setOffline(true);
  await page.goto("/learn/courses/oscillations-and-collisions");
  for (const words of ["Бәйләнеш юҡ", "Нет связи", "No connection"])
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
  await page.goto("/learn");
  await expect(page.getByText("Гөлнур Яхина").first()).toBeAttached();
  const signOut = page.locator('form[action="/sign-out"] button').first();
  await signOut.dispatchEvent("click");
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
  await context.setOffline(false);

  await page.goto("/learn");
  await signOut.dispatchEvent("click");
  await page.waitForURL((url) => url.pathname === "/");
  await context.setOffline(true);
  await page.goto("/learn");
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
  await expect(page.getByText("Гөлнур Яхина")).toHaveCount(0);
  await context.close();
});
