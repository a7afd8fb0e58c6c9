import { type ReactNode, useId } from "react";
import { useStudio } from "./context.tsx";
import { EntryIssues } from "./field-frame.tsx";
import { type Path, placeOf } from "./path.ts";

interface SectionProps {
  name: keyof ReturnType<typeof useStudio>["t"]["sections"];
  /** Places of the document that are edited here: their issues are counted beside the heading. */
  places: readonly string[];
  count?: number;
  open?: boolean;
  hint?: string;
  children: ReactNode;
}

/** A part of the form under a heading that opens. */
export function Section({ name, places, count, open, hint, children }: SectionProps) {
  const { issues, t } = useStudio();
  const wrong = issues.filter((issue) => places.some((place) => isWithin(issue.path, place))).length;
  return (
    <details className="studio-section" open={open}>
      <summary>
        <h2>{t.sections[name]}</h2>
        {count !== undefined && <span className="muted">{count}</span>}
        {wrong > 0 && <span className="studio-wrong">{t.issueCount({ n: wrong })}</span>}
      </summary>
      {hint && <p className="field-hint">{hint}</p>}
      {places.map((place) => (
        <EntryIssues key={place} path={[place]} />
      ))}
      {children}
    </details>
  );
}

/** Whether a place is another or lies in it. */
export const isWithin = (place: string, around: string): boolean =>
  place === around || place.startsWith(`${around}.`) || place.startsWith(`${around}[`);

interface EntryProps {
  path: Path;
  title: string;
  /** What kind of thing it is, beside the title. */
  note?: string | undefined;
  onRemove(): void;
  children: ReactNode;
}

/** One entry of a list: closed it is a line, open its fields. */
export function Entry({ path, title, note, onRemove, children }: EntryProps) {
  const { issues, t } = useStudio();
  const wrong = issues.filter((issue) => isWithin(issue.path, placeOf(path))).length;
  return (
    <details className="studio-entry">
      <summary>
        <span>{title}</span>
        {note && <code className="muted">{note}</code>}
        {wrong > 0 && <span className="studio-wrong">{t.issueCount({ n: wrong })}</span>}
      </summary>
      <EntryIssues path={path} />
      <div className="studio-fields">{children}</div>
      <button type="button" className="quiet studio-remove" onClick={onRemove}>
        {t.removeNamed({ name: title })}
      </button>
    </details>
  );
}

/** A list of kinds to choose from and a button that adds one. */
export function Palette({
  label,
  options,
  onAdd,
}: {
  label: string;
  options: readonly { value: string; label: string }[];
  onAdd(kind: string): void;
}) {
  const { t } = useStudio();
  const id = useId();
  return (
    <form
      className="studio-palette"
      onSubmit={(event) => {
        event.preventDefault();
        const kind = new FormData(event.currentTarget).get("kind");
        if (typeof kind === "string") onAdd(kind);
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select id={id} name="kind">
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">{t.add}</button>
    </form>
  );
}
