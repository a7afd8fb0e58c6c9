import { parseFormula } from "../document/formula.ts";
import { differentiate } from "./derivative.ts";

/** A formula of a test, ready with its derivatives. */
export function derivativeOf(text: string, names: readonly string[]) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.issue.message}`);
  return differentiate(parsed.ast, names);
}
