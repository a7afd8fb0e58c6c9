import { expect, test } from "@playwright/test";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { ru } from "#app/i18n/texts/ru.ts";
import { layOut, openPendulum, readRuler, timeSwings, writeRow } from "./bench.ts";
import { demoClass, joinClass, openWindow, signInAs } from "./people.ts";

test("a new pupil joins by the class code and learns from right and wrong answers", async ({ browser }) => {
  const page = await openWindow(browser, "ba");
  await joinClass(page, (await demoClass()).code, "Зөһрә Үтәева");
  await expect(page.locator("html")).toHaveAttribute("lang", "ba");

  await page.getByRole("link", { name: "Тирбәлештәр һәм бәрелештәр" }).first().click();
  await page.getByRole("link", { name: "Тирбәлеш нимә ул" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Тирбәлеш нимә ул");
  await expect(page.locator(".katex").first()).toBeVisible();

  const answer = async (id: string, give: () => Promise<void>) => {
    await give();
    await page.locator(`#question-${id} button`).click();
    return page.locator(`#question-${id} [role="status"]`);
  };
  const choice = page.locator("#question-part-of-oscillation");
  await expect(await answer("part-of-oscillation", () => choice.getByLabel("сирек").check())).toContainText(
    t.learn.lesson.wrong,
  );
  await expect(await answer("part-of-oscillation", () => choice.getByLabel("ярты").check())).toContainText(
    t.learn.lesson.right,
  );
  const number = page.locator("#given-heart");
  await expect(await answer("heart", () => number.fill("1,2 с"))).toContainText(t.learn.lesson.wrong);
  await expect(await answer("heart", () => number.fill("0,83"))).toContainText(t.learn.lesson.right);
  const text = page.locator("#given-largest-deviation");
  await expect(await answer("largest-deviation", () => text.fill("период"))).toContainText(
    t.learn.lesson.wrong,
  );
  await expect(await answer("largest-deviation", () => text.fill("  Амплитуда "))).toContainText(
    t.learn.lesson.right,
  );
  const path = page.locator("#question-path");
  await answer("path", () => page.locator("#given-path").fill("егерме дүрт"));
  await expect(path).toContainText(t.learn.lesson.issues["not-a-number"]);

  await page.reload();
  await expect(page.locator("#question-heart")).toContainText(t.learn.lesson.right);
  await expect(number).toHaveValue("0,83");
  await page.goto("/learn");
  await expect(page.getByText(t.learn.courses.steps({ done: 3, total: 23 })).first()).toBeVisible();
  await page.context().close();
});

/** So many that a finger late by a frame or two at either end of the count is a small part of it. */
const SWINGS = 16;

test("a pupil measures a pendulum by eye and hand, hands in, and pupil and teacher see the server's mark", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const page = await openWindow(browser, "ba");
  const name = "Илгиз Вәлиев";
  await joinClass(page, (await demoClass()).code, name);
  await openPendulum(page, t);

  await page.getByRole("button", { name: "Фараз" }).click();
  await page.getByLabel("2 тапҡыр артыр").check();
  await expect(page.getByText(t.stage.yourPrediction)).toBeVisible();
  await page.getByRole("button", { name: "Үлсәү", exact: true }).click();

  await page.getByLabel("Тайпылыш мөйөшө").first().focus();
  await page.keyboard.press("Home");
  const length = page.getByRole("slider", { name: "Еп оҙонлоғо", exact: true });
  await layOut(page, t);
  let read = await readRuler(page);
  for (let row = 0; row < 5; row++) {
    await length.focus();
    await page.keyboard.press(row === 0 ? "Home" : "PageUp");
    const before = read;
    await expect.poll(async () => Math.abs((await readRuler(page)) - before)).toBeGreaterThan(5);
    read = await readRuler(page);
    const time = await timeSwings(page, t, SWINGS);
    await writeRow(page, t, row, [read, SWINGS, time]);
  }

  const table = page.getByLabel(t.stage.table);
  await expect(table.locator("tbody tr").first().locator("td").nth(5)).toHaveText(/^\d,\d+( ±\d,\d+)?$/);
  const graph = page.getByLabel(t.stage.graph, { exact: true });
  await expect(graph.locator("circle")).toHaveCount(5);
  await expect(graph.locator('path[stroke="var(--data-1)"]')).toBeVisible();

  await page.getByRole("button", { name: "Формула", exact: true }).click();
  const formula = page.getByLabel("Формула: g");
  await formula.fill("4π²L/T²");
  await expect(page.locator(".formula-field .field-error")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.locator(".formula-field .field-error")).toContainText(
    t.stage.formula.at({ near: "L/T²" }),
  );
  await formula.fill("4π²");
  for (const sign of ["l", "/", "T", "x²"])
    await page.locator(".formula-signs").getByText(sign, { exact: true }).click();
  await expect(formula).toHaveValue("4π²l/T²");
  await page.keyboard.press("Tab");
  await expect(page.locator(".formula-read mfrac msup")).toHaveCount(2);

  await page.getByRole("button", { name: "Һөҙөмтә" }).click();
  const shown = (await page.locator(".result-shown b").textContent()) ?? "";
  const [, value = "", error = ""] = /\(([\d,]+) ± ([\d,]+)\)/.exec(shown) ?? [];
  expect(Number(value.replace(",", "."))).toBeGreaterThan(9.3);
  expect(Number(value.replace(",", "."))).toBeLessThan(10.3);
  await page.locator(".result-fields input").first().fill(value);
  await page.locator(".result-fields input").last().fill(error);
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Һығымта" }).click();
  await page.getByLabel("Еп оҙонлоғона", { exact: false }).last().check();

  await page.getByRole("button", { name: t.stage.handIn }).click();
  await page.getByRole("button", { name: t.stage.handInConfirm }).click();
  const mark = page.locator(".marking-mark b");
  await expect(mark).toHaveText(/^[45]$/, { timeout: 30_000 });
  await expect(page.getByText(t.bench.checked)).toBeVisible();
  const given = await mark.textContent();
  await page.goto("/learn");
  await expect(page.getByText(t.learn.mark({ mark: Number(given) })).first()).toBeVisible();
  await page.context().close();

  const teacher = await openWindow(browser, "ru");
  await signInAs(teacher, "demo-teacher");
  await teacher.locator(`a[href="/teach/classes/${(await demoClass()).id}"]`).click();
  const row = teacher.getByRole("row", { name });
  await expect(row.getByRole("link", { name: ru.learn.mark({ mark: Number(given) }) })).toBeVisible();
  await teacher.context().close();
});
