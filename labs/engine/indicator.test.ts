import { describe, expect, test } from "vitest";
import { instruments } from "../parts/index.ts";
import { createIndicator, type Scale, scaleTolerance, type Use } from "./indicator.ts";
import { type Instrument, type InstrumentKinds, toDivision } from "./instrument.ts";
import { nearerBy, seenPointer } from "./parallax.ts";
import { createRandom } from "./random.ts";
import { observing } from "./test-observed.ts";

const kinds: InstrumentKinds = instruments;
const SEEDS = 1000;
const scale: Scale = { range: 5, division: 0.1, accuracy: 0.01, zero: 0.1, noise: 0, limit: 1.5 };

/** An instrument on a quantity that a test sets, at a time that it sets. */
function onBench(changes: Partial<Scale> = {}, use: Use = { byEye: true, holds: true }, seed = "a") {
  const bench = { value: 0, time: 0 };
  const observed = observing({ time: () => bench.time, read: () => bench.value });
  const indicator = createIndicator(
    { ...scale, ...changes },
    () => bench.value,
    observed,
    createRandom(seed),
    use,
  );
  return Object.assign(bench, { indicator, press: (button: string) => indicator.press?.(button) });
}

const state = (instrument: Instrument) => [...instrument.state()];

describe("the error of a reading", () => {
  const shownAt: [string, Record<string, number | string>, number][] = [
    ["balance", { range: 0.5, division: 1e-4, accuracy: 2e-4, zero: 1e-3, noise: 2e-5 }, 0.4],
    ["dynamometer", { range: 5, division: 0.1, accuracy: 0.01, zero: 0.1, limit: 1.5, gap: 0 }, 4.86],
    ["calliper", { range: 0.15, division: 1e-4, zero: 1e-4 }, 0.0251],
    ["meter", { division: 0.01, gain: 0, range: 0, zero: 0.05, noise: 0.02, limit: 0 }, 3.217],
  ];
  test.each(shownAt)("of a %s is within its tolerance in 990 of 1000 and more", (name, props, value) => {
    const kind = kinds[name];
    if (!kind) throw new Error(name);
    const all = { ...props, of: "a.b" };
    const tolerance = kind.tolerance(all);
    let within = 0;
    let most = 0;
    for (let i = 0; i < SEEDS; i++) {
      const bench = { time: 0 };
      const observed = observing({ time: () => bench.time, read: () => (bench.time > 0 ? value : 0) });
      const one = kind.create(all, observed, createRandom(`pupil ${i}`));
      if (kind.buttons?.(all).includes("zero")) one.press?.("zero");
      one.press?.("hold");
      bench.time = 1 + i;
      const read = kind.byEye ? toDivision(one.shown(), Number(props["division"])) : one.shown();
      const error = Math.abs(read - value);
      most = Math.max(most, error);
      if (error <= tolerance * (1 + 1e-9)) within++;
    }
    expect(within).toBeGreaterThanOrEqual(0.99 * SEEDS);
    expect(most, "and not five times larger than it need be").toBeGreaterThan(tolerance / 5);
  });

  test("tared, it is within the tolerance without the zero error", () => {
    const tolerance = scaleTolerance({ ...scale, zero: 0, noise: 0.02 });
    let within = 0;
    for (let i = 0; i < SEEDS; i++) {
      const one = onBench({ noise: 0.02 }, { holds: true }, `pupil ${i}`);
      one.press("zero");
      one.press("hold");
      [one.value, one.time] = [3.2, 7];
      if (Math.abs(one.indicator.shown() - 3.2) <= tolerance * (1 + 1e-9)) within++;
    }
    expect(within).toBeGreaterThanOrEqual(0.99 * SEEDS);
  });

  test("is equally hard for all: the zero error is of either sign and never less than half of the most", () => {
    const errors = Array.from({ length: SEEDS }, (_, i) =>
      onBench({}, { byEye: true, holds: true }, `${i}`).indicator.shown(),
    );
    expect(Math.min(...errors.map(Math.abs))).toBeGreaterThanOrEqual(0.05);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(0.1);
    const above = errors.filter((error) => error > 0).length;
    expect(above).toBeGreaterThan(0.44 * SEEDS);
    expect(above).toBeLessThan(0.56 * SEEDS);
  });
});

describe("trembling", () => {
  const tremble = () => onBench({ noise: 0.3 }, { byEye: true });

  test("does not depend on how often one looks, nor on whether one looked before", () => {
    const [often, once] = [tremble(), tremble()];
    for (let i = 0; i < 200; i++) {
      often.time = i / 60;
      for (let again = 0; again <= i % 5; again++) often.indicator.shown();
    }
    [often.time, once.time] = [12.5, 12.5];
    expect(often.indicator.shown()).toBe(once.indicator.shown());
    often.time = 2;
    const before = often.indicator.shown();
    often.time = 9;
    often.indicator.shown();
    often.time = 2;
    expect(often.indicator.shown()).toBe(before);
    expect(state(often.indicator)).toEqual(state(tremble().indicator));
  });

  test("has the deviation that is declared, and is another for another pupil", () => {
    const one = tremble();
    const other = onBench({ noise: 0.3 }, { byEye: true }, "b");
    const shown = Array.from({ length: 2000 }, (_, i) => {
      one.time = i;
      return one.indicator.shown();
    });
    const mean = shown.reduce((sum, x) => sum + x, 0) / shown.length;
    const square = shown.reduce((sum, x) => sum + (x - mean) ** 2, 0) / shown.length;
    expect(Math.sqrt(square)).toBeGreaterThan(0.28);
    expect(Math.sqrt(square)).toBeLessThan(0.32);
    other.time = one.time;
    expect(other.indicator.shown()).not.toBe(one.indicator.shown());
  });
});

