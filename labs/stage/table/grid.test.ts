import { expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { Action } from "../../engine/action.ts";
import { workOutTable } from "../../engine/table.ts";
import { replay } from "../../index.ts";
import { copyOf, csvOf } from "./grid.ts";
import { loadCatalogue } from "../../catalog/folder.ts";
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

const repeated = (cells: string[][], given: Action[] = []) => {
  const one = replay(pendulumLab, "a pupil", [...paste(cells), ...given]);
  return repeatedRows(one, workOutTable(one));
};
const four = [
  ["100", "20", "40,0"],
  ["100", "20", "40,2"],
  ["100", "20", "40,4"],
  ["60", "20", "31"],
];

test("rows of one length give a mean with the errors of chance and of the stopwatch together", () => {
  const given: Action = { step: 0, type: "column-error", column: "time", text: "0,3" };
  const [group, ...rest] = repeated(four, [given]);
  expect(rest).toEqual([]);
  expect(group).toMatchObject({ rows: 3 });
  expect(Object.fromEntries(group?.settings ?? [])).toEqual({ length: 1, count: 20 });
  const time = group?.means.get("time");
  expect(time?.mean).toBeCloseTo(40.2, 12);
  // by hand: s = 0.2, s/√3 = 0.11547; Student's factor of three readings at 95 % is 4.3027; √(0.49684² + 0.3²) = 0.58039
  expect(time?.scatterError).toBeCloseTo(0.49684, 4);
  expect(time?.error).toBeCloseTo(0.58039, 4);
  // T = t/20: a twentieth of each
  expect(group?.means.get("period")?.error).toBeCloseTo(0.58039 / 20, 5);
});

test("three equal readings are no more exact than the instrument, which has an error of its own where none is given", () => {
  const [group] = repeated([0, 1, 2].map(() => ["100", "20", "40,0"]));
  expect(group?.means.get("time")?.scatterError).toBe(0);
  expect(group?.means.get("time")?.error).toBeCloseTo(0.2, 12);
});

test("rows of one length with other counts, and collisions of one offset with other bumpers, are no repeats", () => {
  expect(
    repeated([
      ["100", "20", "40,0"],
      ["100", "10", "20,1"],
    ]),
  ).toEqual([]);
  const collisions = loadCatalogue().find(({ slug }) => slug === "collisions")?.document;
  if (!collisions) throw new Error("no collisions");
  const rows = ["1", "0", "0"].map((bumper) => ["10", bumper, "0,5", "0,2", "0", "0,3", "0"]);
  const doing = readPasted(collisions, 0, "offset", rows.map((row) => row.join("\t")).join("\n"))?.doing;
  const one = replay(collisions, "a pupil", doing ? [{ step: 0, ...doing }] : []);
  expect(repeatedRows(one, workOutTable(one)).map((group) => Object.fromEntries(group.settings))).toEqual([
    { offset: 0.01, e: 0 },
  ]);
});
