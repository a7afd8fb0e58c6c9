import { describe, expect, test } from "vitest";
import { testLab } from "../studio/test-lab.ts";
import { orderOf, type Passport, type PassportEntry, workOutPassport } from "./passport.ts";
import { drawPassport } from "./passport-plot.ts";
import { putIntoReadme, shortly } from "./passport-readme.ts";

const document = testLab();
const h = document.world.step;

/** An entry whose error is `error` of the step. */
const entry = (error: (step: number) => number, more: Partial<PassportEntry> = {}): PassportEntry => ({
  id: "time",
  quantity: "time of a < b",
  law: "|x| = 2 s",
  unit: "s",
  tolerance: 1e-3,
  measure: ({ world }) => ({ measured: 2 + 2 * error(world.step), exact: 2 }),
  ...more,
});
const only = (passport: Passport) => workOutPassport(passport, document)[0];

describe("an accuracy passport", () => {
  test("measures at the lab's own step, at two larger and two smaller ones, without variants", () => {
    const steps: number[] = [];
    const measure: PassportEntry["measure"] = ({ world, variants }) => {
      expect(variants).toEqual([]);
      steps.push(world.step);
      return { measured: 1, exact: 1 };
    };
    expect(only([entry(() => 0, { measure })])).toMatchObject({ error: 0, holds: true, order: undefined });
    expect(steps).toEqual([4 * h, 2 * h, h, h / 2, h / 4]);
  });

  test("finds the order of the method, and none where it is flat, noise or rounding", () => {
    const at = (error: (step: number) => number) =>
      [0.4, 0.2, 0.1, 0.05, 0.025].map((step) => ({ step, error: error(step) }));
    expect(
      orderOf(
        at((s) => 3 * s * s * s * s),
        1e-12,
      ),
    ).toBeCloseTo(4, 10);
    expect(
      orderOf(
        at(() => 1e-3),
        1e-12,
      ),
    ).toBeUndefined();
    expect(
      orderOf(
        at((s) => (s > 0.15 ? 1e-9 : 1e-3)),
        1e-12,
      ),
    ).toBeUndefined();
    expect(
      orderOf(
        at((s) => 1e-13 * s),
        1e-12,
      ),
    ).toBeUndefined();
    expect(
      orderOf(
        at(() => 0),
        1e-12,
      ),
    ).toBeUndefined();
  });

  test("is missed by an error above the tolerance and by another order than the one claimed", () => {
    const second = (step: number): number => (1e-4 * step * step) / (h * h);
    expect(only([entry(second, { order: 2 })])?.holds).toBe(true);
    expect(only([entry(second, { order: 4 })])?.holds).toBe(false);
    expect(only([entry(() => 0, { order: 4 })])?.holds).toBe(false);
    expect(only([entry(() => 2e-3)])?.holds).toBe(false);
  });

  test("of what is zero by its law is in the unit itself", () => {
    const measure = () => ({ measured: -2e-4, exact: 0 });
    expect(only([entry(() => 0, { measure, absolute: true })])).toMatchObject({ error: 2e-4, holds: true });
    expect(() => only([entry(() => 0, { measure })])).toThrow(/no number/);
  });

  test("needs the lab's own step among those it tries", () => {
    expect(() => only([entry(() => 0, { steps: [4, 2] })])).toThrow(/must hold 1/);
  });
});

describe("what is written of a passport", () => {
  const lines = workOutPassport(
    [
      entry((step) => (1e-5 * step) / h),
      entry(() => 0, { id: "exact", quantity: "nothing & more" }),
      entry((step) => (step > h ? 0 : 1e-17), { id: "tiny" }),
    ],
    document,
  );

  test("stands between the marks of the README, again and again, and nowhere else", () => {
    const readme = "# Lab\n\n<!-- passport -->\n<!-- /passport -->\n\nEnd\n";
    const once = putIntoReadme(readme, lines, document) as string;
    expect(putIntoReadme(once, lines, document)).toBe(once);
    expect(once.startsWith("# Lab\n\n<!-- passport -->\n\nMeasured by")).toBe(true);
    expect(once.endsWith("<!-- /passport -->\n\nEnd\n")).toBe(true);
    expect(once).toContain("| 2.00002 s |");
    expect(once).toContain("\\|x\\| = 2 s");
    expect(putIntoReadme("# Lab\n", lines, document)).toBeUndefined();
  });

  test("is drawn with a finite place for every error, also for one that is nothing", () => {
    const svg = drawPassport(lines, document);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).toContain("nothing &amp; more");
    expect(svg).toContain(">order 1.0<");
    expect(svg.match(/class="mark"/g)).toHaveLength(3 * 5 + 3);
    expect(drawPassport(workOutPassport([entry(() => 0)], document), document)).not.toMatch(/NaN|Infinity/);
  });

  test("gives errors with two digits", () => {
    expect([0, 1, 0.0123, 1e-9, 1.86e-10, 250].map(shortly)).toEqual([
      "0",
      "1",
      "0.012",
      "10⁻⁹",
      "1.9·10⁻¹⁰",
      "250",
    ]);
  });
});