describe("zero", () => {
  test("with nothing on it an instrument shows its zero error, and the screw takes that off every reading", () => {
    const one = onBench({ accuracy: 0 });
    one.value = 3;
    const error = one.indicator.shown();
    expect(Math.abs(error)).toBeGreaterThanOrEqual(0.05);
    expect(one.indicator.condition?.()).toBe("free");
    one.press("hold");
    expect(one.indicator.shown()).toBeCloseTo(3 + error, 12);
    one.press("hold");
    one.press("zero");
    expect(one.indicator.shown()).toBe(0);
    one.press("hold");
    expect(one.indicator.shown()).toBeCloseTo(3, 12);
  });

  test("a tare with something on the pan takes that off as well: the pupil's own mistake", () => {
    const one = onBench({ accuracy: 0 });
    one.value = 3;
    one.press("hold");
    one.press("zero");
    expect(one.indicator.shown()).toBe(0);
    one.press("hold");
    expect(one.indicator.shown()).toBeCloseTo(-3, 12);
  });

  test("a button that is none does nothing", () => {
    const one = onBench();
    const before = state(one.indicator);
    for (const button of ["", "toggle", "eye", "eye 2", "eye -1", "eye 0.5", "mend"])
      expect(one.press(button)).toBe(false);
    expect(state(one.indicator)).toEqual(before);
  });
});

describe("overload", () => {
  test("beyond its scale an instrument says so and can be read at no number", () => {
    const one = onBench({ zero: 0 });
    one.press("hold");
    one.value = 5.2;
    expect(one.indicator.condition?.()).toBe("over");
    expect(one.indicator.shown()).toBe(Infinity);
    one.value = -0.2;
    expect(one.indicator.condition?.()).toBe("under");
    expect(one.indicator.shown()).toBe(-Infinity);
    one.value = 4.9;
    expect(one.indicator.condition?.()).toBe("reads");
  });

  test("a spring pulled over its limit stays wrong, until the screw or a repair", () => {
    const one = onBench({ accuracy: 0, zero: 0 }, { byEye: true, holds: true, harm: "stretched" });
    one.press("hold");
    one.value = 7.6;
    one.indicator.watch?.();
    // with the heavy thing still on it the pointer is beyond the scale: there is no number to be read
    expect([one.indicator.condition?.(), one.indicator.shown()]).toEqual(["stretched", Infinity]);
    one.value = 2;
    expect(one.indicator.condition?.()).toBe("stretched");
    const off = one.indicator.shown() - 2;
    expect(off).toBeGreaterThanOrEqual(0.2);
    expect(off).toBeLessThanOrEqual(0.4);
    one.press("mend");
    expect(one.indicator.shown()).toBe(2);
    expect(one.indicator.condition?.()).toBe("reads");
  });

  test("a fuse burns over the limit and not below, and shows nothing until it is a new one", () => {
    const one = onBench({ accuracy: 0, zero: 0 }, { harm: "burnt" });
    one.value = 7.4;
    one.indicator.watch?.();
    expect(one.indicator.condition?.()).toBe("over");
    one.value = -7.6;
    one.indicator.watch?.();
    one.value = 3;
    expect([one.indicator.condition?.(), one.indicator.shown()]).toEqual(["burnt", 0]);
    one.press("mend");
    expect(one.indicator.shown()).toBe(3);
  });

  test("what bears anything takes no harm and is not watched", () => {
    const one = onBench({ limit: 0 }, { harm: "burnt" });
    one.value = 1e9;
    one.indicator.watch?.();
    expect(one.indicator.watching?.()).toBe(false);
    expect(one.indicator.condition?.()).toBe("over");
  });
});

describe("parallax", () => {
  test("is none at the eye's level and grows with the distance from it, both ways", () => {
    expect(seenPointer(2, 2, 0.01)).toBe(2);
    expect(seenPointer(3, 2, 0.01) - 3).toBeCloseTo(1 / 29, 12);
    expect(seenPointer(1, 2, 0.01) - 1).toBeCloseTo(-1 / 29, 12);
    expect(seenPointer(5, 0, 0)).toBe(5);
  });

  test("a ruler two centimetres before the thing is seen a fifteenth larger; one that touches it is not", () => {
    expect(nearerBy(0.02)).toBeCloseTo(16 / 15, 12);
    expect(nearerBy(0)).toBe(1);
  });
});
