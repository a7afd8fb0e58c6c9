import { describe, expect, test } from "vitest";
import { createRandom } from "../engine/random.ts";
import { type ReadyTable, readyTable, type TableColumn } from "./columns.ts";
import type { Measured } from "./measured.ts";

const measured = (id: string, unit: string, absolute: number, relative = 0): TableColumn => ({
  ...{ kind: "measured", id, unit, absolute, relative },
});
const formula = (id: string, unit: string, text: string): TableColumn => ({
  kind: "formula",
  id,
  unit,
  formula: text,
});

/** A thread pendulum: ten swings timed, the period from them, g from it. */
const PENDULUM = [
  measured("l", "m", 0.001),
  measured("t", "s", 0.2),
  formula("g", "m/s²", "4*pi^2*l/T^2"),
  formula("T", "s", "t/10"),
];

function ready(columns: readonly TableColumn[], known?: Parameters<typeof readyTable>[1]): ReadyTable {
  const found = readyTable(columns, known);
  if (!found.ok) throw new Error(found.issues.map(({ message }) => message).join("; "));
  return found.table;
}

const refused = (...columns: TableColumn[]) => {
  const found = readyTable(columns);
  return found.ok ? [] : found.issues.map(({ path, code }) => `${path}: ${code}`);
};

describe("typed columns", () => {
  test("a measured number has its column's error, a formula what follows, in any order", () => {
    const row = ready(PENDULUM).row(
      new Map([
        ["l", 0.8],
        ["t", 17.95],
      ]),
    );
    expect(row.get("T")).toEqual({ value: 1.795, error: expect.closeTo(0.02, 15) });
    const g = (4 * Math.PI ** 2 * 0.8) / 1.795 ** 2;
    expect(row.get("g")?.value).toBeCloseTo(g, 12);
    expect(row.get("g")?.error).toBeCloseTo(g * Math.hypot(0.001 / 0.8, (2 * 0.2) / 17.95), 12);
  });

  test("a class of accuracy adds its share of the value", () => {
    const row = ready([measured("U", "V", 0.05, 0.01)]).row(new Map([["U", -4]]));
    expect(row.get("U")).toEqual({ value: -4, error: expect.closeTo(0.09, 15) });
  });

  test("a cell with an error of its own keeps it: a mean of repeats", () => {
    const row = ready(PENDULUM).row(
      new Map<string, number | Measured>([
        ["l", 0.8],
        ["t", { value: 18, error: 0.05 }],
      ]),
    );
    expect(row.get("T")?.error).toBeCloseTo(0.005, 15);
  });

  test("a column read by two formulas is one number: its error cancels where it should", () => {
    const columns = [
      measured("a", "m", 0.1),
      measured("b", "m", 0.2),
      formula("sum", "m", "a + b"),
      formula("back", "m", "sum - a"),
      formula("nothing", "m", "sum - a - b"),
    ];
    const row = ready(columns).row(
      new Map([
        ["a", 3],
        ["b", 4],
      ]),
    );
    expect(row.get("back")).toEqual({ value: 4, error: expect.closeTo(0.2, 15) });
    expect(row.get("nothing")).toEqual({ value: 0, error: 0 });
  });

  test("chains of formulas agree with Monte Carlo within 1.5 %", () => {
    const table = ready([
      measured("U", "V", 0.03),
      measured("I", "A", 0.004),
      measured("t", "s", 1),
      formula("R", "Ω", "U/I"),
      formula("P", "W", "I^2*R"),
      formula("heat", "J", "P*t + U*I*t/2"),
    ]);
    const cells = new Map([
      ["U", 6],
      ["I", 0.5],
      ["t", 120],
    ]);
    const { value, error } = table.row(cells).get("heat") as Measured;
    const random = createRandom("chains");
    const draws = 40_000;
    let square = 0;
    for (let i = 0; i < draws; i++) {
      const near = new Map([
        ["U", 6 + 0.03 * random.normal()],
        ["I", 0.5 + 0.004 * random.normal()],
        ["t", 120 + random.normal()],
      ]);
      square += ((table.row(near).get("heat")?.value ?? Number.NaN) - value) ** 2;
    }
    expect(Math.abs(error / Math.sqrt(square / draws) - 1)).toBeLessThan(0.015);
  });

  test("numbers of the run may be read, without an error", () => {
    const known = new Map([["world.gravity", { value: 9.81, dimension: [1, 0, -2, 0, 0, 0, 0] as const }]]);
    const table = ready([measured("h", "m", 0.01), formula("v", "m/s", "sqrt(2*world.gravity*h)")], known);
    expect(table.row(new Map([["h", 1]])).get("v")?.error).toBeCloseTo(Math.sqrt(2 * 9.81) * 0.005, 12);
  });

  test("what is missing or has no value stays blank, and only that", () => {
    const table = ready([...PENDULUM, formula("x", "1", "sqrt(l/(1 m) - 1)")]);
    const row = table.row(new Map([["l", 0.8]]));
    expect([...row].map(([id, cell]) => [id, cell?.value])).toEqual([
      ["l", 0.8],
      ["t", undefined],
      ["g", undefined],
      ["T", undefined],
      ["x", undefined],
    ]);
  });

  test("what cannot be is an issue with its place", () => {
    expect(refused(measured("l", "m", 0), formula("v", "m/s", "l +"))).toEqual([
      "columns[1].formula: unexpected-end",
    ]);
    expect(refused(measured("l", "m", 0), formula("v", "m/s", "l/2"))).toEqual([
      "columns[1].formula: wrong-dimension",
    ]);
    expect(refused(measured("l", "m", 0), formula("v", "m", "L"))).toEqual([
      "columns[1].formula: unknown-name",
    ]);
    expect(refused(formula("a", "m", "b"), formula("b", "m", "2*a"))).toEqual(["columns[0].formula: cycle"]);
    expect(refused(measured("l", "m", 0), measured("l", "s", 0))).toEqual(["columns[1].id: duplicate-id"]);
  });
});
