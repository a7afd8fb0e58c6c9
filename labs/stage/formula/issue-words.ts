import type { Reason } from "../../engine/marking.ts";
import type { FormulaTexts } from "../texts/ru-formula.ts";

type Params = Reason["params"];
type Say<T> = (value: T) => string;

/** Parameters of issues that are dimensions: they are said as units. */
const KINDS: ReadonlySet<string> = new Set(["left", "right", "actual", "expected"]);

/** Dimensions as units in the reader's signs, and numbers as the reader writes them. */
const said = (
  t: FormulaTexts,
  unit: Say<string>,
  number: Say<number>,
  params: Params,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (KINDS.has(key)) return [key, unit(String(value)) || t.plain];
      return [key, typeof value === "number" ? number(value) : value];
    }),
  );

/** What is wrong with a typed formula in the reader's words, with what stands there in quotes. */
export function formulaIssueWords(
  t: FormulaTexts,
  unit: Say<string>,
  code: string,
  params: Params,
  near: string,
): string {
  const words = t.issues[code]?.(said(t, unit, String, params)) ?? t.unreadable;
  return near.trim() === "" ? words : `${words} ${t.at({ near: near.trim() })}`;
}

/** Why a formula earned its points; undefined for a reason that is of no formula. */
export function markedFormulaWords(
  t: FormulaTexts,
  unit: Say<string>,
  number: Say<number>,
  { code, params }: Reason,
): string | undefined {
  const words = t.marked[code]?.(said(t, unit, number, params));
  if (words === undefined || code !== "formula-unread") return words;
  const issue = formulaIssueWords(t, unit, String(params["issue"]), params, String(params["near"] ?? ""));
  return `${words} ${issue}`;
}
