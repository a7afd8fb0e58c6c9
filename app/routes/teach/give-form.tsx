import { Form } from "react-router";
import { type StaffTexts, useStaffTexts } from "#app/i18n/staff-texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import type { Givable, GivableWorks } from "./givable.server.ts";

export interface GiveIssue {
  field: "class" | "work" | "due";
  code: keyof StaffTexts["teach"]["give"]["issues"];
}

interface Props {
  givable: GivableWorks;
  classes: { id: string; name: string }[];
  /** What stands in the fields: chosen before, or sent and refused. */
  chosen: { class?: string | undefined; work?: string | undefined; due?: string | undefined };
  issue?: GiveIssue | undefined;
}

/** Gives a work to a class. Where there is one class to choose, it is not asked for. */
export function GiveForm({ givable, classes, chosen, issue }: Props) {
  const t = useStaffTexts().teach.give;
  const error = (field: GiveIssue["field"]) => (issue?.field === field ? t.issues[issue.code] : undefined);
  const only = classes.length === 1 ? classes[0] : undefined;
  return (
    <Form method="post" action="/teach/assign" className="give-form">
      {only ? (
        <input type="hidden" name="class" value={only.id} />
      ) : (
        <Select
          name="class"
          label={t.group}
          defaultValue={chosen.class ?? ""}
          error={error("class")}
          required
        >
          {chosen.class ? null : <option value="" />}
          {classes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select name="work" label={t.work} defaultValue={chosen.work ?? ""} error={error("work")} required>
        {chosen.work ? null : <option value="" />}
        <Options label={t.catalog} works={givable.catalog} />
        <Options label={t.own} works={givable.own} />
        <Options label={t.courses} works={givable.courses} />
      </Select>
      <Field
        {...{ name: "due", type: "date", defaultValue: chosen.due ?? "" }}
        {...{ label: t.due, hint: t.dueHint, error: error("due") }}
      />
      <p className="muted">{t.again}</p>
      <Button kind="main">{t.submit}</Button>
    </Form>
  );
}

function Options({ label, works }: { label: string; works: Givable[] }) {
  if (works.length === 0) return null;
  return (
    <optgroup label={label}>
      {works.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
