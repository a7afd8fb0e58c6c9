import type { FormulaTask } from "../../document/document.ts";
import type { OfferedName } from "../../document/formula-task.ts";
import { placeOfName, type TypedFormula } from "../../document/typed-formula.ts";
import { formatDimension } from "../../document/units.ts";
import { useStage } from "../context.tsx";
import { Written } from "./written.tsx";

/** What the names of a typed formula are shown as. */
export const signsOf =
  (names: readonly OfferedName[]) =>
  (name: string): string =>
    names[placeOfName(name)]?.symbol ?? "?";

interface ReadingProps {
  task: FormulaTask;
  names: readonly OfferedName[];
  found: TypedFormula;
}

/** How what was typed is read, and in what unit it comes out. */
export function Reading({ task, names, found }: ReadingProps) {
  const { lang, t, unit } = useStage();
  if (!found.ast) return null;
  const dimension = found.ok && !found.fitsAll ? formatDimension(found.dimension) : undefined;
  return (
    <figure className="formula-read">
      <figcaption>{t.formula.readAs}</figcaption>
      <Written ast={found.ast} signOf={signsOf(names)} lang={lang} sought={task.symbol} />
      {dimension !== undefined && (
        <p className="hint">{t.formula.comesIn({ unit: unit(dimension) || t.formula.bare })}</p>
      )}
    </figure>
  );
}
