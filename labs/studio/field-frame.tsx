import type { ReactNode } from "react";
import { issueWords, useStudio } from "./context.tsx";
import { type Path, placeOf } from "./path.ts";

/** The id of the field of a place: where the list of issues sends the focus. */
export const fieldId = (place: string): string => `at:${place}`;

interface FrameProps {
  path: Path;
  label: string;
  hint?: string | undefined;
  /** Something wrong that the document does not know of. */
  error?: string | undefined;
  className?: string;
  children(input: {
    id: string;
    "aria-invalid": true | undefined;
    "aria-describedby": string | undefined;
  }): ReactNode;
}

/** A label, a field, its hint, and beside it what is wrong at its place. */
export function FieldFrame({ path, label, hint, error, className, children }: FrameProps) {
  const { issues, t, lang } = useStudio();
  const place = placeOf(path);
  const id = fieldId(place);
  const own = issues.filter((issue) => issue.path === place).map((issue) => issueWords(t, lang, issue));
  const wrong = error === undefined ? own : [error, ...own];
  const described = [hint ? `${id}:hint` : "", wrong.length > 0 ? `${id}:error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={className ? `studio-field ${className}` : "studio-field"}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": wrong.length > 0 || undefined,
        "aria-describedby": described || undefined,
      })}
      {hint && (
        <p className="field-hint" id={`${id}:hint`}>
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <p className="field-error" id={`${id}:error`}>
          {wrong.join(" ")}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a whole entry rather than one of its fields; takes the focus from the list. */
export function EntryIssues({ path }: { path: Path }) {
  const { issues, t, lang } = useStudio();
  const place = placeOf(path);
  const own = issues.filter((issue) => issue.path === place);
  if (own.length === 0) return null;
  return (
    <p className="field-error" id={fieldId(place)} tabIndex={-1}>
      {own.map((issue) => issueWords(t, lang, issue)).join(" ")}
    </p>
  );
}
