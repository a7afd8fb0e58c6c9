import type { Locator, Page } from "@playwright/test";

export interface Spot {
  x: number;
  y: number;
}

/** A finger on the glass of a phone. There is no mouse, nothing is pressed that lies under something else or out of sight. */
export interface Finger {
  /** Swipes the page along its edge until the middle of this is in sight and free, and says where that is, CSS pixels. */
  reach(what: Locator): Promise<Spot>;
  tap(what: Locator): Promise<void>;
  /** Goes down at a place in sight, moves by so much and goes up. */
  drag(from: Spot, dx: number, dy: number): Promise<void>;
}

const STEPS = 10;
/** The edge of a page, beside everything that keeps a finger for itself, px. */
const EDGE = 4;
/** A finger that rests so long before it goes up throws nothing, ms. */
const REST_MS = 120;

/** The finger of who holds this page, opened with `hasTouch`. */
export async function fingerOn(page: Page): Promise<Finger> {
  const glass = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Spot[]) =>
    glass.send("Input.dispatchTouchEvent", { type, touchPoints });
  async function drag({ x, y }: Spot, dx: number, dy: number): Promise<void> {
    await touch("touchStart", { x, y });
    for (let i = 1; i <= STEPS; i++)
      await touch("touchMove", { x: x + (dx * i) / STEPS, y: y + (dy * i) / STEPS });
    await page.waitForTimeout(REST_MS);
    await touch("touchEnd");
  }
  async function reach(what: Locator): Promise<Spot> {
    const height = page.viewportSize()?.height ?? 0;
    await what.waitFor();
    let over = "";
    for (let swipes = 0; swipes < 40; swipes++) {
      const spot = await middleOf(what);
      over = await lyingOver(what, spot);
      const up = spot.y - 0.7 * height;
      if (over === "") return spot;
      if (Math.abs(up) < 5) break;
      const far = Math.max(-height / 2, Math.min(height / 2, up));
      await drag({ x: EDGE, y: height / 2 + far / 2 }, 0, -far);
    }
    throw new Error(`${what} cannot be reached: a finger meets ${over}`);
  }
  async function tap(what: Locator): Promise<void> {
    const spot = await reach(what);
    await touch("touchStart", spot);
    await touch("touchEnd");
  }
  return { reach, tap, drag };
}

/** The middle of what is seen of it, CSS pixels. */
export async function middleOf(what: Locator): Promise<Spot> {
  const box = await what.boundingBox();
  if (!box) throw new Error(`${what} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What a finger would meet in its place; nothing where it would touch it. */
const lyingOver = (what: Locator, spot: Spot): Promise<string> =>
  what.evaluate((element, { x, y }) => {
    const touched = document.elementFromPoint(x, y);
    return element.contains(touched) ? "" : (touched?.outerHTML.slice(0, 120) ?? "the end of the screen");
  }, spot);
