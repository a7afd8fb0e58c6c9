import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type InstrumentKinds, toDivision } from "#labs/engine/instrument.ts";
import { createRandom } from "#labs/engine/random.ts";
import { observing } from "#labs/engine/test-observed.ts";
import { dynamometer } from "./dynamometer/part.ts";
import { instruments } from "./index.ts";
import { ruler } from "./ruler/part.ts";

const kinds: InstrumentKinds = instruments;
const SEEDS = 1000;

/** Properties by which an instrument errs or ends: what the table of README.md tells of. */
const TOLD = "range length division accuracy gain rate zero play noise reaction limit gap".split(" ");

describe("the table of instruments in README.md", () => {
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const from = readme.indexOf("## Which has what");
  const rows = readme
    .slice(from, readme.indexOf("\n## ", from + 1))
    .split("\n")
    .filter((line) => /^\| [a-z][a-z-]* +\|/.test(line) && !line.startsWith("| instrument"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  test("has every instrument", () => {
    expect(rows.map((cells) => cells[1]).sort()).toEqual(Object.keys(kinds).sort());
  });

  test.each(Object.keys(kinds))("says of the %s what its declaration says", (name) => {
    const cells = rows.find((row) => row[1] === name) ?? [];
    const told = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1]));
    const declared = Object.keys(kinds[name]?.props ?? {}).filter((prop) => TOLD.includes(prop));
    expect(told.sort()).toEqual(declared.sort());
  });

  test("says 0 of those that are 0 unless a document asks for more, and of no others", () => {
    for (const cells of rows)
      for (const [, prop = "", value] of cells.flatMap((cell) => [...cell.matchAll(/`(\w+)` ([\d.]+)/g)])) {
        const declared = kinds[cells[1] ?? ""]?.props[prop];
        const initial = declared?.type === "number" ? declared.default : Number.NaN;
        expect(initial === 0, `${cells[1]} ${prop}`).toBe(Number(value) === 0);
      }
  });
});

describe("a ruler with a worn end", () => {
  const props = { x: 0, y: 0, length: 1, division: 0.01, direction: "down", angle: 0, gap: 0, zero: 0.004 };
  const observed = observing({ read: () => 0 });
  const made = (seed: string, changes: object = {}) =>
    ruler.create({ ...props, ...changes }, observed, createRandom(seed));

  test("has its marks off by one hidden amount, of either sign, within its tolerance with a division", () => {
    const offs = Array.from({ length: SEEDS }, (_, i) => made(`pupil ${i}`).offset?.() ?? Number.NaN);
    for (const off of offs) {
      expect(Math.abs(off)).toBeGreaterThanOrEqual(0.002);
      expect(Math.abs(toDivision(0.3337 - off, 0.01) - 0.3337)).toBeLessThanOrEqual(ruler.tolerance(props));
    }
    expect(offs.filter((off) => off > 0).length / SEEDS).toBeGreaterThan(0.44);
    expect(offs.filter((off) => off < 0).length / SEEDS).toBeGreaterThan(0.44);
    expect(made("a").offset?.()).toBe(made("a").offset?.());
  });

  test("is no other than before where none is asked for, and in documents from before there was any", () => {
    for (const zero of [0, undefined]) {
      const one = made("a", { zero });
      expect(one.offset).toBeUndefined();
      expect([...one.state()]).toEqual([]);
      expect(ruler.tolerance({ ...props, zero: zero as number })).toBe(0.01);
    }
    expect([...made("a", { zero: 0, gap: 0.02 }).state()]).toEqual([0.5]);
  });
});

describe("a dynamometer in a hand", () => {
  const props = { of: "a.b", range: 5, division: 0.1, accuracy: 0.01, zero: 0.1, limit: 1.5, gap: 0 };
  const made = (noise: number | undefined, seed: string) => {
    const bench = { time: 0 };
    const all = { ...props, noise: noise as number };
    const one = dynamometer.create(
      all,
      observing({ time: () => bench.time, read: () => 3.3 }),
      createRandom(seed),
    );
    one.press?.("zero");
    one.press?.("hold");
    return Object.assign(bench, { one, tolerance: dynamometer.tolerance(all) });
  };

  test("trembles about what it measures, within its tolerance in 990 of 1000", () => {
    const errors = Array.from({ length: SEEDS }, (_, i) => {
      const bench = made(0.05, `pupil ${i}`);
      bench.time = 1 + i;
      return { error: Math.abs(toDivision(bench.one.shown(), 0.1) - 3.3), tolerance: bench.tolerance };
    });
    expect(errors.filter(({ error, tolerance }) => error <= tolerance).length).toBeGreaterThanOrEqual(990);
    expect(Math.max(...errors.map(({ error }) => error))).toBeGreaterThan(0.15);
  });

  test("stands still where none is asked for, and in documents from before there was any", () => {
    const [zero, before] = [made(0, "a"), made(undefined, "a")];
    for (const time of [0, 1, 5]) {
      [zero.time, before.time] = [time, time];
      expect(before.one.shown()).toBe(zero.one.shown());
    }
    expect([...before.one.state()]).toEqual([...zero.one.state()]);
    expect(before.tolerance).toBe(zero.tolerance);
    expect(zero.tolerance).toBeCloseTo(0.15, 12);
  });
});
