import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import type { FitName } from "../../document/graph.ts";
import type { Action } from "../../engine/action.ts";
import { fitGraph } from "../../engine/graph-fit.ts";
import { workOutTable } from "../../engine/table.ts";
import { hasGivenErrors } from "../../engine/table-errors.ts";
import { replay } from "../../index.ts";
import { stage as ba } from "../texts/ba.ts";
import { stage as en } from "../texts/en.ts";
import { stage as ru } from "../texts/ru.ts";
import { fitPlotted, readStarts } from "./fitting.ts";
import { type Axis, plotPoints } from "./plot.ts";
import { curvePath, makeScale, spanOf } from "./scale.ts";
import { type Place, simplified, withStroke } from "./sketching.ts";
import { MOST_SAMPLES, Trace } from "./trace.ts";
import { parameterUnit } from "./words.ts";

const axis = (id: string, shape: Axis["shape"] = "plain"): Axis => ({
  column: pendulumLab.table.find((column) => column.id === id) as Axis["column"],
  shape,
});
const runWith = (...cells: string[][]) => {
  const paste: Action = { step: 0, type: "paste", row: 0, columns: ["length", "count", "time"], cells };
  return replay(pendulumLab, "a pupil", [paste]);
};
const wish = { fit: "line", formula: "", starts: {}, weigh: false } as const;

describe("the unit of a parameter", () => {
  const unit = (fit: FitName, name: string, x: Axis, y: Axis) => parameterUnit(fit, name, { x, y }, "ru");
  const [length, period] = [axis("length"), axis("period")];

  test.each<[string, FitName, string, Axis, Axis, string]>([
    ["the slope of T² over l", "line", "slope", length, axis("period", "square"), "с²/см"],
    ["where the line meets the axis", "line", "intercept", length, axis("period", "square"), "с²"],
    ["a slope over 1/T", "proportional", "slope", axis("period", "inverse"), length, "см/(1/с)"],
    ["a slope over a bare number", "proportional", "slope", axis("count"), length, "см"],
    ["a slope of alike over alike", "proportional", "slope", axis("time"), period, ""],
    ["a slope over a logarithm", "line", "slope", axis("length", "ln"), axis("period", "ln"), ""],
    ["what stands at x²", "quadratic", "c", length, period, "с/см²"],
    ["a growth", "exponential", "b", length, period, "1/см"],
    ["an angular frequency", "sine", "omega", period, length, "рад/с"],
    ["an exponent", "power", "b", length, period, ""],
  ])("of %s", (_what, fit, name, x, y, expected) => {
    expect(unit(fit, name, x, y)).toBe(expected);
  });

  test("is known for every parameter of every line but a power, whose own exponent decides", () => {
    const points = runWith(
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => [String(n * 10), "10", String(10 * Math.sqrt(n))]),
    );
    const { points: plotted } = plotPoints(points, length, period);
    for (const fit of ["line", "proportional", "quadratic", "exponential", "sine"] as const) {
      const outcome = fitPlotted(plotted, { ...wish, fit });
      if (!outcome?.ok) throw new Error(`${fit} does not fit`);
      for (const { name } of outcome.fit.parameters) expect(unit(fit, name, length, period)).not.toBe("");
    }
  });
});

describe("points of a graph", () => {
  test("carry their errors along the axis they are laid on", () => {
    const [point] = plotPoints(runWith(["100", "20", "40"]), axis("length", "square"), axis("period")).points;
    expect(point).toMatchObject({ place: 1, x: 10_000, dx: 200, own: { x: 100, dx: 1 } });
    expect(point?.dy).toBeCloseTo(0.01, 12);
  });

  test("that the axes cannot show are counted, and so are those too large", () => {
    const run = runWith(
      ["0", "20", "40"],
      ["-5", "20", "40"],
      ["1e300", "20", "40"],
      ["x", "20", "40"],
      ["9", "1", "2"],
    );
    expect(plotPoints(run, axis("length", "ln"), axis("time"))).toMatchObject({ off: 2, tooLarge: 1 });
    expect(plotPoints(run, axis("length", "inverse"), axis("time"))).toMatchObject({ off: 1, tooLarge: 1 });
    expect(plotPoints(run, axis("length", "square"), axis("time")).points.length).toBe(3);
  });
});

