import { Form, Link } from "react-router";
import { type Rejected, useIssues } from "#app/forms.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Field } from "#app/ui/field.tsx";

type Names = Record<"ba" | "ru" | "en", string>;

/** The first form of joining: which class, and who. */
export function CodeForm({ issues, values }: Partial<Rejected>) {
  const t = useTexts().account.join;
  const issue = useIssues(issues);
  return (
    <Form method="post" noValidate key="code">
      <p>{t.intro}</p>
      <input type="hidden" name="step" value="code" />
      <Field
        label={t.code}
        name="code"
        hint={t.codeHint}
        error={issue("code")}
        defaultValue={values?.code}
        className="join-code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <Field
        label={t.name}
        name="name"
        hint={t.nameHint}
        error={issue("name")}
        defaultValue={values?.name}
        autoComplete="name"
        required
      />
      <div className="buttons">
        <Button kind="main">{t.next}</Button>
      </div>
    </Form>
  );
}

/** The second form: a login and a password, under the class that was found. */
export function AccountForm({
  place,
  issues,
  values,
}: Rejected & { place: { group: Names; school?: Names | undefined } }) {
  const t = useTexts().account;
  const lang = useLang();
  const issue = useIssues(issues);
  return (
    <Form method="post" noValidate key="account">
      <dl className="found-class">
        <dt>{t.join.yourClass}</dt>
        <dd>
          <strong>{place.group[lang]}</strong>
          {place.school ? `, ${place.school[lang]}` : ""}
        </dd>
      </dl>
      <p>
        <Link to="/join" reloadDocument>
          {t.join.notYours}
        </Link>
      </p>
      <input type="hidden" name="step" value="account" />
      <input type="hidden" name="code" value={values.code} />
      <input type="hidden" name="name" value={values.name} />
      <Field
        label={t.join.login}
        name="login"
        hint={t.join.loginHint}
        error={issue("login")}
        defaultValue={values.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Field
        label={t.join.password}
        name="password"
        type="password"
        hint={t.join.passwordHint}
        error={issue("password")}
        autoComplete="new-password"
        required
      />
      <Checkbox label={t.signIn.shared} name="shared" hint={t.signIn.sharedHint} />
      <div className="buttons">
        <Button kind="main">{t.join.submit}</Button>
      </div>
    </Form>
  );
}
