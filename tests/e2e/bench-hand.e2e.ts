import { expect, type Page, test } from "@playwright/test";
import { ba as t } from "#app/i18n/texts/ba.ts";
import { openLab, playButton } from "./bench.ts";
import { demoClass, joinClass, openWindow } from "./people.ts";

// one page for all: where the lab does not open, nothing that follows can pass
test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await openWindow(browser, "ba", { hasTouch: true, viewport: { width: 1280, height: 860 } });
  await joinClass(page, (await demoClass()).code, "Ямал Ишбулатов");
});
test.afterAll(() => page.context().close());

const handle = (name: string) => page.getByRole("slider", { name: t.stage.desk.handle({ name }) });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const viewBox = () =>
  page
    .locator(".scene-drawing")
    .evaluate((svg) => (svg.getAttribute("viewBox") ?? "").split(" ").map(Number));

async function middle(of: {
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}) {
  const box = await of.boundingBox();
  if (!box) throw new Error("there is nothing to take hold of");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("the bob is pulled aside by mouse, finger and keys", async () => {
  await openLab(page, "thread-pendulum");
  // what comes later moves what stands there
  await page.waitForLoadState("networkidle");
  const bob = handle("Тайпылыш мөйөшө");
  const angle = field("Тайпылыш мөйөшө");
  const from = await middle(bob);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await angle.inputValue())).toBeGreaterThan(8);
  const byMouse = Number(await angle.inputValue());

  await page.keyboard.press("ArrowLeft");
  await expect(angle).toHaveValue(String(byMouse - 1));
  await page.keyboard.press("Home");
  await expect(angle).toHaveValue("2");

  const at = await middle(bob);
  const touch = await page.context().newCDPSession(page);
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await finger("touchStart", [at]);
  await finger("touchMove", [{ x: at.x + 20, y: at.y }]);
  await finger("touchMove", [{ x: at.x + 60, y: at.y }]);
  await finger("touchEnd", []);
  await expect.poll(async () => Number(await angle.inputValue())).toBeGreaterThan(4);

  const length = handle("Еп оҙонлоғо");
  const before = await length.getAttribute("aria-valuenow");
  await length.focus();
  await page.keyboard.press("PageUp");
  await expect(length).not.toHaveAttribute("aria-valuenow", before ?? "");
});

test("a phone's finger draws a prediction and moves a mark; beside them it scrolls the page", async ({
  browser,
}) => {
  const phone = await openWindow(browser, "ba", {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  await joinClass(phone, (await demoClass()).code, "Айһылыу Ҡаһарманова");
  await openLab(phone, "thread-pendulum");
  const scrolled = () => phone.evaluate(() => Math.round(window.scrollY));
  const touch = await phone.context().newCDPSession(phone);
  async function drag(from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    for (let i = 1; i <= 10; i++) {
      const point = { x: from.x + (dx * i) / 10, y: from.y + (dy * i) / 10 };
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
    }
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  const graph = phone.getByLabel(t.stage.graph, { exact: true });
  const plot = graph.locator("svg").first();
  await plot.evaluate((svg) => svg.scrollIntoView({ block: "center" }));
  const still = await scrolled();
  await drag(await middle(plot), 0, -100);
  await expect.poll(scrolled).toBeGreaterThan(still + 30);
  await graph.getByRole("button", { name: t.stage.analysis.predict }).click();
  const field = graph.locator(".graph-predict");
  await field.evaluate((area) => area.scrollIntoView({ block: "center" }));
  const stands = await scrolled();
  const { x, y } = await middle(field);
  await drag({ x: x - 80, y: y + 60 }, 160, -120);
  expect(await scrolled()).toBe(stands);
  await graph.getByRole("button", { name: t.stage.analysis.predictDone }).click();
  const foreseen = await graph.locator(".graph-foreseen").boundingBox();
  expect(foreseen?.width).toBeGreaterThan(140);
  expect(foreseen?.height).toBeGreaterThan(100);

  await phone.getByRole("button", { name: "Һүрәт", exact: true }).click();
  await phone.getByRole("button", { name: t.stage.report.keepDrawing }).click();
  await phone.getByRole("button", { name: t.stage.report.addLabel }).click();
  const drawing = phone.locator(".draw-field svg.drawing");
  await drawing.evaluate((svg) => svg.scrollIntoView({ block: "center" }));
  const mark = drawing.locator(".drawing-mark");
  const from = await middle(mark);
  await drag(from, 40, 50);
  const to = await middle(mark);
  expect(to.x - from.x).toBeCloseTo(40, -1);
  expect(to.y - from.y).toBeCloseTo(50, -1);
  const before = await scrolled();
  await drag({ x: to.x - 60, y: to.y }, 0, -100);
  await expect.poll(scrolled).toBeGreaterThan(before + 30);
  await phone.context().close();
});

test("what is done is undone and done again by buttons and keys of any layout", async () => {
  const angle = field("Тайпылыш мөйөшө");
  await angle.fill("12");
  await angle.press("Enter");
  await angle.fill("7");
  await angle.press("Tab");
  await page.keyboard.press("Control+KeyZ");
  await expect(angle).toHaveValue("12");
  await page.keyboard.press("Control+KeyY");
  await expect(angle).toHaveValue("7");
  await page.getByRole("button", { name: t.stage.undo }).click();
  await expect(angle).toHaveValue("12");
});

test("a number may be typed with its unit; what does not fit is said and nothing is set", async () => {
  const angle = field("Тайпылыш мөйөшө");
  await angle.fill("0,1 рад");
  await angle.press("Enter");
  await expect(angle).toHaveValue("6");
  await expect(page.locator(".control-told"), "0,1 rad is between two steps").toHaveText(
    t.stage.desk.stepped({ step: "1°", value: "6°" }),
  );
  await angle.fill("35 см");
  await angle.press("Enter");
  await expect(page.locator(".control-wrong")).toContainText("°");
  await expect(angle).toHaveAttribute("aria-invalid", "true");
  await angle.fill("много");
  await angle.press("Enter");
  await expect(page.locator(".control-wrong")).toHaveText(t.stage.desk.notNumber);
  await angle.press("Escape");
  await expect(angle).toHaveValue("6");
  await angle.fill("90");
  await angle.press("Enter");
  await expect(page.locator(".control-told")).toContainText("20°");
  await expect(angle).toHaveValue("20");
});

test("the scene is drawn larger and moved by keys, wheel, fingers and buttons; the page scrolls past it", async () => {
  const scene = page.locator(".scene-frame");
  const whole = await viewBox();
  const letters = () =>
    page
      .locator(".scene-drawing text")
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
  const size = await letters();
  await scene.focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  expect((await viewBox())[2]).toBeCloseTo((whole[2] ?? 0) / 1.25 ** 2, 6);
  expect(await letters()).toBeCloseTo(size, 0);
  const [left = 0] = await viewBox();
  await page.keyboard.press("ArrowRight");
  expect((await viewBox())[0]).toBeGreaterThan(left);
  await page.keyboard.press("0");
  expect(await viewBox()).toEqual(whole);

  const { x, y } = await middle(scene);
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(async () => (await viewBox())[2]).toBeLessThan(whole[2] ?? 0);
  await page.getByRole("button", { name: t.stage.desk.whole }).click();
  expect(await viewBox()).toEqual(whole);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await viewBox()).toEqual(whole);
  await page.evaluate(() => window.scrollTo(0, 0));

  const touch = await page.context().newCDPSession(page);
  const fingers = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
    });
  await fingers("touchStart", [x - 30, y], [x + 30, y]);
  await fingers("touchMove", [x - 60, y], [x + 60, y]);
  await fingers("touchMove", [x - 90, y], [x + 90, y]);
  await fingers("touchEnd");
  await expect.poll(async () => (await viewBox())[2]).toBeLessThan((whole[2] ?? 0) / 2);
  await page.getByRole("button", { name: t.stage.desk.whole }).click();
});

