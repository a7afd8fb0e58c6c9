import { type AxisShape, axisShapes, shapedDimension } from "./axis.ts";
import { dimensionOf, known, type Scope, sameKind } from "./check-scope.ts";
import type { Column } from "./document.ts";
import { checkOwnLine, type OwnLine, parseOwnLine, startScope } from "./graph-formula.ts";
import type { Reader } from "./reader.ts";
import { DIMENSIONLESS, type Dimension, divideDimensions } from "./units.ts";

/** The lines a document may ask for; labs/analysis/model.ts has their formulas. */
export const fits = ["line", "proportional", "quadratic", "power", "exponential", "sine"] as const;
export type FitName = (typeof fits)[number];

/** The graph a lab begins with: its columns, how they are laid along the axes, the line, and what may be traced live. */
export interface Graph {
  x: string;
  y: string;
  /** Absent is plain. */
  xAxis?: AxisShape;
  yAxis?: AxisShape;
  fit: FitName | "formula";
  /** For the line by a formula, and only there. */
  formula?: OwnLine["formula"];
  starts?: OwnLine["starts"];
  /** Readings whose trace the pupil may record beside those of the instruments. */
  live?: LiveReading[];
}

export interface LiveReading {
  /** `part.reading` */
  of: string;
  symbol: string;
  unit: string;
}

const MOST_LIVE = 8;

/** Reads the shape of a graph. */
export function parseGraph(read: Reader, value: unknown): Graph {
  const keys = ["x", "y", "xAxis", "yAxis", "fit", "live"];
  const fit = read.option(read.object(value, "graph")["fit"], "graph.fit", [...fits, "formula"] as const);
  const isOwn = fit === "formula";
  const o = read.object(value, "graph", isOwn ? [...keys, "formula", "starts"] : keys);
  const axis = (name: "xAxis" | "yAxis") =>
    o[name] === undefined ? {} : { [name]: read.option(o[name], `graph.${name}`, axisShapes) };
  return {
    x: read.id(o["x"], "graph.x"),
    y: read.id(o["y"], "graph.y"),
    ...axis("xAxis"),
    ...axis("yAxis"),
    fit,
    ...(isOwn ? parseOwnLine(read, o["formula"], o["starts"]) : {}),
    ...(o["live"] === undefined ? {} : { live: live(read, o["live"]) }),
  };
}

const live = (read: Reader, value: unknown): LiveReading[] =>
  read.list(value, "graph.live", MOST_LIVE).map((item, i) => {
    const path = `graph.live[${i}]`;
    const o = read.object(item, path, ["of", "symbol", "unit"]);
    return {
      of: read.text(o["of"], `${path}.of`, 90),
      symbol: read.text(o["symbol"], `${path}.symbol`, 20),
      unit: read.text(o["unit"], `${path}.unit`, 20),
    };
  });

/** Columns that there are, readings that there are, each with a unit of its kind. */
export function checkGraph(graph: Graph, columns: Scope, readings: Scope, read: Reader): void {
  known(graph.x, "graph.x", columns, read);
  known(graph.y, "graph.y", columns, read);
  for (const [i, { of, unit }] of graph.live?.entries() ?? []) {
    if (!known(of, `graph.live[${i}].of`, readings, read)) continue;
    if (dimensionOf(unit, `graph.live[${i}].unit`, read))
      sameKind(unit, `graph.live[${i}].unit`, readings.get(of), read);
  }
  const own = ownLineOf(graph);
  if (own) checkOwnLine(own, alongOf(graph, columns, "x"), alongOf(graph, columns, "y"), read);
  for (const name of own ? Object.keys(own.starts) : namesOfFit(graph.fit))
    if (columns.has(name) && !["slope", "intercept"].includes(name))
      read.issue(
        "graph.fit",
        "name-of-fit",
        `${name} is the name of a column and of a parameter of the line`,
        {
          name,
        },
      );
}

/**
 * The parameters of the line that a result's formula may use, with the dimension each has over the quantities as they are
 * laid along the axes. That of a power's `a` hangs on the exponent: it is there only where x is a bare number.
 */
export function fitScope(graph: Graph | undefined, columns: ReadonlyMap<string, Dimension>): Scope {
  if (!graph) return new Map();
  const [x, y] = [alongOf(graph, columns, "x"), alongOf(graph, columns, "y")];
  const own = ownLineOf(graph);
  if (own) return startScope(own.starts);
  return x && y ? parametersOf(graph.fit, x, y) : new Map();
}

/** The document's own formula of a line, where it has one. */
export const ownLineOf = ({ fit, formula, starts }: Graph): OwnLine | undefined =>
  fit === "formula" && formula !== undefined && starts ? { formula, starts } : undefined;

/** The dimension of what is laid along an axis. */
function alongOf(
  graph: Graph,
  columns: ReadonlyMap<string, Dimension>,
  axis: "x" | "y",
): Dimension | undefined {
  const dimension = columns.get(graph[axis]);
  return dimension && shapedDimension(dimension, graph[`${axis}Axis`] ?? "plain");
}

function parametersOf(fit: Graph["fit"], x: Dimension, y: Dimension): Scope {
  const perX = divideDimensions(y, x);
  switch (fit) {
    // the intercept of a line through zero is 0 without an error: documents may name it
    case "line":
    case "proportional":
      return new Map([
        ["slope", perX],
        ["intercept", y],
      ]);
    case "quadratic":
      return new Map([
        ["a", y],
        ["b", perX],
        ["c", divideDimensions(perX, x)],
      ]);
    case "power":
      return new Map([...(x.every((one) => one === 0) ? [["a", y] as const] : []), ["b", DIMENSIONLESS]]);
    case "exponential":
      return new Map([
        ["a", y],
        ["b", divideDimensions(DIMENSIONLESS, x)],
      ]);
    case "sine":
      return new Map([
        ["offset", y],
        ["amplitude", y],
        ["omega", divideDimensions(DIMENSIONLESS, x)],
        ["phase", DIMENSIONLESS],
      ]);
    case "formula":
      return new Map();
  }
}

const namesOfFit = (fit: Graph["fit"]): string[] => [
  ...parametersOf(fit, DIMENSIONLESS, DIMENSIONLESS).keys(),
];

/** The column of that id. */
export const columnOf = (table: readonly Column[], id: string | undefined): Column | undefined =>
  table.find((column) => column.id === id);
