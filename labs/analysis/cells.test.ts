import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCells, type Separator, separatorOf, writeCells, writeNumber } from "./cells.ts";

const rowsOf = (text: string, options = {}) => parseCells(text, options).rows;

describe("cells from a spreadsheet or a file", () => {
  test.each([
    [
      "a tab",
      "l\tT\n0,5\t1,42\n",
      [
        ["l", "T"],
        ["0,5", "1,42"],
      ],
    ],
    [
      "a semicolon, with decimal commas",
      "l, м;T, с\n0,5;1,42",
      [
        ["l, м", "T, с"],
        ["0,5", "1,42"],
      ],
    ],
    [
      "a comma",
      "l,T\n0.5,1.42\n",
      [
        ["l", "T"],
        ["0.5", "1.42"],
      ],
    ],
    [
      "quotes around separators, breaks and quotes",
      'a,"b,""c""\nd"\n1,2',
      [
        ["a", 'b,"c"\nd'],
        ["1", "2"],
      ],
    ],
    [
      "Windows and old Mac line ends",
      "a,b\r\n1,2\r3,4",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "a byte order mark",
      "\uFEFFa;b\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["one column of decimal commas", "1,5\n2,5\n", [["1,5"], ["2,5"]]],
    ["blank cells and lines", "a\tb\n\t2\n\n3\t", [["a", "b"], ["", "2"], [""], ["3", ""]]],
    [
      "a quote within a cell",
      '5" pipe,1\n6,2',
      [
        ['5" pipe', "1"],
        ["6", "2"],
      ],
    ],
    [
      "a quote that is never closed",
      'a,b\n"1,2\n3,4',
      [
        ["a", "b"],
        ['"1', "2"],
        ["3", "4"],
      ],
    ],
    ["more after a quoted cell", '"a"b,c', [["ab", "c"]]],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test("comments are skipped where they may be, and lines keep their numbers", () => {
    const text = '# made by hand\nx,y\n1,"a\nb"\n# between\n2,3\n';
    expect(parseCells(text, { comments: true })).toEqual({
      rows: [
        ["x", "y"],
        ["1", "a\nb"],
        ["2", "3"],
      ],
      lines: [2, 3, 6],
    });
    expect(rowsOf("#1,2\n")).toEqual([["#1", "2"]]);
    expect(rowsOf("# a;b\nx,y\n", { comments: true })).toEqual([["x", "y"]]);
  });

  test.each<[string, Separator]>([
    ["x\ty;z", "\t"],
    ["l, cm;T, s\n1;2", ";"],
    ['"a;b",c', ","],
    ["\n\nx,y", ","],
    ["word", "\t"],
    ["1,5", "\t"],
    ["1,5,2", ","],
  ])("%o is parted by %o", (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  const cell = fc.string({
    unit: fc.constantFrom("a", "1", ",", ";", "\t", '"', "\n", "\r", " ", "#", "\uFEFF", "ҡ"),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
  const separator = fc.constantFrom<Separator>("\t", ";", ",");

  test("what is written is read again, whatever stands in the cells", () => {
    fc.assert(
      fc.property(table, separator, fc.boolean(), (rows, by, comments) => {
        expect(rowsOf(writeCells(rows, by), { separator: by, comments })).toEqual(rows);
      }),
      { seed: 4, numRuns: 5000 },
    );
  });

  test("any text at all is cells: no character but separators, breaks and quotes is lost", () => {
    const signs = fc.string({
      unit: fc.constantFrom("x", "7", ",", "\t", '"', "\n", "\r", "#", ";"),
      maxLength: 60,
    });
    const plain = (text: string) => text.replace(/[^x7]/g, "");
    fc.assert(
      fc.property(signs, (text) => {
        expect(plain(rowsOf(text).flat().join(""))).toBe(plain(text));
      }),
      { seed: 4, numRuns: 5000 },
    );
  });

  test.each([
    ["rows of a spreadsheet", "1,25\t2,5\t\n".repeat(100_000)],
    ["quoted cells", '"1,5"\t"2"\n'.repeat(100_000)],
    ["rows after a quote that is never closed", `"${"1\t2\n".repeat(100_000)}`],
    ["cells in one row, and no end", `${"x\n".repeat(99_999)}${"1\t".repeat(100_000)}`],
  ])("10⁵ %s are read whole", (_, text) => {
    const { rows, lines } = parseCells(text, { separator: "\t" });
    expect(rows).toHaveLength(100_000);
    expect(lines.at(-1)).toBe(100_000);
  });

  test("numbers keep all their digits, with the reader's decimal sign", () => {
    expect(writeNumber(0.1 + 0.2, ",")).toBe("0,30000000000000004");
    expect(writeNumber(-1.5e-7, ".")).toBe("-1.5e-7");
    expect([writeNumber(undefined, ","), writeNumber(Number.NaN, ",")]).toEqual(["", ""]);
  });
});
