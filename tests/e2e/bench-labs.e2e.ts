import { expect, test } from "@playwright/test";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { openLab, takeAll } from "./bench.ts";
import { openWindow, signInAs } from "./people.ts";
import { texts } from "./texts.ts";
import { wrongWith } from "./wrong-with.ts";

const labs = loadCatalogue().map(({ slug }) => slug);

for (const lang of ["ba", "ru"] as const)
  test(`every lab can be used by everyone, on a phone and on a desk (${lang})`, async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await openWindow(browser, lang, { reducedMotion: "reduce" });
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    await signInAs(page, "demo-pupil");
    for (const lab of labs) {
      await openLab(page, lab);
      await page.waitForLoadState("networkidle");
      await page.locator(".senses summary").click();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
        await page.emulateMedia({ colorScheme: (width === 360) === (lang === "ru") ? "dark" : "light" });
        complaints.push(...(await wrongWith(page, `${lab} (${lang}, ${width})`)));
      }
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

test("every lab can be used by everyone on a phone, with the drawer shut and with all of it on the bench (en)", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const viewport = { width: 360, height: 740 };
  const page = await openWindow(browser, "en", { reducedMotion: "reduce", viewport });
  const complaints: string[] = [];
  let taken = 0;
  await signInAs(page, "demo-pupil");
  for (const lab of labs) {
    await openLab(page, lab);
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ colorScheme: "light" });
    complaints.push(...(await wrongWith(page, `${lab} (en)`)));
    await takeAll(page, texts.en);
    taken += await page.locator(".drawer-out > li").count();
    await page.emulateMedia({ colorScheme: "dark" });
    complaints.push(...(await wrongWith(page, `${lab} (en, all taken)`)));
  }
  expect(taken).toBeGreaterThan(labs.length);
  expect(complaints).toEqual([]);
  await page.context().close();
});
