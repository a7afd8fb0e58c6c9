import type { LeftOut } from "../analysis/fit-data.ts";
import type { FitIssue } from "../analysis/fit-issue.ts";
import { type Fit, fitModel } from "../analysis/fit-model.ts";
import { CURVES, type Model } from "../analysis/model.ts";
import { refineWith } from "../analysis/refine.ts";
import { roundMeasured } from "../analysis/rounding.ts";
import { namesIn, parseFormula } from "../document/formula.ts";
import { parseNumeral, plainNumeral } from "../document/numerals.ts";
import { type Command, type Given, print } from "./command.ts";
import { type DataFile, readData } from "./data.ts";
import { onOneLine, orRather, wrong } from "./wrong.ts";

const curves = Object.entries(CURVES).map(([name, formula]) => `    ${name.padEnd(13)} ${formula}`);

/** `fit`: a curve through measurements by least squares. */
export const fit: Command = {
  usage: "DATA.csv --x X --y Y --model MODEL [options]",
  summary: "a curve through measurements by least squares",
  help: `DATA.csv has a header with the names of its columns; cells are parted by commas, semicolons or tabs. Numbers have a decimal
point or, where cells are not parted by commas, a comma. Lines that begin with # are comments.

  --x X                 the column of x
  --y Y                 the column of y
  --sx SX, --sy SY      columns of their errors, as standard deviations
  --model MODEL         one of
${curves.join("\n")}
                        or a formula, 'b1*(1-exp(-b2*x))': x and the names of columns are data, all else is found
  --start A=1,B=2e-4    where to begin the search for the parameters of a formula; without it several places
                        are tried; a formula that is linear in them, and the curves above, need none
  --format text|json    (default: text)

With errors of the points each counts by 1/σ², σ² = sy² + (dy/dx · sx)², and errors of the parameters follow from them,
not stretched by χ²; without, all count alike and the errors follow from the scatter. In JSON: { data, model, formula,
parameters: [{ name, value, error }], covariance, residualSumOfSquares, residualStandardDeviation, chiSquare,
degreesOfFreedom, points, leftOut: [{ line, reason }], notes: [{ code, message }] }; chiSquare is null without errors of
the points, residualStandardDeviation is √(sum of squares / degrees of freedom); what cannot be known is null. Numbers count
with all the digits that are written, also where points lie so near to the curve that doubles would spoil the result.
`,
  options: {
    ...{ x: { type: "string" }, y: { type: "string" }, sx: { type: "string" }, sy: { type: "string" } },
    ...{ model: { type: "string" }, start: { type: "string" } },
    format: { type: "string", default: "text" },
  },
  run(words, given) {
    const [file] = words;
    if (file === undefined) wrong("which file? npm run lab -- fit DATA.csv --x X --y Y --model MODEL");
    if (words.length > 1) wrong(`one file at a time: ${onOneLine(words[1] ?? "")} is too much`);
    const format = String(given["format"]);
    if (format !== "text" && format !== "json") wrong(`--format ${onOneLine(format)}: must be text or json`);
    const data = readData(file);
    const { model, outcome } = fitted(data, given);
    const leftOut = outcome.ok ? outcome.fit.leftOut : outcome.leftOut;
    const reasons = reasonsOf(leftOut, data, given);
    if (!outcome.ok) wrong(`${file}: ${issueWords(outcome.issue, model, given)}${toldOf(reasons)}`);
    const written = { data: file, model, fit: outcome.fit, reasons };
    print(format === "json" ? asJson(written) : asText(written));
  },
};

/** Does what the options ask for. */
function fitted(data: DataFile, given: Given) {
  const need = (option: string) => {
    const name = given[option];
    return typeof name === "string"
      ? name.trim()
      : wrong(`--${option}: which? there are ${data.names.join(", ")}`);
  };
  const [xName, yName] = [need("x"), need("y")];
  const errors = (option: "sx" | "sy") =>
    given[option] === undefined ? undefined : data.column(need(option), option);
  const model = given["model"];
  if (typeof model !== "string")
    return wrong(`--model: which? ${Object.keys(CURVES).join(", ")} or a formula`);
  const asked = modelOf(model, yName, given["start"]?.toString());
  const columns = new Map(columnsRead(asked, data, yName).map((name) => [name, data.column(name, "model")]));
  const points = {
    x: data.column(xName, "x"),
    y: data.column(yName, "y"),
    sx: errors("sx"),
    sy: errors("sy"),
  };
  const written = (name: string, row: number) => plainNumeral(data.text(row, name));
  const refine = refineWith({
    x: (row) => written(xName, row),
    y: (row) => written(yName, row),
    column: written,
  });
  return { model, outcome: fitModel({ ...points, columns, xName }, asked, refine) };
}

/** The columns that a formula names, other than what is to be fitted. */
function columnsRead(model: Model, data: DataFile, yName: string): string[] {
  const parsed = typeof model === "string" ? undefined : parseFormula(model.formula);
  if (!parsed?.ok || typeof model === "string") return [];
  const read = namesIn(parsed.ast).filter((name) => !Object.hasOwn(model.start ?? {}, name));
  if (read.includes(yName))
    wrong(`--model: ${onOneLine(yName)} is what is fitted: the formula may not read it`);
  return data.names.filter((name) => read.includes(name));
}

