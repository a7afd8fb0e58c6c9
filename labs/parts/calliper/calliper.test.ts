import { describe, expect, test } from "vitest";
import { toDivision } from "#labs/engine/instrument.ts";
import { createRandom } from "#labs/engine/random.ts";
import { observing } from "#labs/engine/test-observed.ts";
import { calliper } from "./part.ts";

const props = { of: "ball.diameter", range: 0.15, division: 1e-4, zero: 1e-4, noise: 0 };

/** A calliper of one pupil, and the size of what is put between its jaws, m. */
function onBench(changes: Partial<typeof props> = {}, seed = "a") {
  const thing = { size: 0 };
  const observed = observing({ read: () => thing.size });
  const one = calliper.create({ ...props, ...changes }, observed, createRandom(seed));
  return Object.assign(thing, { one, hold: () => one.press?.("hold") });
}

/** As an eye reads it: whole marks left of the vernier's zero, tenths by the vernier's mark that meets one best. */
function readByEye(shown: number): number {
  const marks = shown / 1e-3;
  const misses = Array.from({ length: 11 }, (_, i) => {
    const at = marks + 0.9 * i;
    return { i, off: Math.abs(at - Math.round(at)) };
  });
  const { i } = misses.reduce((best, next) => (next.off < best.off ? next : best));
  // a mark i meets the mark at `marks + 0.9 i`: i tenths are left over a whole mark
  return (Math.round(marks + 0.9 * i) - i + i / 10) * 1e-3;
}

describe("a calliper", () => {
  test("read by its vernier is within its tolerance of anything that goes between its jaws", () => {
    const tolerance = calliper.tolerance(props);
    expect(tolerance).toBeCloseTo(2e-4, 12);
    for (let pupil = 0; pupil < 20; pupil++) {
      const bench = onBench({}, `pupil ${pupil}`);
      const zero = readByEye(bench.one.shown());
      bench.hold();
      const worst = { whole: 0, ofShown: 0, subtracted: 0 };
      for (let size = 5e-4; size <= 0.1498; size += 1.37e-4) {
        bench.size = size;
        const shown = bench.one.shown();
        const seen = readByEye(shown);
        worst.whole = Math.max(worst.whole, Math.abs(seen - size));
        worst.ofShown = Math.max(worst.ofShown, Math.abs(seen - toDivision(shown, 1e-4)));
        worst.subtracted = Math.max(worst.subtracted, Math.abs(seen - zero - size));
      }
      expect(worst.whole).toBeLessThanOrEqual(tolerance);
      expect(worst.ofShown).toBeLessThan(0.51e-4);
      expect(worst.subtracted).toBeLessThanOrEqual(1.01e-4);
    }
  });

  test("shows its zero error closed on nothing, and no button takes that away", () => {
    const bench = onBench();
    const zero = bench.one.shown();
    expect(Math.abs(zero)).toBeGreaterThanOrEqual(0.5e-4);
    expect(Math.abs(zero)).toBeLessThanOrEqual(1e-4);
    expect(bench.one.condition?.()).toBe("free");
    expect(bench.one.press?.("zero")).toBe(false);
    bench.size = 0.02;
    bench.hold();
    expect(bench.one.shown() - zero).toBeCloseTo(0.02, 12);
    bench.hold();
    expect(bench.one.shown()).toBe(zero);
  });

  test("says that a thing is too large for its jaws, and shows no number for it", () => {
    const bench = onBench({ range: 0.03 });
    bench.hold();
    bench.size = 0.0298;
    expect(bench.one.condition?.()).toBe("reads");
    bench.size = 0.0304;
    expect([bench.one.condition?.(), bench.one.shown()]).toEqual(["over", Infinity]);
    bench.hold();
    expect(bench.one.condition?.()).toBe("free");
  });
});

describe("a calliper closed anew", () => {
  /** What it shows of 2 cm, closed a thousand times. */
  function closings(noise: number, seed = "a"): number[] {
    const bench = onBench({ noise, zero: 0 }, seed);
    bench.size = 0.02;
    return Array.from({ length: 1000 }, () => {
      bench.hold();
      const shown = bench.one.shown();
      bench.hold();
      return shown - 0.02;
    });
  }

  test("sits a little otherwise, by the deviation that is declared, and stays so until it is opened", () => {
    const errors = closings(2e-5);
    const deviation = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
    expect(deviation).toBeGreaterThan(1.9e-5);
    expect(deviation).toBeLessThan(2.1e-5);
    expect(closings(2e-5)).toEqual(errors);
    expect(closings(2e-5, "b")).not.toEqual(errors);
    const within = errors.filter((e) => Math.abs(e) <= calliper.tolerance({ ...props, noise: 2e-5 }) - 2e-4);
    expect(within.length).toBeGreaterThanOrEqual(990);
  });

  test("shows the same where no noise is declared, and in documents from before there was any", () => {
    expect(new Set(closings(0)).size).toBe(1);
    const old: Record<string, number | string> = {
      of: "ball.diameter",
      range: 0.15,
      division: 1e-4,
      zero: 1e-4,
    };
    const observed = observing({ read: () => 0.02 });
    const before = calliper.create(old as typeof props, observed, createRandom("a"));
    const now = onBench();
    now.size = 0.02;
    for (let i = 0; i < 3; i++) {
      before.press?.("hold");
      now.hold();
      expect(before.shown()).toBe(now.one.shown());
      expect([...before.state()]).toEqual([...now.one.state()]);
    }
    expect(calliper.tolerance(old as typeof props)).toBeCloseTo(2e-4, 12);
  });
});
