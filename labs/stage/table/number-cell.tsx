import { type ReactNode, useId, useRef, useState } from "react";
import { parseNumeral } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import { keptInCell } from "../typed.ts";
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
  const [draft, setDraft] = useState<string>();
  // Enter keeps and then leaves the cell, which keeps too, before the page is drawn anew
  const typed = useRef<string>(undefined);
  const text = draft ?? kept;
  const number = parseNumeral(draft === undefined ? kept : keptInCell(draft, unit));
  const tooLow = aboveZero && number !== undefined && number <= 0;
  const bad = text.trim() !== "" && (number === undefined || tooLow);
  function type(next: string | undefined): void {
    typed.current = next;
    setDraft(next);
  }
  function keep(): void {
    const next = typed.current && keptInCell(typed.current.slice(0, 200), unit);
    if (next !== undefined && next !== kept) onKeep(next);
    type(undefined);
  }
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
        onChange={(event) => type(event.target.value)}
        onBlur={keep}
        onPaste={(event) => {
          if (bench.readOnly || !onPaste?.(event.clipboardData.getData("text/plain"))) return;
          event.preventDefault();
          type(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          if (event.key === "Escape") type(undefined);
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
