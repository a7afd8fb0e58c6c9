import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { territories } from "#db/seed/republic.ts";
import { LineChart } from "./line-chart.tsx";
import { shortCodes, TileMap } from "./tile-map.tsx";

test("three letters tell any two of the republic's tiles apart, in each language", () => {
  for (const lang of ["ba", "ru", "en"] as const) {
    const codes = shortCodes(territories.map((territory) => territory.label[lang]));
    expect(new Set(codes).size, lang).toBe(territories.length);
    for (const code of codes) expect([...code].length).toBeLessThanOrEqual(3);
  }
});

test("a tile that leads somewhere is a link with its full name, one that leads nowhere is none", () => {
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <TileMap
        label="map"
        tiles={[
          { id: "a", column: 0, row: 0, label: "Уфа", title: "Уфа: 37 %", look: 4, to: "/monitor/a" },
          {
            id: "b",
            column: 1,
            row: 0,
            label: "Сибай",
            title: "Сибай: скрыто",
            look: "hidden",
            to: "/monitor/b",
          },
          { id: "c", column: 0, row: 1, label: "Бирск", title: "Бирск: нет данных", look: "none" },
        ]}
      />
    </MemoryRouter>,
  );
  expect(html.match(/<a /g)).toHaveLength(2);
  expect(html).toContain("<title>Уфа: 37 %</title>");
  expect(html.match(/chart-hatching/g)).toHaveLength(1);
});

test("a week kept back is a gap in the line and hatched, and each line has its own shape", () => {
  const html = renderToStaticMarkup(
    <LineChart
      label="trend"
      categories={["a", "b", "c", "d"]}
      series={[
        { name: "pupils", values: [10, 20, undefined, 40] },
        { name: "works", values: [5, 5, undefined, 6] },
      ]}
      hatched={[false, false, true, false]}
      formatValue={String}
    />,
  );
  const wide = html.slice(0, html.indexOf("chart-narrow"));
  expect(wide.match(/<circle/g)).toHaveLength(3);
  expect(wide.match(/<rect/g)).toHaveLength(3);
  expect(wide.match(/chart-hatching/g)).toHaveLength(1);
  const [pupils] = [...wide.matchAll(/d="([^"]*)" class="chart-line"/g)].map((match) => match[1]);
  expect(pupils?.match(/[ML]/g)).toEqual(["M", "L", "M"]);
});