/** A curve's name, or a formula: `y = …` and `**` are taken too. */
function modelOf(text: string, yName: string, start: string | undefined): Model {
  const name = text.trim();
  if (Object.hasOwn(CURVES, name)) {
    if (start !== undefined) wrong(`--start: ${name} finds its own; only a formula takes one`);
    return name as keyof typeof CURVES;
  }
  if (/^\p{L}+$/u.test(name))
    return wrong(`--model ${onOneLine(name)}: there is no such curve${orRather(name, Object.keys(CURVES))}`);
  const [left = "", ...right] = name.split(/(?<![<>=!])=(?!=)/);
  const isOfY = right.length > 0 && ["y", yName].includes(left.trim());
  const formula = (isOfY ? right.join("=") : name).trim().replaceAll("**", "^");
  return { formula, start: startOf(start) };
}

/** `b1=500,b2=1e-4`; with semicolons between, decimal commas too. */
function startOf(text: string | undefined): Record<string, number> {
  const pairs = (text ?? "").split(text?.includes(";") ? ";" : ",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      const number = parseNumeral(value);
      if (number === undefined) wrong(`--start ${onOneLine(pair)}: must be NAME=NUMBER`);
      return [name.trim(), number];
    }),
  );
}

/** What is wrong, and what may be done about it with the options there are. */
function issueWords({ code, message }: FitIssue, model: string, { start }: Given): string {
  if (code !== "no-convergence") return message;
  if (Object.hasOwn(CURVES, model.trim()))
    return `no best ${model.trim()} was found: these points may follow another curve`;
  return start === undefined ? "no best fit was found: say by --start where the search is to begin" : message;
}

interface Reason {
  line: number;
  reason: LeftOut["reason"] | "not-a-number";
}

/** The lines left out; a cell that holds something other than a number is told apart from a blank one. */
function reasonsOf(leftOut: readonly LeftOut[], data: DataFile, given: Given): Reason[] {
  const names = ["x", "y", "sx", "sy"].flatMap((option) => given[option]?.toString().trim() ?? []);
  return leftOut.map(({ row, reason }) => {
    const text = names.some((name) => {
      const cell = data.text(row, name);
      return cell !== "" && parseNumeral(cell) === undefined;
    });
    return { line: data.lines[row] as number, reason: text ? "not-a-number" : reason };
  });
}

const WHY: Readonly<Record<Reason["reason"], string>> = {
  blank: "a blank cell",
  "no-error": "an error that is blank, 0 or below",
  "not-positive": "x not above 0",
  "not-a-number": "a cell that is no number",
};

function toldOf(reasons: readonly Reason[]): string {
  if (reasons.length === 0) return "";
  const lines = reasons.slice(0, 5).map(({ line, reason }) => `line ${line} (${WHY[reason]})`);
  const more = reasons.length > 5 ? ` and ${reasons.length - 5} more` : "";
  return `; left out: ${lines.join(", ")}${more}`;
}

interface Written {
  data: string;
  model: string;
  fit: Fit;
  reasons: readonly Reason[];
}

const deviationOf = ({ residualSum, degreesOfFreedom }: Fit): number | undefined =>
  degreesOfFreedom > 0 ? Math.sqrt(residualSum / degreesOfFreedom) : undefined;

function asJson({ data, model, fit: found, reasons }: Written): string {
  const { formula, parameters, covariance, residualSum, chiSquare, degreesOfFreedom, rows, notes } = found;
  return JSON.stringify(
    {
      ...{ data, model, formula, parameters, covariance },
      residualSumOfSquares: residualSum,
      residualStandardDeviation: deviationOf(found) ?? null,
      chiSquare: chiSquare ?? null,
      degreesOfFreedom,
      points: rows.length,
      leftOut: reasons,
      notes: notes.map(({ code, message }) => ({ code, message })),
    },
    null,
    2,
  );
}

function asText({ fit: found, reasons }: Written): string {
  const { formula, parameters, residualSum, chiSquare, degreesOfFreedom, rows, notes } = found;
  const width = Math.max(...parameters.map(({ name }) => name.length));
  const short = (value: number, digits: number) => String(Number(value.toPrecision(digits)));
  const lines = parameters.map(({ name, value, error }) => {
    const known = Number.isFinite(error);
    const rounded =
      known && error > Number.EPSILON * Math.abs(value) ? `    (${shownRounded(value, error)})` : "";
    return `  ${name.padEnd(width)} = ${short(value, 12)}${known ? ` ± ${short(error, 6)}` : ""}${rounded}`;
  });
  const deviation = deviationOf(found);
  const scatter = deviation === undefined ? "" : `, standard deviation ${short(deviation, 6)}`;
  return [
    `y = ${formula}`,
    ...lines,
    `${counted(rows.length, "point")}${toldOf(reasons)}; ${counted(degreesOfFreedom, "degree")} of freedom`,
    `residual sum of squares ${short(residualSum, 12)}${scatter}`,
    ...(chiSquare === undefined ? [] : [`χ² ${short(chiSquare, 12)}`]),
    ...notes.filter(({ code }) => code !== "left-out").map(({ message }) => message),
  ].join("\n");
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

function shownRounded(value: number, error: number): string {
  const { digits, exponent, ...rounded } = roundMeasured(value, error);
  const both = `${rounded.value.toFixed(digits)} ± ${rounded.error.toFixed(digits)}`;
  return exponent === 0 ? both : `(${both})·10^${exponent}`;
}
