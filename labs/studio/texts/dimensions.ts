import type { Lang } from "../../document/document.ts";
import { unitLabel } from "../../document/unit-label.ts";
import { formatDimension, parseUnit } from "../../document/units.ts";

/**
 * Says what kind of quantity a dimension is, "a force per length (N/m)", from a table of words by the unit a pupil knows
 * it by. What has no usual name stays as it comes, in base units.
 */
export function dimensionWords(
  table: readonly (readonly [unit: string, words: string])[],
  lang: Lang,
): (written: string | undefined) => string {
  const words = new Map(
    table.flatMap(([unit, name]) => {
      const parsed = parseUnit(unit);
      const shown = unit === "1" ? name : `${name} (${unitLabel(unit, lang)})`;
      return parsed.ok ? [[formatDimension(parsed.unit.dimension), shown] as const] : [];
    }),
  );
  return (written = "") => words.get(written) ?? unitLabel(written, lang);
}
