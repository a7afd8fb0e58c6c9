import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./people.ts";

/** The drawn scene as bytes; two looks at a scene at rest are equal. */
async function look(page: Page): Promise<string> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await page.locator(".space canvas").screenshot()).toString("base64");
}

/** Waits until two looks are equal. */
async function atRest(page: Page): Promise<string> {
  let seen = "";
  await expect
    .poll(async () => {
      const before = seen;
      seen = await look(page);
      return seen === before;
    })
    .toBe(true);
  return seen;
}

async function expectTurned(page: Page, before: string): Promise<string> {
  await expect.poll(() => look(page)).not.toBe(before);
  return atRest(page);
}

test.use({ hasTouch: true });

test("the scene in space is turned and drawn nearer by mouse, fingers and keys", async ({ page }) => {
  await signInAs(page, "demo-pupil");
  await page.goto("/catalog/orbit");
  await page.locator('main a[href^="/learn/labs/"]').first().click();
  const scene = page.locator(".space");
  await scene.locator("canvas").waitFor();
  await page.waitForLoadState("networkidle");
  await scene.scrollIntoViewIfNeeded();
  const box = await scene.boundingBox();
  if (!box) throw new Error("the scene is not drawn");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  let seen = await atRest(page);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 20, { steps: 5 });
  await page.mouse.up();
  seen = await expectTurned(page, seen);
  await page.mouse.wheel(0, -300);
  seen = await expectTurned(page, seen);

  await scene.focus();
  await page.keyboard.press("ArrowLeft");
  seen = await expectTurned(page, seen);
  await page.keyboard.press("+");
  seen = await expectTurned(page, seen);

  const touch = await page.context().newCDPSession(page);
  const fingers = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
    });
  await fingers("touchStart", [x, y]);
  await fingers("touchMove", [x - 40, y]);
  await fingers("touchMove", [x - 80, y]);
  await fingers("touchEnd");
  seen = await expectTurned(page, seen);
  await fingers("touchStart", [x - 30, y], [x + 30, y]);
  await fingers("touchMove", [x - 60, y], [x + 60, y]);
  await fingers("touchMove", [x - 90, y], [x + 90, y]);
  await fingers("touchEnd");
  await expectTurned(page, seen);
});
