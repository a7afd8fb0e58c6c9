import { expect, type Locator, type Page, test } from "@playwright/test";
import { openWindow, signInAs } from "./people.ts";
import { texts as both } from "./texts.ts";

const { ba, ru } = both;

for (const [lang, texts] of [
  ["ru", ru],
  ["ba", ba],
] as const) {
  const t = texts.monitor;

  test(`without scripts an analyst goes from the republic to a school, ${lang}`, async ({ browser }) => {
    const page = await openWindow(browser, lang, { javaScriptEnabled: false });
    await signInAs(page, "demo-analyst");
    await page.goto("/monitor");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { name: t.map.heading })).toBeVisible();
    await expect(page.locator(".monitor-map svg").first()).toBeVisible();

    const districts = await unfold(page, t.tables.asTable, t.tables.children.republic);
    expect(await districts.locator("tbody tr").count()).toBeGreaterThan(10);
    const district = await openBusiest(districts);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(district);

    const schools = page.getByRole("table", { name: t.tables.children.district });
    const school = await openBusiest(schools);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(school);
    await expect(
      page.getByText(t.figures.pupils).or(page.getByText(t.withheld.title)).or(page.getByText(t.empty.title)),
    ).toBeVisible();
    const way = page.getByRole("navigation", { name: t.way });
    await way.getByRole("link", { name: district }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(district);
    await page.context().close();
  });

  test(`weeks are turned by links and by a form, without scripts, ${lang}`, async ({ browser }) => {
    const page = await openWindow(browser, lang, { javaScriptEnabled: false });
    await signInAs(page, "demo-analyst");
    await page.goto("/monitor");
    const week = page.locator(".monitor-week-now");
    const latest = (await week.textContent()) ?? "";
    await page.getByRole("link", { name: t.week.previous }).click();
    await expect(week).not.toHaveText(latest);
    await page.getByRole("link", { name: t.week.next }).click();
    await expect(week).toHaveText(latest);
    const earlier = dayBefore(await page.getByLabel(t.week.choose).inputValue(), 21);
    await page.getByLabel(t.week.choose).fill(earlier);
    await page.getByRole("button", { name: t.week.show }).click();
    await expect(page).toHaveURL(new RegExp(`week=${earlier}`));
    await expect(week).not.toHaveText(latest);
    await page.context().close();
  });

  test(`each table is a file with the same numbers, kept-back cells included, ${lang}`, async ({
    browser,
  }) => {
    const page = await openWindow(browser, lang, { javaScriptEnabled: false });
    await signInAs(page, "demo-analyst");
    await page.goto("/monitor");
    const table = await unfold(page, t.tables.asTable, t.tables.children.republic);
    const link = page.getByRole("link", { name: t.tables.csvOf({ table: t.tables.children.republic }) });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="children-[\w-]*\.csv"$/);
    const [head = "", ...lines] = (await answer.text()).trimEnd().split("\r\n");
    expect(head.startsWith("\uFEFF")).toBe(true);
    expect(cellsOfLine(head.slice(1))).toEqual([
      t.tables.unit.republic,
      t.tables.pupils,
      t.tables.change,
      t.tables.share,
      t.tables.started,
      t.tables.confirmed,
      t.tables.medianMark,
    ]);
    const file = lines.map(cellsOfLine);
    const rows = await cellsOf(table);
    expect(file.map((row) => row[0])).toEqual(rows.map((row) => row[0]));
    const hiddenIn = (cells: string[][]) => cells.map((row) => row.map((cell) => cell === t.hidden));
    expect(hiddenIn(file)).toEqual(hiddenIn(rows));
    expect(rows.flat().filter((cell) => cell === t.hidden).length).toBeGreaterThan(0);
    await expect(page.getByText(t.hiddenWhy({ limit: 10 })).first()).toBeVisible();
    for (const name of [t.tables.trend, t.tables.labs, t.tables.courses]) {
      const other = page.getByRole("link", { name: t.tables.csvOf({ table: name }) });
      expect((await page.request.get((await other.getAttribute("href")) ?? "")).status()).toBe(200);
    }
    await page.context().close();
  });
}

test("no cell outside the school tells of fewer than ten pupils", async ({ browser }) => {
  const page = await openWindow(browser, "ru", { javaScriptEnabled: false });
  await signInAs(page, "demo-analyst");
  await page.goto("/monitor");
  const districts = await unfold(page, ru.monitor.tables.asTable, ru.monitor.tables.children.republic);
  for (const [name, pupils = ""] of await cellsOf(districts)) {
    const shown = pupils === ru.monitor.hidden || pupils === "–" || pupils === "0" || Number(pupils) >= 10;
    expect(shown, `${name}: ${pupils}`).toBe(true);
  }
  await page.context().close();
});

test("a head of school sees the own school and no other unit", async ({ browser }) => {
  const head = await openWindow(browser, "ru", { javaScriptEnabled: false });
  await signInAs(head, "demo-head");
  await head.goto("/monitor");
  const own = new URL(head.url()).pathname;
  await expect(head.getByRole("table", { name: ru.monitor.tables.children.school })).toBeVisible();
  await expect(head.getByRole("navigation", { name: ru.monitor.way })).toHaveCount(0);

  const analyst = await openWindow(browser, "ru", { javaScriptEnabled: false });
  await signInAs(analyst, "demo-analyst");
  await analyst.goto(own);
  const above = await analyst.getByRole("navigation", { name: ru.monitor.way }).getByRole("link").all();
  expect(above).toHaveLength(2);
  const others = await Promise.all(above.map((link) => link.getAttribute("href")));
  await above[1]?.click();
  const schools = analyst.getByRole("table", { name: ru.monitor.tables.children.district });
  for (const link of await schools.getByRole("link").all()) others.push(await link.getAttribute("href"));
  for (const address of others) {
    const path = new URL(address ?? "", head.url()).pathname;
    if (path === own) continue;
    expect((await head.goto(path))?.status(), path).toBe(404);
    expect((await head.request.get(`${path}/data.csv?table=labs`)).status()).toBe(404);
  }
  await head.context().close();
  await analyst.context().close();
});

/** The table under a chart, unfolded. */
async function unfold(page: Page, summary: string, caption: string): Promise<Locator> {
  const folded = page
    .locator(".monitor-folded")
    .filter({ has: page.locator(`caption:text-is("${caption}")`) });
  await folded.locator("summary", { hasText: summary }).click();
  const table = folded.getByRole("table");
  await expect(table).toBeVisible();
  return table;
}

async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator("tbody tr").all();
  return Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
}

/** Follows the link of the row with the most pupils to show; gives its name. */
async function openBusiest(table: Locator): Promise<string> {
  const rows = await cellsOf(table);
  const pupils = (row: string[]) => Number(row[1]?.replace(/\s/g, "")) || 0;
  const name = rows.toSorted((a, b) => pupils(b) - pupils(a))[0]?.[0] ?? "";
  await table.getByRole("link", { name, exact: true }).click();
  return name;
}

/** The cells of a line of CSV whose separator is `;`. */
function cellsOfLine(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
  );
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
