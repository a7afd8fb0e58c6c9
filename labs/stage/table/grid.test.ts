import { expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { Action } from "../../engine/action.ts";
import { workOutTable } from "../../engine/table.ts";
import { replay } from "../../index.ts";
import { copyOf, csvOf } from "./grid.ts";
import { readPasted } from "./pasted.ts";
import { repeatedRows } from "./repeated.ts";

const paste = (cells: string[][]): Action[] => [
  { step: 0, type: "paste", row: 0, columns: ["length", "count", "time"], cells },
];
const run = (cells: string[][]) => replay(pendulumLab, "a pupil", paste(cells));

test("a copy has the numbers with the comma of its language, worked-out ones without false digits", () => {
  const one = run([["100", "20", "40.0"]]);
  expect(copyOf(one, "ru")).toBe("l, см\tN\tt, с\tT, с\tT², с²\n100\t20\t40\t2\t4\n");
  expect(copyOf(one, "en").split("\n")[1]).toBe("100\t20\t40\t2\t4");
  expect(copyOf(run([["100", "20", "41.3"]]), "ru").split("\n")[1]).toBe("100\t20\t41,3\t2,065\t4,26");
});

test("a file has a byte order mark, semicolons beside decimal commas, and errors", () => {
  const csv = csvOf(run([["100", "20", "41,3"]]), "ba");
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.split("\n")[0]).toContain("l, см;Δl, см;N;");
  expect(csv.split("\n")[1]).toBe("100;1;20;41,3;0,2;2,065;0,01;4,26;0,04");
});

test("a word that a spreadsheet would run is handed over as a word", () => {
  expect(csvOf(run([['=HYPERLINK("x")', "", ""]]), "ru")).toContain("'=HYPERLINK");
});

test("what was copied comes back as it was", () => {
  const one = run([
    ["100", "20", "40,5"],
    ["80,5", "20", "x"],
  ]);
  const doing = readPasted(pendulumLab, 0, "length", copyOf(one, "ru"))?.doing;
  expect(doing?.cells).toEqual([
    ["100", "20", "40,5"],
    ["80,5", "20", "x"],
  ]);
});

test("rows of one length give a mean with its standard error", () => {
  const rows = workOutTable(
    run([
      ["100", "20", "40,0"],
      ["100", "20", "40,2"],
      ["100", "20", "40,4"],
      ["60", "20", "31"],
    ]),
  );
  const [group, ...rest] = repeatedRows(pendulumLab, rows);
  expect(rest).toEqual([]);
  expect(group).toMatchObject({ value: 1, rows: 3 });
  expect(group?.means.get("time")?.mean).toBeCloseTo(40.2, 12);
  expect(group?.means.get("time")?.meanError).toBeCloseTo(0.2 / Math.sqrt(3), 12);
});
