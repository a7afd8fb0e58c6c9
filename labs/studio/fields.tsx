import { type ReactNode, useState } from "react";
import { formatNumeral, parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit, toSI } from "../document/units.ts";
import { useStudio } from "./context.tsx";
import { getIn } from "./edits.ts";
import { FieldFrame } from "./field-frame.tsx";
import type { Path } from "./path.ts";

interface FieldProps {
  path: Path;
  label: string;
  hint?: string | undefined;
}

/** A line, or several, of text; words in a language take the whole width. */
export function TextField({
  path,
  label,
  hint,
  long,
  lang,
  optional,
}: FieldProps & { long?: boolean; lang?: string; optional?: boolean }) {
  const { draft, set } = useStudio();
  const value = String(getIn(draft, path) ?? "");
  const write = (text: string) => set(path, text === "" && optional ? undefined : text);
  return (
    <FieldFrame path={path} label={label} hint={hint} className={long || lang ? "studio-field-wide" : ""}>
      {(input) =>
        long ? (
          <textarea
            {...input}
            lang={lang}
            rows={2}
            value={value}
            onChange={(event) => write(event.target.value)}
          />
        ) : (
          <input
            {...input}
            lang={lang}
            type="text"
            value={value}
            onChange={(event) => write(event.target.value)}
          />
        )
      }
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  /** Unit the number is shown and typed in; the document holds SI. */
  unit?: string;
  /** A difference, not a temperature on a scale: °C without its zero. */
  difference?: boolean;
  /** A formula may stand here instead. */
  formula?: boolean;
  /** May be left empty: then the key is taken away. */
  optional?: boolean;
}

/** A number, with a comma or a point; or a formula where one may stand. What is no number stays as typed, and is named. */
export function NumberField({
  path,
  label,
  hint,
  unit = "1",
  difference,
  formula,
  optional,
}: NumberFieldProps) {
  const { draft, set, lang, t } = useStudio();
  const parsed = parseUnit(unit);
  const scale = {
    factor: parsed.ok ? parsed.unit.factor : 1,
    offset: parsed.ok && !difference ? parsed.unit.offset : 0,
  };
  const value = getIn(draft, path);
  const [typed, setTyped] = useState<string>();
  const reads = (text: string): unknown => {
    const number = parseNumeral(text);
    if (number !== undefined) return toSI(number, scale);
    return text === "" && optional ? undefined : text;
  };
  const shown =
    typeof value === "number"
      ? formatNumeral(Number(fromSI(value, scale).toPrecision(6)), lang).replaceAll("\u202f", "")
      : String(value ?? "");
  const text = typed !== undefined && Object.is(reads(typed), value) ? typed : shown;
  const unitWord = unit === "1" || !parsed.ok ? "" : `, ${unit}`;
  return (
    <FieldFrame
      path={path}
      label={label + unitWord}
      hint={[hint, formula ? t.si : ""].filter(Boolean).join("; ")}
    >
      {(input) => (
        <input
          {...input}
          type="text"
          inputMode={formula ? "text" : "decimal"}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setTyped(event.target.value);
            set(path, reads(event.target.value));
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </FieldFrame>
  );
}

/** One of several; `options` may be groups. A value that is not among them is shown as it is, so nothing is lost. */
export function SelectField({
  path,
  label,
  hint,
  options,
  optional,
  onPick,
}: FieldProps & { options: readonly Option[]; optional?: boolean; onPick?: (value: string) => void }) {
  const { draft, set, t } = useStudio();
  const value = getIn(draft, path);
  const shown = String(value ?? "");
  const there = options.some((option) => option.value === shown);
  return (
    <FieldFrame path={path} label={label} hint={hint}>
      {(input) => (
        <select
          {...input}
          value={shown}
          onChange={(event) => {
            const picked = event.target.value;
            if (onPick) onPick(picked);
            else set(path, picked === "" && optional ? undefined : picked);
          }}
        >
          {(optional || shown === "") && <option value="">{optional ? t.none : t.choose}</option>}
          {!there && shown !== "" && <option value={shown}>{shown}</option>}
          {grouped(options)}
        </select>
      )}
    </FieldFrame>
  );
}

/** A choice of a SelectField; those of one `group` stand together. */
export interface Option {
  value: string;
  label: string;
  group?: string;
}

function grouped(options: readonly Option[]): ReactNode {
  const items = (list: readonly Option[]) =>
    list.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  if (options.every((option) => option.group === undefined)) return items(options);
  return [...Map.groupBy(options, (option) => option.group ?? "")].map(([group, list]) => (
    <optgroup key={group} label={group}>
      {items(list)}
    </optgroup>
  ));
}

/** Yes or no. */
export function CheckField({ path, label, hint }: FieldProps) {
  const { draft, set } = useStudio();
  return (
    <FieldFrame path={path} label={label} hint={hint} className="studio-field-check">
      {(input) => (
        <input
          {...input}
          type="checkbox"
          checked={getIn(draft, path) === true}
          onChange={(event) => set(path, event.target.checked)}
        />
      )}
    </FieldFrame>
  );
}
