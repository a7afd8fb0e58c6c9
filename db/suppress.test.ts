import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCells, isSmall, SMALLEST_CELL, shownColumns } from "./suppress.ts";

const counts = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 })),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** What a reader sees: shown cells, gaps, and the total. */
const page = (values: readonly number[], forced?: readonly boolean[]) => {
  const hidden = hiddenCells(values, forced);
  return JSON.stringify([values.map((value, i) => (hidden[i] ? "hidden" : value)), sum(values)]);
};

/** Other numbers that would have made the very same page, differing at one cell. */
function hasDouble(values: readonly number[], cell: number, forced?: readonly boolean[]): boolean {
  const seen = page(values, forced);
  const value = values[cell] ?? 0;
  return values.some((other, i) => {
    if (i === cell) return false;
    const exchanged = values.with(cell, other).with(i, value);
    const up = values.with(cell, value + 1).with(i, other - 1);
    const down = values.with(cell, value - 1).with(i, other + 1);
    return [exchanged, up, down].some(
      (double) => double[cell] !== value && Math.min(...double) >= 0 && page(double, forced) === seen,
    );
  });
}

describe("a column with a known total", () => {
  test("shows no count from 1 to 9, and shows everything if there is none", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const hidden = hiddenCells(values);
        for (const [i, value] of values.entries()) if (isSmall(value)) expect(hidden[i]).toBe(true);
        if (!values.some(isSmall)) expect(hidden).not.toContain(true);
      }),
    );
  });

  test("no small cell can be worked out, even by a reader who knows the rule", () => {
    fc.assert(
      fc.property(counts, (values) => {
        fc.pre(sum(values) >= SMALLEST_CELL);
        for (const [i, value] of values.entries())
          if (isSmall(value)) expect(hasDouble(values, i), `${values} at ${i}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("nor where whole rows are kept back for another reason", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.boolean()), {
      minLength: 3,
      maxLength: 7,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const values = cells.map(([value]) => value);
        const forced = cells.map(([, yes]) => yes);
        fc.pre(sum(values) >= SMALLEST_CELL && forced.filter((yes) => yes).length !== 1);
        for (const [i, value] of values.entries())
          if (isSmall(value)) expect(hasDouble(values, i, forced), `${values} ${forced} at ${i}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("what the total leaves over is nothing or at least ten, so shown and hidden always add up", () => {
    fc.assert(
      fc.property(counts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (values, flags) => {
        fc.pre(sum(values) >= SMALLEST_CELL);
        const hidden = hiddenCells(values, flags.slice(0, values.length));
        const left = sum(values) - sum(values.filter((_, i) => !hidden[i]));
        expect(isSmall(left)).toBe(false);
      }),
    );
  });

  test("a zero is shown beside large cells and hidden where nothing else is left", () => {
    expect(hiddenCells([0, 30, 40])).toEqual([false, false, false]);
    expect(hiddenCells([0, 3, 12, 40])).toEqual([false, true, true, false]);
    expect(hiddenCells([9, 9])).toEqual([true, true]);
    expect(hiddenCells([0, 4, 30])).toEqual([true, true, true]);
    expect(hiddenCells([3, 12, 12, 40])).toEqual([true, true, true, false]);
  });
});

describe("a breakdown of units by lab", () => {
  const tables = fc.integer({ min: 1, max: 5 }).chain((width) => {
    const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 10, max: 40 }));
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.array(fc.tuple(row, fc.boolean()), { minLength: 2, maxLength: 5 });
  });

  test("shows no small cell, hides columns whole and never one alone that a total would give away", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const cells = rows.map(([row]) => row);
        const hiddenUnits = rows.map(([, hidden]) => hidden);
        const shown = shownColumns(cells, hiddenUnits);
        for (const [unit, row] of cells.entries()) {
          if (hiddenUnits[unit]) continue;
          expect(row.filter((count, column) => shown[column] && isSmall(count))).toEqual([]);
          const left = row.filter((_, column) => !shown[column]);
          if (row.length > 1) expect(left).not.toHaveLength(1);
        }
      }),
      // once let through: the only other column was all zeros
      {
        examples: [
          [
            [
              [[0, 10], false],
              [[0, 1], false],
            ],
          ],
        ],
      },
    );
  });

  test("a lab done by few somewhere takes the least common of the others with it", () => {
    expect(
      shownColumns(
        [
          [30, 4, 20],
          [15, 12, 16],
        ],
        [false, false],
      ),
    ).toEqual([true, false, false]);
    expect(
      shownColumns(
        [
          [30, 14, 20],
          [15, 12, 16],
        ],
        [false, false],
      ),
    ).toEqual([true, true, true]);
    expect(
      shownColumns(
        [
          [30, 4],
          [15, 12],
        ],
        [true, false],
      ),
    ).toEqual([false, false]);
  });
});
