import { expect, type Page, test } from "@playwright/test";
import { ru as t } from "#app/i18n/texts/ru.ts";
import { openLab } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

const { buttons, conditions } = t.stage.faces;

async function hang(page: Page, grams: number): Promise<void> {
  const field = page.getByRole("textbox", { name: "Масса шарика" });
  await field.fill(String(grams));
  await field.press("Enter");
}

/** Where the pointer is drawn, N: the face is a scale of 2.5 N, 200 units long, from 34 down. */
const pointerAt = (page: Page) =>
  page.locator(".dynamometer svg").evaluate((face) => {
    const pointer = face.querySelector("g[transform]")?.getAttribute("transform") ?? "";
    return ((Number(/translate\(0 ([-\d.e]+)\)/.exec(pointer)?.[1]) - 34) / 200) * 2.5;
  });

test("a pupil who hangs too heavy a ball is told what happened, mends the spring and measures on", async ({
  browser,
}) => {
  const page = await openWindow(browser, "ru");
  await joinClass(page, (await demoClass()).code, "Айгөл Сафина");
  await openLab(page, "pendulum-energy");
  await page.locator('[data-item="dynamometer"] button').first().click();
  const face = page.locator(".dynamometer");
  const press = (name: string) => face.getByRole("button", { name, exact: true }).click();
  const mend = face.getByRole("button", { name: buttons.mend, exact: true });
  await press(buttons.zero);

  // a little too heavy: off the scale, and no harm done
  await hang(page, 300);
  await press(buttons.hold);
  await expect(face).toContainText(conditions.over);
  await expect(mend).toBeHidden();

  await hang(page, 400);
  await expect(mend).toBeHidden();
  await page.locator(".play-bar .button-main").click();
  await expect(face).toContainText(conditions.stretched);
  await page.locator(".play-bar .button-main").click();

  // what was overstretched shows too much of the next ball too, until it is mended
  await hang(page, 200);
  await expect(face).toContainText(conditions.stretched);
  expect(await pointerAt(page)).toBeGreaterThan(1.96 + 0.07);
  await mend.click();
  await expect(face).not.toContainText(conditions.stretched);
  expect(Math.abs((await pointerAt(page)) - 1.96)).toBeLessThan(0.1);
  await page.context().close();
});
