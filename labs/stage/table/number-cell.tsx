import { type ReactNode, useId } from "react";
import { parseNumeral } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import { keptInCell } from "../typed.ts";
import { useResting } from "../use-resting.tsx";
import { goByKeys } from "./go-by-keys.tsx";

interface NumberCellProps {
  kept: string;
  /** Of the column. */
  unit: string;
  label: string;
  /** Of an error: nothing, and less than nothing, is none. */
  aboveZero?: boolean;
  onKeep(text: string): void;
  /** True when the text was taken as cells and is not to be typed here. */
  onPaste?(text: string): boolean;
}

/** A cell with a number to type: kept when it is left; a text that is no number says so beside it. */
export function NumberCell({
  kept,
  unit,
  label,
  aboveZero = false,
  onKeep,
  onPaste,
}: NumberCellProps): ReactNode {
  const { bench, t, unit: unitWord } = useStage();
  const words = useId();
  const { draft, change, drop, keep } = useResting<string>((typed) => {
    const next = keptInCell(typed.slice(0, 200), unit);
    if (next !== kept) onKeep(next);
    return true;
  }, false);
  const text = draft ?? kept;
  const number = parseNumeral(draft === undefined ? kept : keptInCell(draft, unit));
  const tooLow = aboveZero && number !== undefined && number <= 0;
  const bad = text.trim() !== "" && (number === undefined || tooLow);
  return (
    <td className={bad ? "cell cell-bad" : "cell"}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        data-settled={draft === undefined}
        readOnly={bench.readOnly}
        aria-label={label}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? words : undefined}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={keep}
        onPaste={(event) => {
          if (bench.readOnly || !onPaste?.(event.clipboardData.getData("text/plain"))) return;
          event.preventDefault();
          drop();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          if (event.key === "Escape") drop();
          goByKeys(event);
        }}
      />
      {bad && (
        <small className="cell-words" id={words}>
          {tooLow ? t.analysis.errorAboveZero : t.analysis.notNumberHere({ unit: unitWord(unit) })}
        </small>
      )}
    </td>
  );
}
