import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { parseLab } from "../index.ts";
import type { Graph } from "./graph.ts";

/** What is wrong with the pendulum's document with this graph and this formula of g. */
function issues(graph: object, formula = "4 * pi^2 / slope"): string[] {
  const tasks = pendulumLab.tasks.map((task) => (task.kind === "result" ? { ...task, formula } : task));
  const parsed = parseLab({ ...pendulumLab, graph, tasks });
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path}: ${code}`);
}
const result = `tasks[${pendulumLab.tasks.findIndex(({ kind }) => kind === "result")}]`;
const lengthAndPeriod = { x: "length", y: "period" };

describe("the graph of a document", () => {
  test("as documents had it means what it meant", () => {
    expect(issues({ x: "length", y: "square", fit: "line" })).toEqual([]);
    const parsed = parseLab({ ...pendulumLab, graph: { x: "length", y: "square", fit: "line" } });
    expect(parsed.ok && parsed.value.graph).toEqual({
      x: "length",
      y: "square",
      fit: "line",
    } satisfies Graph);
  });

  test("may lay a quantity as its square: the slope's unit follows", () => {
    expect(issues({ ...lengthAndPeriod, yAxis: "square", fit: "line" })).toEqual([]);
    expect(issues({ ...lengthAndPeriod, fit: "line" })).toEqual([`${result}.formula: wrong-dimension`]);
    expect(issues({ ...lengthAndPeriod, yAxis: "cubed", fit: "line" })).toEqual([
      "graph.yAxis: not-an-option",
    ]);
  });

  test("may name any line, whose parameters have units of their own", () => {
    const square = { x: "period", y: "length", fit: "quadratic" };
    expect(issues(square, "4 * pi^2 * c")).toEqual([]);
    expect(issues(square, "4 * pi^2 * b")).toEqual([`${result}.formula: wrong-dimension`]);
    expect(issues({ ...lengthAndPeriod, fit: "exponential" }, "a * b / period")).toEqual([
      `${result}.formula: wrong-dimension`,
    ]);
    expect(
      issues({ x: "time", y: "length", fit: "sine" }, "amplitude * omega^2 + 0 * phase * offset / time^2"),
    ).toEqual([]);
  });

  test("gives no unit to the factor of a power, for it hangs on the exponent", () => {
    expect(issues({ ...lengthAndPeriod, fit: "power" }, "b * length / period^2")).toEqual([]);
    expect(issues({ ...lengthAndPeriod, fit: "power" }, "a")).toEqual([`${result}.formula: unknown-name`]);
    expect(issues({ x: "count", y: "length", fit: "power" }, "a / period^2")).toEqual([]);
  });

  test("does not let a column share its name with a parameter of a curve", () => {
    const table = pendulumLab.table.map((column) =>
      column.id === "count" ? { ...column, id: "a" } : column,
    );
    const counted = table.map((column) =>
      column.kind === "formula" ? { ...column, formula: column.formula.replace("count", "a") } : column,
    );
    const texts = Object.fromEntries(
      Object.entries(pendulumLab.texts).map(([lang, words]) => [
        lang,
        { ...words, columns: { ...words.columns, a: "a" } },
      ]),
    );
    const parsed = parseLab({
      ...pendulumLab,
      ...{ table: counted, texts },
      graph: { ...lengthAndPeriod, fit: "quadratic" },
    });
    expect(!parsed.ok && parsed.issues.map(({ path, code }) => `${path}: ${code}`)).toContain(
      "graph.fit: name-of-fit",
    );
  });

  test("offers readings to trace that there are, with a unit of their kind, and none that is for marking", () => {
    const live = (of: string, unit: string) =>
      issues({ x: "length", y: "square", fit: "line", live: [{ of, symbol: "φ", unit }] });
    expect(live("bob.angle", "°")).toEqual([]);
    expect(live("bob.angle", "kg")).toEqual(["graph.live[0].unit: wrong-dimension"]);
    expect(live("bob.nothing", "°")).toEqual(["graph.live[0].of: unknown-name"]);
    expect(live("bob.period", "s")).toEqual(["graph.live[0].of: unknown-name"]);
  });
});

describe("a line by the document's own formula", () => {
  const own = { ...lengthAndPeriod, fit: "formula", formula: "k * sqrt(x)", starts: { k: "2 s/m^(1/2)" } };
  const root = { ...lengthAndPeriod, xAxis: "root", fit: "formula", formula: "k * x + c" };
  const starts = { k: 2, c: "0.1 s" };

  test("has parameters whose units are those of their starts, to be used in results", () => {
    const bent = { ...lengthAndPeriod, fit: "formula", formula: "b1 * (1 - exp(-b2 * x))" };
    const given = { ...bent, starts: { b1: "3 s", b2: "1 1/m" } };
    expect(issues(given, "1 / (b1^2 * b2)")).toEqual([]);
    expect(issues(given, "b1 * b2")).toEqual([`${result}.formula: wrong-dimension`]);
    const parsed = parseLab({ ...pendulumLab, graph: given, tasks: [] });
    expect(parsed.ok && parsed.value.graph).toEqual(given);
    expect(issues({ ...given, starts: { b1: 3, b2: "1 1/m" } }, "1 m/s^2")).toEqual([
      "graph.formula: wrong-dimension",
    ]);
  });

  test("is of what is laid along the axes", () => {
    expect(issues({ ...root, starts: { k: "2 s", c: "0.1 s" } }, "1 m/s^2")).toEqual([
      "graph.formula: mixed-dimensions",
    ]);
    expect(
      issues({ ...root, yAxis: "square", xAxis: "plain", formula: "k * x", starts: { k: "4 s²/m" } }),
    ).toEqual([`${result}.formula: unknown-name`]);
  });

  test("names what is missing or too much", () => {
    const codes = (change: object) => issues({ ...own, ...change }, "1 m/s^2");
    expect(codes({ starts })).toEqual(["graph.starts.c: not-in-formula", "graph.formula: wrong-dimension"]);
    expect(codes({ starts: {} })).toContain("graph.starts: no-start");
    expect(codes({ formula: "k * (", starts })).toContain("graph.formula: unexpected-end");
    expect(codes({ starts: { k: "many" } })).toContain("graph.starts.k: bad-number");
    expect(codes({ starts: { k: null } })).toContain("graph.starts.k: not-a-number");
    expect(codes({ starts: { x: 1, k: 1 } })).toContain("graph.starts.x: name-reserved");
    expect(codes({ formula: "x", starts: {} })).toContain("graph.formula: no-parameters");
    expect(codes({ formula: undefined })).toContain("graph.formula: no-text");
    expect(codes({ starts: undefined })).toContain("graph.starts: not-an-object");
    expect(issues({ ...lengthAndPeriod, fit: "line", formula: "k * x" }, "1 m/s^2")).toEqual([
      "graph.formula: unknown-key",
    ]);
    expect(codes({ formula: "length * x", starts: { length: 1 } })).toContain("graph.fit: name-of-fit");
  });
});
