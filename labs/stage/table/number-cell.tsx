import { type ReactNode, useId, useState } from "react";
import { parseNumeral } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import { goByKeys } from "./go-by-keys.tsx";

interface NumberCellProps {
  kept: string;
  label: string;
  onKeep(text: string): void;
  /** True when the text was taken as cells and is not to be typed here. */
  onPaste?(text: string): boolean;
}

/** A cell with a number to type: kept when it is left; a text that is no number says so beside it. */
export function NumberCell({ kept, label, onKeep, onPaste }: NumberCellProps): ReactNode {
  const { bench, t } = useStage();
  const words = useId();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept;
  const bad = text.trim() !== "" && parseNumeral(text) === undefined;
  function keep(): void {
    if (draft !== undefined && draft !== kept) onKeep(draft.slice(0, 200));
    setDraft(undefined);
  }
  return (
    <td className={bad ? "cell cell-bad" : "cell"}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        readOnly={bench.readOnly}
        aria-label={label}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? words : undefined}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onPaste={(event) => {
          if (bench.readOnly || !onPaste?.(event.clipboardData.getData("text/plain"))) return;
          event.preventDefault();
          setDraft(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          goByKeys(event);
        }}
      />
      {bad && (
        <small className="cell-words" id={words}>
          {t.analysis.notNumberHere}
        </small>
      )}
    </td>
  );
}
