import type { RefObject } from "react";
import type { FormulaTask } from "../../document/document.ts";
import { type OfferedName, writtenName } from "../../document/formula-task.ts";
import { useStage } from "../context.tsx";

interface SignsProps {
  task: FormulaTask;
  names: readonly OfferedName[];
  field: RefObject<HTMLInputElement | null>;
  onChange(text: string): void;
}

/** The signs that may be used: each puts itself where the hand is in the field. Those of no column are told in words. */
export function Signs({ task, names, field, onChange }: SignsProps) {
  const { lab, t, unit } = useStage();
  const wordsOf = ({ id }: OfferedName) => lab.tasks[task.id]?.names?.[id] ?? lab.columns[id] ?? id;
  const told = names.filter(({ id }) => task.names?.some((name) => name.id === id));
  function put(text: string): void {
    const input = field.current;
    if (!input) return;
    const [start, end] = [
      input.selectionStart ?? input.value.length,
      input.selectionEnd ?? input.value.length,
    ];
    input.setRangeText(text, start, end, "end");
    if (input.value.length <= input.maxLength) onChange(input.value);
  }
  return (
    <>
      <fieldset className="formula-signs">
        <legend className="hint">{t.formula.signs}</legend>
        {names.map((name) => (
          <SignButton
            key={name.id}
            shown={writtenName(name)}
            label={`${name.symbol}: ${wordsOf(name)}`}
            onPut={put}
          />
        ))}
        {COMMON.map(([shown, put_]) => (
          <SignButton key={shown} shown={shown} puts={put_} label={shown} onPut={put} />
        ))}
      </fieldset>
      {told.length > 0 && (
        <p className="hint">
          {told
            .map((name) => `${name.symbol} — ${wordsOf(name)}${unit(name.unit) && `, ${unit(name.unit)}`}`)
            .join("; ")}
        </p>
      )}
    </>
  );
}

/** What a phone's keyboard hides, and what it puts. */
const COMMON: readonly (readonly [string, string])[] = [
  ["π", "π"],
  ["√", "√("],
  ["x²", "²"],
  ["·", "·"],
  ["/", "/"],
  ["( )", "()"],
];

function SignButton({
  shown,
  puts = shown,
  label,
  onPut,
}: {
  shown: string;
  puts?: string;
  label: string;
  onPut(text: string): void;
}) {
  return (
    <button
      type="button"
      className="button button-small"
      aria-label={label}
      title={label}
      // the hand stays in the field
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onPut(puts)}
    >
      {shown}
    </button>
  );
}
