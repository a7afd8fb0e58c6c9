import type { CDPSession, Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

/** Where hands go on a page. */
export interface Region {
  /** What may be touched, as a selector. */
  within: string;
  /** What must not be, as it would lead away: links, handing in. */
  except: string;
  /** A button pressed now and then so that the world goes on, where there is one. */
  keepsPlaying?: string;
}

const KEYS =
  "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Space Escape 1 5 , Control+z + -";
const TOUCHED_A_SECOND = 15;

/**
 * Mouse, keys and touch as `random` has it for `seconds`: clicks, drags, taps, keys on
 * whatever of the region can be worked with. Gives how many doings there were.
 */
export async function handsAtRandom(
  page: Page,
  cdp: CDPSession,
  region: Region,
  seconds: number,
  random: () => number,
): Promise<number> {
  const keys = KEYS.split(" ");
  const end = performance.now() + seconds * 1000;
  let done = 0;
  for (; performance.now() < end; done++) {
    const begun = performance.now();
    if (done % 40 === 0) await keepPlaying(cdp, region);
    const from = await pick(cdp, region, [random(), random(), random()]);
    const to = { x: from.x + (random() - 0.5) * 300, y: from.y + (random() - 0.5) * 300 };
    const way = random();
    if (way < 0.25) await page.mouse.click(from.x, from.y);
    else if (way < 0.45) await dragMouse(page, from, to);
    else if (way < 0.6) await touch(cdp, [from]);
    else if (way < 0.75) await touch(cdp, [from, middle(from, to), to]);
    else await press(page, cdp, region, keys[Math.floor(random() * keys.length)] as string, random());
    const left = 1000 / TOUCHED_A_SECOND - (performance.now() - begun);
    if (left > 0) await page.waitForTimeout(left);
  }
  return done;
}

interface Point {
  x: number;
  y: number;
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A point of something that can be worked with, brought into view; a corner of the page where chance fell badly. */
const pick = (cdp: CDPSession, region: Region, chance: [number, number, number]): Promise<Point> =>
  inPage(
    cdp,
    ({ within, except, chance: [which, x, y] }) => {
      const found = [...document.querySelectorAll(within)].filter((one) => !one.closest(except));
      const one = found[Math.floor(which * found.length)];
      if (!one) return { x: 1, y: 1 };
      const seen = one.getBoundingClientRect();
      if (seen.top < 0 || seen.bottom > innerHeight) one.scrollIntoView({ block: "center" });
      const box = one.getBoundingClientRect();
      const point = { x: box.left + x * box.width, y: box.top + y * box.height };
      return document.elementFromPoint(point.x, point.y)?.closest(except) ? { x: 1, y: 1 } : point;
    },
    { ...region, chance },
  );

async function keepPlaying(cdp: CDPSession, { keepsPlaying }: Region): Promise<void> {
  if (!keepsPlaying) return;
  const play = (selector: string) => {
    const button = document.querySelector<HTMLElement>(selector);
    if (button?.textContent?.startsWith("▶")) button.click();
  };
  await inPage(cdp, play, keepsPlaying);
}

async function dragMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function touch(cdp: CDPSession, [from, ...way]: readonly Point[]): Promise<void> {
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from as Point] });
  for (const point of way)
    await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function press(
  page: Page,
  cdp: CDPSession,
  region: Region,
  key: string,
  chance: number,
): Promise<void> {
  const isAway = await inPage(
    cdp,
    ({ within, except, chance }) => {
      const found = [...document.querySelectorAll<HTMLElement>(within)].filter((one) => !one.closest(except));
      found[Math.floor(chance * found.length)]?.focus({ preventScroll: true });
      return document.activeElement?.closest(except) != null;
    },
    { ...region, chance },
  );
  if (!isAway) await page.keyboard.press(key);
}

/** Chance that can be had again: mulberry32, 0 ≤ x < 1. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
