import type { FitIssue } from "../../analysis/fit-issue.ts";
import type { FitOutcome, Parameter } from "../../analysis/fit-model.ts";
import type { Lang } from "../../document/document.ts";
import { parseNumeral } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import type { Wish } from "./fitting.ts";
import type { AxisPair } from "./si-line.ts";
import { parameterUnit, saidParameter, writtenFormula, writtenName } from "./words.ts";

interface FitWordsProps {
  outcome: FitOutcome | undefined;
  fit: Wish["fit"];
  axes: AxisPair;
  /** Formula and parameters are of SI, whatever the axes show. */
  si?: boolean;
  /** On a paper: it does not change while it is read. */
  still?: boolean;
}

/** The line in numbers: its formula, parameters with their errors, χ², and in plain words what to know of it. */
export function FitWords({ outcome, fit, axes, si = false, still = false }: FitWordsProps) {
  const { lang, t, number } = useStage();
  if (!outcome) return null;
  if (!outcome.ok)
    return (
      <p className="hint graph-nothing" role={still ? undefined : "status"}>
        <Words issue={outcome.issue} fit={fit} />
      </p>
    );
  const { formula, parameters, chiSquare, degreesOfFreedom, rows, residualSum, notes } = outcome.fit;
  const unitOf = (name: string) =>
    fit === "none" || fit === "formula" ? "" : parameterUnit(fit, name, axes, lang);
  const figure = (value: number) => number(Number(value.toPrecision(3)));
  return (
    <div className="graph-fit" role={still ? undefined : "status"}>
      <p>
        <i>y = {writtenFormula(fit) ?? asNotebook(formula, lang)}</i>
      </p>
      <ul>
        {inOrder(parameters, fit).map(({ name, value, error }) => (
          <li key={name}>{saidParameter(writtenName(fit, name), value, error, unitOf(name), lang)}</li>
        ))}
      </ul>
      <p className="hint">
        {/* a line through as many points as it has parameters leaves nothing */}
        {degreesOfFreedom > 0 &&
          (chiSquare === undefined
            ? `Σ(y − f)² = ${figure(residualSum)} · `
            : `χ² = ${figure(chiSquare)}, ν = ${degreesOfFreedom} · `)}
        {t.analysis.pointCount({ n: rows.length })}
        {". "}
        {si ? t.analysis.siUnits : t.analysis.graphUnits}
      </p>
      {notes.map((note) => (
        <p className="hint" key={note.code}>
          <Words issue={note} fit={fit} />
        </p>
      ))}
    </div>
  );
}

/** A model as it stands in a notebook: with the raised point, and with the reader's sign in decimals. */
function asNotebook(formula: string, lang: Lang): string {
  const text = formula.replaceAll("*", "·");
  return lang === "en" ? text : text.replace(/(\d)\.(?=\d)/g, "$1,");
}

/** The slope of a straight line comes first, as on a blackboard. */
const inOrder = (parameters: readonly Parameter[], fit: Wish["fit"]): readonly Parameter[] =>
  fit === "line" ? parameters.toReversed() : parameters;

/** An issue of a fit in the reader's words; numbers in it as the reader writes them. */
function Words({ issue, fit }: { issue: FitIssue; fit: Wish["fit"] }) {
  const { t, number } = useStage();
  const params = Object.fromEntries(
    Object.entries(issue.params).map(([name, value]) => {
      const read = parseNumeral(value);
      return [name, read === undefined ? writtenName(fit, value) : number(read)];
    }),
  );
  const words = t.analysis.fitIssues[issue.code]?.(params) ?? issue.message;
  const why = issue.code === "bad-formula" && t.formula.issues[issue.params["issue"] ?? ""]?.(issue.params);
  return <>{[words, why].filter(Boolean).join(" ")}</>;
}
