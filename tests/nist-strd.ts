import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A reference set of NIST with what is certified of it. */
export interface ReferenceSet {
  name: string;
  /** The model in the language of formulas. */
  formula: string;
  /** Nelson's model is of ln y. */
  ofLogarithm: boolean;
  parameters: { name: string; starts: readonly [number, number]; value: number; deviation: number }[];
  residualSum: number;
  y: number[];
  /** x, or x1 and x2. */
  predictors: Map<string, number[]>;
}

const folder = join(import.meta.dirname, "data/nist-strd");

/** All sets of the folder, in the order of their names. */
export const readReferenceSets = (): ReferenceSet[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".dat"))
    .sort()
    .map((file) => readSet(file.replace(".dat", ""), readFileSync(join(folder, file), "utf8")));

function readSet(name: string, text: string): ReferenceSet {
  const lines = text.split(/\r?\n/);
  const model = modelOf(lines);
  const rows = lines
    .slice(lines.findIndex((line, i) => i > 50 && line.startsWith("Data:")) + 1)
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length > 1);
  const width = (rows[0]?.length ?? 0) - 1;
  const names = width === 1 ? ["x"] : Array.from({ length: width }, (_, i) => `x${i + 1}`);
  return {
    name,
    formula: model.slice(model.indexOf("=") + 1),
    ofLogarithm: model.includes("log[y]"),
    parameters: lines.flatMap(parameterOf),
    residualSum: Number(/Residual Sum of Squares:\s+(\S+)/.exec(text)?.[1]),
    y: rows.map(([y]) => y as number),
    predictors: new Map(names.map((one, i) => [one, rows.map((row) => row[i + 1] as number)])),
  };
}

/** `y = …  +  e` over one line or more, with NIST's signs put into ours. */
function modelOf(lines: readonly string[]): string {
  const first = lines.findIndex((line) => /^\s+(?:y|log\[y\])\s*=/.test(line));
  const last = lines.findIndex((line, i) => i >= first && /\+\s*e\s*$/.test(line));
  const [left = "", ...right] = lines
    .slice(first, last + 1)
    .join(" ")
    .replace(/\+\s*e\s*$/, "")
    .split("=");
  const formula = right.join("=").replaceAll("**", "^").replaceAll("[", "(").replaceAll("]", ")");
  return `${left}=${formula}`;
}

function parameterOf(line: string): ReferenceSet["parameters"] {
  const found = /^\s*(b\d)\s*=\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$/.exec(line);
  if (!found) return [];
  const [first = 0, second = 0, value = 0, deviation = 0] = found.slice(2).map(Number);
  return [{ name: found[1] as string, starts: [first, second], value, deviation }];
}
