import { expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { parseActions } from "../../engine/action.ts";
import { readPasted } from "./pasted.ts";

const read = (text: string, row = 0, column = "length") => readPasted(pendulumLab, row, column, text);
const refused = (text: string, row = 0) =>
  !parseActions([{ step: 0, ...read(text, row)?.doing }], pendulumLab).ok;

test("a block of a spreadsheet fills the columns from the cell on, commas and all", () => {
  expect(read("40,5\t20\t25,4\r\n60\t20\t31,1\r\n")).toMatchObject({
    doing: {
      row: 0,
      columns: ["length", "count", "time"],
      cells: [
        ["40,5", "20", "25,4"],
        ["60", "20", "31,1"],
      ],
    },
    rows: 2,
    heading: false,
  });
  expect(read("20\t25,4", 3, "count")?.doing).toEqual({
    type: "paste",
    row: 3,
    columns: ["count", "time"],
    cells: [["20", "25,4"]],
  });
});

test("a file with semicolons and headings is read too, and its headings are left out", () => {
  const pasted = read("l, см;N\n40,5;20\n");
  expect(pasted).toMatchObject({ heading: true, rows: 1 });
  expect(pasted?.doing.cells).toEqual([["40,5", "20"]]);
});

test("a number with its unit becomes one of its column, as a typed one does; another unit stays to be told of", () => {
  const pasted = read("l\tN\tt\n0,405 м\t20\t25,4 с\n600 mm\t20\t31,1\n5 кг\t20\t31");
  expect(pasted).toMatchObject({ heading: true, rows: 3 });
  expect(pasted?.doing.cells).toEqual([
    ["40,5", "20", "25,4"],
    ["60", "20", "31,1"],
    ["5 кг", "20", "31"],
  ]);
  expect(read("l\tt\n0,405 м\t25,4 с")).toMatchObject({ heading: true, rows: 1 });
});

test("numbers under a heading with another unit become the column's; one of another kind or the own changes nothing", () => {
  const pasted = read("l, м\tN\tt (мс)\n0,405\t20\t25400\n60 см\t20\t31,1 с");
  expect(pasted).toMatchObject({ heading: true, converted: true });
  expect(pasted?.doing.cells).toEqual([
    ["40,5", "20", "25,4"],
    ["60", "20", "31,1"],
  ]);
  for (const title of ["l, см", "l (cm)", "l, кг", "l, длина", "l"]) {
    const own = read(`${title}\tN\n40,5\t20`);
    expect(own, title).toMatchObject({ heading: true, converted: false });
    expect(own?.doing.cells, title).toEqual([["40,5", "20"]]);
  }
});

test("the table's own copy comes back into its columns, worked-out ones passed over", () => {
  expect(read("l\tN\tt\tT\tT²\n40\t20\t25\t1,25\t1,56")?.doing).toMatchObject({
    columns: ["length", "count", "time"],
    cells: [["40", "20", "25"]],
  });
});

test("one cell is typed, not pasted, and so is nothing", () => {
  for (const text of ["40,5", "40,5\r\n", "слово", "", "\n\n"]) expect(read(text)).toBeUndefined();
});

test("of 100 000 rows the table takes what it holds and knows how many there were", () => {
  const text = "1\t2\t3\n".repeat(100_000);
  expect(read(text)).toMatchObject({ rows: 100_000 });
  expect(read(text)?.doing.cells.length).toBe(200);
  expect(read(text, 190)?.doing.cells.length).toBe(10);
  expect(refused(text)).toBe(false);
});

test("whatever is pasted is taken by the server as the page sent it", () => {
  const long = `${"слово ".repeat(100)}\t\t5`;
  for (const text of [`${long}\n`.repeat(200), '"a\n"\t"', "\t\t\t\t\t\t\t\t\n1", ";;;;;;\n".repeat(9)])
    if (read(text)) expect(refused(text)).toBe(false);
});