describe("a scale", () => {
  test("puts any numbers between its ends, and pixels back, with finite ticks", () => {
    const number = fc
      .double({ min: -1e200, max: 1e200, noNaN: true })
      .map((value) => (Math.abs(value) < 1e-200 ? 0 : value));
    fc.assert(
      fc.property(number, number, fc.boolean(), (a, b, isLog) => {
        const [low, high] = spanOf(
          [a, b].map((at) => ({ at, error: 0 })),
          isLog,
        );
        const scale = makeScale(low, high, isLog, [50, 370]);
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks.length).toBeLessThan(40);
        for (const value of [low, high, ...scale.ticks]) {
          const pixel = scale.toPixel(value);
          expect(pixel).toBeGreaterThan(49.9);
          expect(pixel).toBeLessThan(370.1);
          expect(Math.abs(scale.toPixel(scale.toValue(pixel)) - pixel)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test("of powers of ten counts them", () => {
    expect(makeScale(2, 900, true, [0, 1]).ticks).toEqual([1, 10, 100, 1000]);
    expect(makeScale(2, 9, true, [0, 1]).ticks).toEqual([1, 2, 5, 10]);
  });

  test("draws no line where there is no value, and none that SVG cannot read", () => {
    const x = makeScale(-2, 2, false, [0, 100]);
    const y = makeScale(0, 1, false, [100, 0]);
    const path = curvePath((v) => Math.sqrt(v) * 1e300, x, y);
    expect(path).not.toMatch(/NaN|Infinity|e/);
    expect(path.startsWith("M50")).toBe(true);
    expect(curvePath(() => Number.NaN, x, y)).toBe("");
  });
});

describe("a line through points", () => {
  const points = (n: number) =>
    plotPoints(
      runWith(...Array.from({ length: n }, (_, i) => [String(40 + 20 * i), "20", String(26 + 5 * i)])),
      axis("length"),
      axis("time"),
    ).points;

  test("is weighed by the errors on wish", () => {
    const [plain, weighed] = [false, true].map((weigh) => fitPlotted(points(5), { ...wish, weigh }));
    expect(plain?.ok && plain.fit.chiSquare).toBeUndefined();
    expect(weighed?.ok && weighed.fit.chiSquare).toBeLessThan(1e-12);
  });

  test("is the one that results are marked by, with errors given and without", () => {
    const paste: Action = {
      ...{ step: 0, type: "paste", row: 0, columns: ["length", "count", "time"] },
      cells: [26.1, 29.7, 36.2, 40.3, 44.2].map((time, i) => [String(40 + 20 * i), "20", String(time)]),
    };
    const given: Action = { step: 0, type: "column-error", column: "time", text: "0,3" };
    for (const actions of [[paste], [paste, given]]) {
      const run = replay(pendulumLab, "a pupil", actions);
      const { points: laid } = plotPoints(run, axis("length"), axis("square"));
      const shown = fitPlotted(laid, { ...wish, weigh: hasGivenErrors(run) });
      const marked = fitGraph(run, workOutTable(run));
      const slope = (parameters: readonly { name: string; value: number; error: number }[] = []) =>
        parameters.find(({ name }) => name === "slope") ?? { value: Number.NaN, error: Number.NaN };
      const [page, engine] = [slope(shown?.ok ? shown.fit.parameters : []), slope(marked?.parameters)];
      expect(page.value * 100).toBeCloseTo(engine.value, 8);
      expect(page.error * 100).toBeCloseTo(engine.error, 8);
    }
  });

  test("by the document's formula has parameters of SI and lies on the graph in its own units", () => {
    const made = points(5);
    const pair = { x: axis("length"), y: axis("time") };
    const own = { ...wish, fit: "formula", formula: "k*x + c", starts: { k: 1, c: 1 } } as const;
    const [plain, si] = [fitPlotted(made, own), fitPlotted(made, own, pair)];
    if (!plain?.ok || !si?.ok) throw new Error("no line");
    const k = (fit: typeof plain.fit) => fit.parameters.find(({ name }) => name === "k")?.value ?? 0;
    expect(k(si.fit)).toBeCloseTo(100 * k(plain.fit), 6);
    expect(si.fit.at(70)).toBeCloseTo(plain.fit.at(70), 6);
    expect(si.fit.residualSum).toBeCloseTo(plain.fit.residualSum, 6);
    const laid = { x: axis("length", "root"), y: axis("time", "square") };
    const bent = fitPlotted(
      made.map(({ x, y, ...point }) => ({ ...point, x: Math.sqrt(x), y: y * y })),
      own,
      laid,
    );
    expect(bent?.ok && bent.fit.at(Math.sqrt(80))).toBeGreaterThan(900);
  });

  test("says why it means nothing", () => {
    const why = (given: Parameters<typeof fitPlotted>[0], more = {}) => {
      const made = fitPlotted(given, { ...wish, ...more });
      return made && (made.ok ? made.fit.notes.map(({ code }) => code) : made.issue.code);
    };
    expect(why([])).toBe("too-few-points");
    expect(why(points(2))).toEqual(["errors-unknown"]);
    expect(why(points(2), { fit: "quadratic" })).toBe("too-few-points");
    expect(why(points(5).map((point) => ({ ...point, x: 1 })))).toBe("all-x-equal");
    expect(why(points(5), { fit: "formula", formula: "a*(" })).toBe("bad-formula");
    expect(why(points(5), { fit: "formula", formula: "x^2" })).toBe("no-parameters");
    expect(why(points(5), { fit: "none" })).toBeUndefined();
  });

  test.each(["a*(", "a*x +", "2x", "a = x", "f(x)", "a # x", "a ** x", "a*x)"])(
    "says where %s cannot be read",
    (formula) => {
      const made = fitPlotted(points(5), { ...wish, fit: "formula", formula });
      const params = made && !made.ok ? made.issue.params : {};
      for (const { issues } of [ru.formula, ba.formula, en.formula])
        expect(issues[params["issue"] ?? ""]?.(params)).toMatch(/\S.*\.$/);
    },
  );

  test("may begin where the pupil says", () => {
    expect(readStarts("a=5; b=0,1")).toEqual({ a: 5, b: 0.1 });
    expect(readStarts(" ")).toEqual({});
    for (const bad of ["a", "a=", "a=x", "1=2", "a=1=2"]) expect(readStarts(bad)).toBeUndefined();
  });
});

describe("a graph drawn by hand", () => {
  const stroke: Place[] = Array.from({ length: 300 }, (_, i) => [i, 100 * Math.sin(i / 15)]);

  test("keeps its shape in few places", () => {
    const kept = simplified(withStroke([], stroke));
    expect(kept.length).toBeLessThanOrEqual(60);
    for (const [x, y] of stroke) {
      const i = kept.findIndex(([at]) => at >= x);
      const [before, after] = [kept[Math.max(i - 1, 0)] as Place, kept[i] as Place];
      const share = after[0] === before[0] ? 0 : (x - before[0]) / (after[0] - before[0]);
      expect(Math.abs(before[1] + share * (after[1] - before[1]) - y)).toBeLessThan(8);
    }
  });

  test("takes a second stroke in place of what it goes over, and a press as one place more", () => {
    const again = withStroke(stroke, [
      [100, 7],
      [101, 7],
      [102, 7],
    ]);
    expect(again.filter(([x]) => x >= 100 && x <= 102).every(([, y]) => y === 7)).toBe(true);
    expect(withStroke([[0, 0]], [[50, 5]])).toEqual([
      [0, 0],
      [50, 5],
    ]);
  });
});

test("a trace holds no more than it may, from its beginning to its end", () => {
  const trace = new Trace();
  for (let i = 0; i < 100_000; i++) trace.push(i, -i);
  trace.push(Number.NaN, 1);
  expect(trace.count).toBeLessThanOrEqual(MOST_SAMPLES);
  expect(trace.count).toBeGreaterThan(MOST_SAMPLES / 2 - 1);
  expect(trace.x[0]).toBe(0);
  expect(trace.x[trace.count - 1]).toBeGreaterThan(99_000);
  for (let i = 1; i < trace.count; i++) expect(trace.x[i]).toBeGreaterThan(trace.x[i - 1] as number);
});
