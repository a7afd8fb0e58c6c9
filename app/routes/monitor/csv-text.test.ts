import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "./csv-text.ts";
import type { MonitorTable } from "./tables.ts";

const table: MonitorTable = {
  name: "children",
  caption: "Schools",
  head: "School",
  columns: [
    { label: "Pupils", format: "count" },
    { label: "Share", format: "share" },
    { label: "Median", format: "mark" },
  ],
  rows: [
    { key: "a", name: "School 1; the “big” one", figures: [1204, 0.37419, 3.5] },
    { key: "b", name: "School 2", figures: ["hidden", "hidden", undefined] },
  ],
};

test("Russian and Bashkir spreadsheets get semicolons and decimal commas, English ones commas and points", () => {
  expect(csvText(table, "ru", "скрыто")).toBe(
    '\uFEFFSchool;Pupils;Share;Median\r\n"School 1; the “big” one";1204;0,3742;3,5\r\nSchool 2;скрыто;скрыто;\r\n',
  );
  expect(csvText(table, "en", "hidden").split("\r\n")[1]).toBe('"School 1; the “big” one",1204,0.3742,3.5');
});

test("a fall is a plain negative number", () => {
  const change = { ...table, columns: [{ label: "Change", format: "change" as const }] };
  const text = csvText({ ...change, rows: [{ key: "a", name: "a", figures: [-12] }] }, "ru", "-");
  expect(text.split("\r\n")[1]).toBe("a;-12");
});

test("no name of a school is taken for a formula, whatever it is, and each stays in its cell", () => {
  const dangerous = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "\n=", '"', ";", ",", "'");
  fc.assert(
    fc.property(
      dangerous,
      fc.string(),
      fc.constantFrom("ru" as const, "en" as const),
      (start, rest, lang) => {
        const name = start + rest;
        const text = csvText({ ...table, columns: [], rows: [{ key: "a", name, figures: [] }] }, lang, "-");
        const line = text.slice("\uFEFFSchool\r\n".length, -2);
        const quoted = line.startsWith('"');
        const cell = quoted ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(cell.replace(/^'/, "")).toBe(name.replace(/^'/, ""));
        expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        if (!quoted) expect(line).not.toMatch(/[;,"\r\n]/);
      },
    ),
    { numRuns: 500 },
  );
});
