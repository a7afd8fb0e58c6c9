import { expect, type Page, test } from "@playwright/test";
import { OWN_DATA } from "#app/frame/own-page.ts";
import type { Lang } from "#app/i18n/formats.ts";
import type { Role } from "#db/schema.ts";
import { openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";
import { wrongWith } from "./wrong-with.ts";

const course = "/learn/courses/oscillations-and-collisions";
const lessons = ["oscillations", "thread-pendulum", "momentum", "collisions", "orbits"];

/**
 * The pages of the site map for each reader; a function finds those whose address is known only on the way. The benches
 * of all labs are gone through in `bench-labs.e2e.ts`.
 */
const pagesOf: { [reader in Role | "stranger"]: (string | ((page: Page) => Promise<string>))[] } = {
  stranger: [
    "/",
    "/sign-in?expired=1&to=%2Flearn",
    "/join",
    "/catalog",
    "/catalog/thread-pendulum",
    "/catalog/orbit",
    "/nowhere/at/all",
  ],
  pupil: [
    "/learn",
    course,
    ...lessons.map((lesson) => `${course}/${lesson}`),
    "/catalog",
    "/catalog/thread-pendulum",
    (page) => follow(page, page.url(), 'a[href^="/learn/labs/"]'),
    "/account",
  ],
  teacher: [
    "/teach",
    (page) => follow(page, "/teach", 'a[href^="/teach/classes/"]'),
    (page) => follow(page, page.url(), 'a[href^="/teach/attempts/"]'),
    "/teach/assign",
    "/teach/labs",
    studio,
    (page) => follow(page, "/catalog/orbit", 'a[href^="/learn/labs/"]'),
    "/account",
  ],
  head: ["/monitor", "/account"],
  methodologist: ["/review", "/monitor"],
  analyst: [
    "/monitor",
    (page) => follow(page, page.url(), '.monitor-map svg a:not(.tile-hidden, .tile-none)[href^="/monitor/"]'),
    (page) => follow(page, page.url(), 'table a[href^="/monitor/"]'),
    "/account",
  ],
  administrator: [
    "/admin",
    (page) => follow(page, page.url(), ".unit-list a"),
    (page) => follow(page, page.url(), ".unit-list a"),
    (page) => follow(page, page.url(), ".unit-list a"),
  ],
};

/** Each page is held to both, on a phone and on a wide screen. */
const looks = {
  ba: [
    { width: 360, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ],
  ru: [
    { width: 360, colorScheme: "dark" },
    { width: 1280, colorScheme: "light" },
  ],
} as const;

for (const [reader, pages] of Object.entries(pagesOf))
  for (const lang of ["ba", "ru"] as const)
    test(`the pages of a ${reader} are whole on a phone and a wide screen, ${lang}`, async ({ browser }) => {
      const page = await openWindow(browser, lang, { bypassCSP: true, reducedMotion: "reduce" });
      const complaints: string[] = [];
      page.on("console", (message) => {
        const isOwn = !message
          .text()
          .startsWith("Failed to load resource: the server responded with a status of 404");
        if (message.type() === "error" && isOwn) complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      if (reader !== "stranger") await signInAs(page, `demo-${reader}`);
      for (const place of pages) {
        const path = typeof place === "string" ? place : await place(page);
        if (path !== page.url()) await page.goto(path);
        await settle(page);
        for (const { width, colorScheme } of looks[lang]) {
          await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
          await page.emulateMedia({ colorScheme });
          complaints.push(...(await complaintsOf(page, lang)));
        }
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    });

/** Goes to a page and gives the address of its first such link. */
async function follow(page: Page, from: string, selector: string): Promise<string> {
  if (from !== page.url()) await page.goto(from);
  const link = page.locator(selector).first();
  const href = await link.evaluate((one) => one.getAttribute("href") ?? "");
  return new URL(href, page.url()).href;
}

/** The studio with a lab in it: the first of the teacher's own, or a copy. */
async function studio(page: Page): Promise<string> {
  await page.goto("/teach/labs");
  const own = page.locator('th a[href^="/teach/labs/"]');
  if ((await own.count()) > 0) return follow(page, page.url(), 'th a[href^="/teach/labs/"]');
  await page.locator(".labs-copy button").click();
  await page.waitForURL(/\/teach\/labs\/[\w-]+$/);
  return page.url();
}

/** Waits until the page has come alive and whatever it loads late is drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    (own) => "__reactRouterDataRouter" in window || document.getElementById(own),
    OWN_DATA,
  );
  await page.waitForLoadState("networkidle");
  if (page.url().includes("/learn/labs/") || page.url().includes("/teach/attempts/"))
    await expect(page.locator(".stage")).toBeVisible();
}

async function complaintsOf(page: Page, lang: Lang): Promise<string[]> {
  const at = `${new URL(page.url()).pathname} (${lang}, ${page.viewportSize()?.width})`;
  const found = await wrongWith(page, at);
  if ((await page.locator("html").getAttribute("lang")) !== lang)
    found.push(`${at}: html[lang] is not ${lang}`);
  const foreign = (await shownTexts(page)).filter((text) => foreignTo[lang].has(text));
  if (foreign.length > 0) found.push(`${at}: in another language: ${[...new Set(foreign)].join(" · ")}`);
  return found;
}

/** The texts of the page a reader sees or hears, except those marked as being of another language. */
async function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const isOther = (node: Element | null) => {
      const marked = node?.closest("[lang]");
      return marked !== null && marked !== undefined && marked !== document.documentElement;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!isOther(parentElement) && !parentElement?.closest("script, style, code, .language-switch"))
        texts.push(textContent?.trim() ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
      if (!isOther(element) && !element.closest(".language-switch"))
        for (const name of ["aria-label", "title", "placeholder"])
          texts.push(element.getAttribute(name)?.trim() ?? "");
    return texts;
  });
}

/** Whole texts that only another language says under the same key. */
const foreignTo: Record<Lang, Set<string>> = {
  ba: othersThan("ba"),
  ru: othersThan("ru"),
  en: othersThan("en"),
};

function othersThan(lang: Lang): Set<string> {
  const own = new Set(leaves(texts[lang]));
  const others = (["ba", "ru", "en"] as const).filter((other) => other !== lang);
  return new Set(others.flatMap((other) => leaves(texts[other])).filter((text) => !own.has(text)));
}

/** Plain texts of more than one letter. */
function leaves(value: unknown): string[] {
  if (typeof value === "string") return /\p{L}{2}/u.test(value) ? [value.trim()] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}
