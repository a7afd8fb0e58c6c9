import type { Task } from "./document.ts";
import { parseNames } from "./formula-task.ts";
import { measure, quantity } from "./parse-entries.ts";
import type { Reader } from "./reader.ts";

/** Reads the shape of a task: what is asked, and how it is marked. */
export function parseTask(read: Reader, value: unknown, path: string): Task {
  const o = read.object(value, path);
  const base = {
    id: read.id(o["id"], `${path}.id`),
    points: read.number(o["points"], `${path}.points`, 0, 100),
  };
  const shared = ["id", "kind", "points"];
  const kind = read.option(o["kind"], `${path}.kind`, [
    "predict",
    "measure",
    "result",
    "formula",
    "conclude",
    "draw",
    "write",
  ]);
  switch (kind) {
    case "predict":
    case "conclude": {
      read.object(o, path, [...shared, "options", "correct"]);
      const options = read
        .list(o["options"], `${path}.options`, 10)
        .map((v, i) => read.id(v, `${path}.options[${i}]`));
      if (options.length < 2) read.issue(`${path}.options`, "too-few", "must have at least two options");
      return { ...base, kind, options, correct: read.option(o["correct"], `${path}.correct`, options) };
    }
    case "measure":
      read.object(o, path, [...shared, "rows", "varying", "distinct", "errors"]);
      return {
        ...base,
        kind,
        rows: read.whole(o["rows"], `${path}.rows`, 1, 50),
        varying: read.id(o["varying"], `${path}.varying`),
        distinct: read.whole(o["distinct"] ?? 1, `${path}.distinct`, 1, 50),
        ...(o["errors"] === undefined ? {} : { errors: read.flag(o["errors"], `${path}.errors`) }),
      };
    case "draw":
    case "write":
      read.object(o, path, shared);
      return { ...base, kind };
    case "formula":
      read.object(o, path, [...shared, "symbol", "unit", "formula", "names"]);
      return {
        ...base,
        kind,
        ...sought(read, o, path),
        ...(o["names"] === undefined ? {} : { names: parseNames(read, o["names"], `${path}.names`) }),
      };
    default:
      read.object(o, path, [...shared, "symbol", "unit", "formula", "truth", "tolerance"]);
      return {
        ...base,
        kind: "result",
        ...sought(read, o, path),
        truth: quantity(read, o["truth"], `${path}.truth`),
        tolerance: measure(read, o["tolerance"], `${path}.tolerance`, "1", 1e-6, 1),
      };
  }
}

const sought = (read: Reader, o: Record<string, unknown>, path: string) => ({
  symbol: read.text(o["symbol"], `${path}.symbol`, 20),
  unit: read.text(o["unit"], `${path}.unit`, 20),
  formula: read.text(o["formula"], `${path}.formula`, 2000),
});
