import type { Column } from "../../document/document.ts";
import { formatNumeral, roundWithError } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import { inUnit } from "../in-unit.ts";

interface ValueProps {
  column: Column;
  /** SI. */
  value: number | undefined;
  error: number | undefined;
}

/** A number that follows from others, rounded by its error, which stands beside it. */
export function Value({ column, value, error }: ValueProps) {
  const { lang } = useStage();
  const shown = value === undefined ? undefined : inUnit(column, value);
  if (shown === undefined || !Number.isFinite(shown)) return null;
  const off = error === undefined ? undefined : inUnit(column, error, true);
  if (off === undefined || !(off > 0) || !Number.isFinite(off))
    return formatNumeral(Number(shown.toPrecision(4)), lang);
  const rounded = roundWithError(shown, off, lang);
  return (
    <>
      {rounded.value} <small className="value-error">±{rounded.error}</small>
    </>
  );
}
