import type { LabDocument } from "../document/document.ts";
import type { PassportLine } from "./passport.ts";

const OPEN = "<!-- passport -->";
const CLOSE = "<!-- /passport -->";
const HEAD = ["quantity", "law", "by the law", "measured", "error", "published", "order"];

/** The README with the passport between its markers; undefined where it has none. */
export function putIntoReadme(
  readme: string,
  lines: readonly PassportLine[],
  document: LabDocument,
): string | undefined {
  const from = readme.indexOf(OPEN);
  const to = readme.indexOf(CLOSE);
  if (from < 0 || to < from) return undefined;
  return `${readme.slice(0, from + OPEN.length)}\n\n${section(lines, document)}\n\n${readme.slice(to)}`;
}

function section(lines: readonly PassportLine[], { slug, world }: LabDocument): string {
  return [
    `Measured by \`npm run lab -- passport ${slug}\` at the lab's own time step of ${shownStep(world.step)}.`,
    table(lines),
    `![Error of each quantity, as a share of what is published, over the time step](passport.svg)`,
  ].join("\n\n");
}

/** Rows with columns as wide as their longest cell, as the formatter of Markdown has them. */
export function table(lines: readonly PassportLine[]): string {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ""))));
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, i) => cell + fill.repeat((widths[i] ?? 0) - widthOf(cell))).join(" | ")} |`;
  const [head = HEAD, ...body] = rows;
  const rule = line(
    HEAD.map(() => ""),
    "-",
  );
  return [line(head, " "), rule, ...body.map((row) => line(row, " "))].join("\n");
}

function cellsOf({ entry, exact, measured, error, order }: PassportLine): string[] {
  const unit = entry.unit === "1" ? "" : ` ${entry.unit}`;
  const of = entry.absolute ? unit : "";
  return [
    entry.quantity,
    entry.law.replaceAll("|", "\\|"),
    `${ofValue(exact)}${unit}`,
    `${ofValue(measured)}${unit}`,
    `${shortly(error)}${of}`,
    `≤ ${shortly(entry.tolerance)}${of}`,
    order === undefined ? "–" : shownOrder(order),
  ];
}

/** `1/256 s` where it is a whole part of a second, else `5 s`. */
export function shownStep(step: number): string {
  const parts = Math.round(1 / step);
  return parts > 1 && Math.abs(parts * step - 1) < 1e-12 ? `1/${parts} s` : `${step} s`;
}

const widthOf = (text: string): number => [...text].length;

/** The slope of a plot, to a tenth. */
export const shownOrder = (order: number): string => (Math.round(order * 10) / 10 || 0).toFixed(1);

/** Ten digits of a value: enough to tell the measured from the exact one where that is worth it. */
const ofValue = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return scientific(value, 9);
  return String(Number(value.toPrecision(10)));
};

/** Two digits of an error: `0`, `0.0012`, `1.9·10⁻¹⁰`. */
export function shortly(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e4)) return String(Number(value.toPrecision(2)));
  return scientific(value, 1);
}

function scientific(value: number, digits: number): string {
  const [factor = "", power = "0"] = value.toExponential(digits).split("e");
  const raised = [...String(Number(power))].map((sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? "⁻").join("");
  return Number(factor) === 1 ? `10${raised}` : `${Number(factor)}·10${raised}`;
}