test("keys play, pause and step, none steals typing, and they can be switched off", async () => {
  await page.locator(".scene-frame").focus();
  await page.keyboard.press("Space");
  await expect(playButton(page)).toContainText(t.stage.pause);
  await page.waitForTimeout(300);
  await page.keyboard.press("Space");
  await expect(playButton(page)).toContainText(t.stage.play);
  const time = page.locator(".play-bar-time");
  const stood = await time.textContent();
  await page.keyboard.press("Comma");
  await expect(page.getByText(t.stage.lookingBack)).toBeVisible();
  await page.keyboard.press("Period");
  await expect(time).toHaveText(stood ?? "");

  const cell = page.getByLabel(t.stage.table, { exact: true }).locator("tbody input").first();
  await cell.fill("");
  await cell.pressSequentially("1, .sdf?");
  await expect(cell).toHaveValue("1, .sdf?");
  await expect(playButton(page)).toContainText(t.stage.play);
  await cell.fill("");
  await cell.press("Tab");

  await page.locator(".scene-frame").focus();
  await page.keyboard.press("Shift+Slash");
  const help = page.locator(".help");
  await expect(help).toBeVisible();
  await help.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.locator(".scene-frame").focus();
  await page.keyboard.press("Space");
  await page.waitForTimeout(200);
  await expect(playButton(page)).toContainText(t.stage.play);
});

test("a step back late in a long run shows how far it is, and the page lives on the way", async () => {
  await openLab(page, "collisions");
  const speed = page.getByLabel(t.stage.speed);
  await speed.selectOption("4");
  await playButton(page).click();
  const time = page.locator(".play-bar-time");
  const seconds = async () => Number(/\d+/.exec((await time.textContent()) ?? "")?.[0]);
  await expect.poll(seconds, { timeout: 60_000 }).toBeGreaterThan(23);
  await playButton(page).click();
  await page.evaluate(() => {
    const seen: { shares: number[]; longest: number } = { shares: [], longest: 0 };
    Object.assign(window, { seen });
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      const share = document.querySelector<HTMLProgressElement>(".stage-seeking progress")?.value ?? 0;
      if (share > 0 && share < 1 && share !== seen.shares.at(-1)) seen.shares.push(share);
      setTimeout(look, 0);
    };
    look();
  });
  await page.getByRole("button", { name: t.stage.stepBack }).click();
  await expect(page.getByText(t.stage.lookingBack)).toBeVisible({ timeout: 20_000 });
  const { shares, longest } = await page.evaluate(
    () => (window as unknown as { seen: { shares: number[]; longest: number } }).seen,
  );
  test.info().annotations.push({ type: "longest hold, ms", description: longest.toFixed(0) });
  expect(shares.length, "the page has its turn more than once before the way is gone").toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
