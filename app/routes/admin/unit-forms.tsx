import { Form } from "react-router";
import { type Rejected, useIssues } from "#app/forms.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Field, Select } from "#app/ui/field.tsx";

/** Only the form that was sent shows its issues and keeps its values. */
function useOwn(intent: string, { issues, values }: Partial<Rejected>) {
  const own = values?.intent === intent;
  return { issue: useIssues(own ? issues : undefined), values: own ? values : undefined };
}

/** Adds a school to a district. */
export function SchoolForm(answer: Partial<Rejected>) {
  const t = useStaffTexts().admin;
  const { issue, values } = useOwn("add-school", answer);
  const field = (name: "number" | "nameRu" | "nameBa" | "nameEn") => (
    <Field label={t[name]} name={name} error={issue(name)} defaultValue={values?.[name]} required />
  );
  return (
    <section>
      <h2>{t.addSchool}</h2>
      <Form method="post" noValidate className="narrow-form">
        <input type="hidden" name="intent" value="add-school" />
        {field("number")}
        {field("nameBa")}
        {field("nameRu")}
        {field("nameEn")}
        <Button kind="main">{t.create}</Button>
      </Form>
    </section>
  );
}

/** Adds a class to a school. */
export function ClassForm(answer: Partial<Rejected>) {
  const t = useStaffTexts().admin;
  const { issue, values } = useOwn("add-class", answer);
  return (
    <section>
      <h2>{t.addClass}</h2>
      <Form method="post" noValidate className="narrow-form">
        <input type="hidden" name="intent" value="add-class" />
        <Field
          label={t.grade}
          name="grade"
          inputMode="numeric"
          error={issue("grade")}
          defaultValue={values?.grade}
          required
        />
        <Field
          label={t.letter}
          name="letter"
          hint={t.letterHint}
          error={issue("letter")}
          defaultValue={values?.letter}
        />
        <Button>{t.create}</Button>
      </Form>
    </section>
  );
}

/** Makes an account for a teacher or the head of a school. */
export function StaffForm(answer: Partial<Rejected>) {
  const t = useStaffTexts();
  const { issue, values } = useOwn("add-staff", answer);
  return (
    <section>
      <h2>{t.admin.addPerson}</h2>
      <Form method="post" noValidate className="narrow-form">
        <input type="hidden" name="intent" value="add-staff" />
        <Field
          label={t.admin.name}
          name="name"
          error={issue("name")}
          defaultValue={values?.name}
          autoComplete="off"
          required
        />
        <Select
          label={t.admin.role}
          name="role"
          error={issue("role")}
          defaultValue={values?.role ?? "teacher"}
        >
          <option value="teacher">{t.common.roles.teacher}</option>
          <option value="head">{t.common.roles.head}</option>
        </Select>
        <Field
          label={t.admin.login}
          name="login"
          hint={t.admin.loginHint}
          error={issue("login")}
          defaultValue={values?.login}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button>{t.admin.create}</Button>
      </Form>
    </section>
  );
}

/** The code pupils join a class by, and a way to a new one. */
export function JoinCodeSection({ code }: { code: string }) {
  const t = useStaffTexts().admin;
  return (
    <section>
      <h2>{t.joinCode}</h2>
      <p className="join-code">{code}</p>
      <p className="muted">{t.joinCodeHint}</p>
      <Form method="post">
        <Button name="intent" value="renew-code">
          {t.renewCode}
        </Button>
      </Form>
    </section>
  );
}
