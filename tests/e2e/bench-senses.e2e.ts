import { expect, type Page, test } from "@playwright/test";
import { openLab, playButton, takeAll } from "./bench.ts";
import { openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";

const told = (page: Page) => page.locator("[data-described]");
const senses = (page: Page) => page.locator(".senses");

for (const [lang, angle] of [
  ["ba", "мөйөш"],
  ["ru", "угол"],
  ["en", "angle"],
] as const)
  test(`the scene is told in words at rest, not while it moves, and on demand (${lang})`, async ({
    browser,
  }) => {
    const t = texts[lang];
    const page = await openWindow(browser, lang);
    await signInAs(page, "demo-teacher");
    await openLab(page, "thread-pendulum");
    await page.locator(".scene-frame").focus();
    await page.keyboard.press("KeyS");
    await expect(senses(page).locator(".senses-spoken")).toHaveText(t.stage.desk.nothingToRead);
    await takeAll(page, t);
    await expect(told(page)).toContainText(new RegExp(`${angle} \\d+([.,]\\d)?°`));
    await expect(told(page)).toContainText(t.stage.desk.standing);
    const before = await told(page).textContent();
    await playButton(page).click();
    await page.waitForTimeout(1500);
    await expect(told(page)).toHaveText(before ?? "");
    await page.locator(".scene-frame").focus();
    await page.keyboard.press("KeyD");
    await expect(senses(page).locator(".senses-spoken")).toContainText(t.stage.desk.going);
    await playButton(page).click();
    await expect(told(page)).not.toHaveText(before ?? "");
    await page.keyboard.press("KeyS");
    await expect(senses(page).locator(".senses-spoken")).toContainText(/\d,\d|\d\.\d/);
    await page.context().close();
  });

test("Bashkir is spoken by no voice unless one is chosen; Russian by its own", async ({ browser }) => {
  const page = await openWindow(browser, "ba");
  await page.addInitScript(() => {
    const voices = [
      { voiceURI: "ru-voice", name: "Анна", lang: "ru-RU" },
      { voiceURI: "en-voice", name: "Ann", lang: "en-US" },
    ];
    const said: string[] = [];
    Object.assign(window, { said });
    Object.defineProperty(window, "speechSynthesis", {
      value: Object.assign(new EventTarget(), {
        getVoices: () => voices,
        cancel: () => undefined,
        speak: (words: { text: string; voice: { lang: string } }) =>
          said.push(`${words.voice.lang} ${words.text}`),
      }),
    });
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        text: string;
        voice: unknown;
        lang = "";
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await signInAs(page, "demo-teacher");
  await openLab(page, "thread-pendulum");
  await takeAll(page, texts.ba);
  await expect(told(page)).not.toHaveText("");
  await senses(page).locator("summary").click();
  await page.locator("[data-key=speak]").click();
  await expect(page.locator(".senses-spoken")).not.toHaveText("");
  expect(await said()).toEqual([]);
  await senses(page).getByLabel(texts.ba.stage.desk.voice).first().selectOption("ru-voice");
  await page.locator("[data-key=speak]").click();
  await expect.poll(async () => (await said())[0]).toContain("ru-RU");
  await page.context().close();
});

test("a quantity is heard: silent until asked, higher where it is greater", async ({ browser }) => {
  const page = await openWindow(browser, "ru");
  await page.addInitScript(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    const follow = AudioParam.prototype.setTargetAtTime;
    AudioParam.prototype.setTargetAtTime = function (value, ...rest) {
      if (value > 20) heard.push(value);
      return follow.call(this, value, ...rest);
    };
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: number[] }).heard);
  await signInAs(page, "demo-teacher");
  await openLab(page, "thread-pendulum");
  await playButton(page).click();
  await page.waitForTimeout(500);
  expect(await heard()).toEqual([]);
  await senses(page).locator("summary").click();
  await senses(page).getByLabel(texts.ru.stage.desk.sound).selectOption("bob.angle");
  await expect
    .poll(async () => Math.max(...(await heard())) / Math.min(...(await heard())))
    .toBeGreaterThan(3);
  await page.context().close();
});

test("colours change with the choice, the choice is kept, and the system's wish for contrast is heard", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru", { contrast: "more" });
  const { looks, look } = texts.ru.stage.desk;
  await signInAs(page, "demo-teacher");
  await openLab(page, "thread-pendulum");
  const ink = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink").trim());
  await expect.poll(ink).toMatch(/^#0{3,6}$/);
  await senses(page).locator("summary").click();
  const choice = senses(page).getByLabel(look);
  await expect(choice).toHaveValue("contrast");
  await choice.selectOption(looks.distinct);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-look", "distinct");
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.screenshot({ path: "test-results/forced-colors.png" });
  await expect(page.locator(".scene-drawing")).toBeVisible();
  await page.context().close();
});
