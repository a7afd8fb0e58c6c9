import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { fitModel } from "../analysis/fit-model.ts";
import type { LabDocument, ResultTask } from "../document/document.ts";
import { parseLab, replay } from "../index.ts";
import type { Action } from "./action.ts";
import { type Fitting, fitGraph } from "./graph-fit.ts";
import { workOutResult } from "./result.ts";
import { workOutTable } from "./table.ts";

/** The pendulum's lab with another graph and formula of its result. */
function labWith(graph: object, formula: string, unit = "m/s^2"): LabDocument {
  const tasks = pendulumLab.tasks.map((task) =>
    task.kind === "result"
      ? { ...task, formula, unit, truth: formula.startsWith("b") ? 1 : task.truth }
      : task,
  );
  const parsed = parseLab({ ...pendulumLab, graph, tasks });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Rows with l in cm and the time of 20 swings, T = 2π √(l/9,81) with a little noise. */
const noise = [0.03, -0.05, 0.02, 0.06, -0.04, -0.02];
const rows = noise.map((off, i) => {
  const length = 30 + 20 * i;
  return [String(length), "20", String(20 * 2 * Math.PI * Math.sqrt(length / 981) + off)];
});

const paste: Action = { step: 0, type: "paste", row: 0, columns: ["length", "count", "time"], cells: rows };

function resultOf(
  document: LabDocument,
  errors: Readonly<Record<string, string>> = {},
  fitting: Fitting = {},
) {
  const given = Object.entries(errors).map(
    ([column, text]): Action => ({ step: 0, type: "column-error", column, text }),
  );
  const run = replay(document, "a pupil", [paste, ...given]);
  const task = document.tasks.find((one) => one.kind === "result") as ResultTask;
  return workOutResult(run, task, workOutTable(run), fitting);
}

test("T² over l and T laid as its square over l give the same line", () => {
  const one = resultOf(pendulumLab);
  const other = resultOf(
    labWith({ x: "length", y: "period", yAxis: "square", fit: "line" }, "4 * pi^2 / slope"),
  );
  expect(one?.value).toBeCloseTo(9.81, 1);
  expect(other?.value).toBeCloseTo(one?.value as number, 9);
  expect(other?.error).toBeCloseTo(one?.error as number, 9);
});

test("the exponent of a power law is a result with an error", () => {
  const power = resultOf(labWith({ x: "length", y: "period", fit: "power" }, "b", "1"));
  expect(Math.abs((power?.value as number) - 0.5)).toBeLessThan(3 * (power?.error as number));
  expect(power?.error).toBeGreaterThan(1e-4);
  expect(power?.error).toBeLessThan(0.01);
});

test("what hangs together in a parabola is carried through together", () => {
  const lab = (formula: string) => labWith({ x: "period", y: "length", fit: "quadratic" }, formula);
  const height = resultOf(lab("(a + b * 1.5 s + c * (1.5 s)^2) / (1 s)^2"));
  const points = rows.map(([l, , t]) => ({ x: Number(t) / 20, y: Number(l) / 100 }));
  const fitted = fitModel({ x: points.map(({ x }) => x), y: points.map(({ y }) => y) }, "quadratic");
  expect(fitted.ok && Math.abs((height?.error ?? 0) / fitted.fit.errorAt(1.5) - 1)).toBeLessThan(1e-6);
  const [a, b, c] = (height?.fit?.parameters ?? []).map(({ error }) => error) as [number, number, number];
  expect(height?.error).toBeLessThan(0.2 * Math.hypot(a, 1.5 * b, 2.25 * c));
});

describe("a line weighed by the errors of columns", () => {
  const own = rows.map(([l, , t]) => ({ x: Number(l) / 100, period: Number(t) / 20 }));
  const squares = { x: own.map(({ x }) => x), y: own.map(({ period }) => period * period) };
  const weighed = (length: number, time: number) =>
    fitModel(
      {
        ...squares,
        sx: own.map(() => length / 100),
        sy: own.map(({ period }) => (2 * period * time) / 20),
      },
      "line",
    );

  test("is the one of effective variances, with the errors that follow from them", () => {
    const fit = weighed(0.5, 0.2);
    const result = resultOf(pendulumLab, { length: "0,5", time: "0,2" });
    for (const { name, value, error } of (fit.ok && fit.fit.parameters) || []) {
      const found = result?.fit?.parameters.find((one) => one.name === name);
      expect(found?.value).toBeCloseTo(value, 9);
      expect(found?.error).toBeCloseTo(error, 9);
    }
    expect(result?.fit?.parameters).toHaveLength(2);
    expect(result?.value).not.toBeCloseTo(resultOf(pendulumLab)?.value as number, 4);
  });

  test("has the instruments' errors for columns without one of their own", () => {
    const one = resultOf(pendulumLab, { length: "0,5" });
    const both = resultOf(pendulumLab, { length: "0,5", time: "0,2" });
    expect(one?.value).toBeCloseTo(both?.value as number, 6);
  });

  test("is no more than wished, and without errors all points weigh the same", () => {
    const plain = resultOf(pendulumLab);
    expect(resultOf(pendulumLab, { time: "0,2" }, { weigh: false })).toEqual(plain);
    expect(resultOf(pendulumLab, { time: "many" })).toEqual(plain);
  });

  test("is weighed as the pupil chose for this very line, with errors given or not", () => {
    const chosen = (weigh: boolean, change: object = {}): Action => ({
      ...{ step: 0, type: "graph", x: "length", y: "square", xAxis: "plain", yAxis: "plain", fit: "line" },
      ...{ formula: "", starts: "", residuals: false, weigh },
      ...change,
    });
    const time: Action = { step: 0, type: "column-error", column: "time", text: "0,2" };
    const slopeOf = (...actions: Action[]) => {
      const run = replay(pendulumLab, "a pupil", [paste, ...actions]);
      return fitGraph(run, workOutTable(run))?.parameters.find(({ name }) => name === "slope")?.value;
    };
    const [plain, weighed] = [slopeOf(), slopeOf(time)];
    expect(weighed).not.toBe(plain);
    expect(slopeOf(time, chosen(false))).toBe(plain);
    expect(slopeOf(chosen(true))).toBeCloseTo(weighed as number, 9);
    expect(slopeOf(time, chosen(false, { fit: "proportional" }))).toBe(weighed);
    expect(slopeOf(time, chosen(false, { yAxis: "log" }))).toBe(weighed);
  });

  test("through zero keeps an intercept of nought for documents to name", () => {
    const graph = { x: "length", y: "square", fit: "proportional" };
    const lab = labWith(graph, "4 * pi^2 / slope + 0 * intercept / (1 s^2) * (1 m/s^2)");
    const result = resultOf(lab, { length: "0,5", time: "0,2" });
    expect(result?.fit?.parameters.map(({ name }) => name)).toEqual(["slope", "intercept"]);
    expect(result?.value).toBeCloseTo(9.81, 1);
  });

  test("stays near where a fit of nearly the same points is known", () => {
    const lab = labWith({ x: "length", y: "period", fit: "exponential" }, "b * 1 m", "1");
    const one = resultOf(lab, { time: "0,2" });
    const other = resultOf(lab, { time: "0,2" }, { near: one?.fit });
    expect(other?.value).toBeCloseTo(one?.value as number, 9);
  });
});

test("the document's own formula is fitted from its starts, and its parameters make results", () => {
  const root = { x: "length", y: "period", fit: "formula", formula: "2 * pi * sqrt((x + off) / fall)" };
  const graph = { ...root, starts: { fall: "8 m/s^2", off: "1 cm" } };
  const given: Record<string, string>[] = [{}, { time: "0,2" }];
  for (const errors of given) {
    const own = resultOf(labWith(graph, "fall"), errors);
    expect(own?.value).toBeCloseTo(9.81, 1);
    expect(own?.fit?.parameters.map(({ name }) => name)).toEqual(["off", "fall"]);
    expect(own?.error).toBeLessThan(0.3);
    expect(resultOf(labWith(graph, "fall"), errors, { near: own?.fit })?.value).toBeCloseTo(
      own?.value ?? 0,
      6,
    );
  }
});

test("a line that means nothing gives no result", () => {
  const document = labWith({ x: "length", y: "period", fit: "power" }, "b", "1");
  const run = replay(document, "a pupil", []);
  const task = document.tasks.find((one) => one.kind === "result") as ResultTask;
  expect(workOutResult(run, task, workOutTable(run))).toBeUndefined();
});
