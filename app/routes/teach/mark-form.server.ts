import type { OverrideForm } from "#db/marks.ts";

/** What the forms under an attempt send. */
export type MarkForm =
  | ({ intent: "override" } & OverrideForm)
  | { intent: "return"; attemptId: string; remark: string };

/** Reads them; a points field that holds no number comes as NaN, an empty one as undefined. */
export function readMarkForm(form: FormData, attemptId: string): MarkForm {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const remark = text("remark");
  if (text("intent") === "return") return { intent: "return", attemptId, remark };
  const typed = text("points").trim().replace(",", ".");
  const points = typed === "" ? undefined : /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  return { intent: "override", attemptId, task: text("task"), points, remark };
}
