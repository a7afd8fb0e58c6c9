import type { ComponentProps, ReactNode } from "react";

interface Around {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  /** What is wrong with what was typed. */
  error?: string | undefined;
  /** Where two forms on a page have a field of the same name. */
  id?: string;
}

/** One line to type in, with its label, hint and error read out together. */
export function Field({
  label,
  name,
  hint,
  error,
  id = name,
  ...input
}: Around & Omit<ComponentProps<"input">, "id">) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <input {...input} {...described(id, hint, error)} id={id} name={name} />
      <FieldError id={id} error={error} />
    </div>
  );
}

/** Several lines to type in. */
export function TextArea({
  label,
  name,
  hint,
  error,
  id = name,
  ...area
}: Around & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <textarea {...area} {...described(id, hint, error)} id={id} name={name} />
      <FieldError id={id} error={error} />
    </div>
  );
}

/** One of a list; the options are the children. */
export function Select({
  label,
  name,
  hint,
  error,
  id = name,
  ...select
}: Around & Omit<ComponentProps<"select">, "id">) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <select {...select} {...described(id, hint, error)} id={id} name={name} />
      <FieldError id={id} error={error} />
    </div>
  );
}

/** A yes or no. */
export function Checkbox({
  label,
  name,
  hint,
  id = name,
  ...input
}: Omit<Around, "error"> & Omit<ComponentProps<"input">, "id" | "type">) {
  return (
    <div className="field field-check">
      <input {...input} {...described(id, hint, undefined)} type="checkbox" id={id} name={name} />
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
    </div>
  );
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p className="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  ) : null;
}

function described(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}
