import { Form } from "react-router";
import { type Issue, useIssues } from "#app/forms.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";

interface SessionLine {
  id: string;
  createdAt: string;
  expiresAt: string;
  isThis: boolean;
}

/** The form that changes the name a person is shown by. */
export function NameSection({
  name,
  issues,
  values,
}: {
  name: string;
  issues?: Issue[] | undefined;
  values?: Record<string, string> | undefined;
}) {
  const t = useTexts().account.page;
  const issue = useIssues(issues);
  return (
    <section>
      <h2>{t.name}</h2>
      <Form method="post" noValidate>
        <Field
          label={t.name}
          name="name"
          error={issue("name")}
          defaultValue={values?.name ?? name}
          autoComplete="name"
          required
        />
        <Button name="intent" value="name">
          {t.saveName}
        </Button>
      </Form>
    </section>
  );
}

/** The form that changes the password; `login` lets the browser's password store know whose it is. */
export function PasswordSection({
  login,
  least,
  issues,
}: {
  login: string;
  least: number;
  issues?: Issue[] | undefined;
}) {
  const t = useTexts().account.page;
  const issue = useIssues(issues);
  return (
    <section>
      <h2>{t.password}</h2>
      <Form method="post" noValidate>
        <input type="hidden" name="username" value={login} autoComplete="username" />
        <Field
          label={t.currentPassword}
          name="currentPassword"
          type="password"
          error={issue("currentPassword")}
          autoComplete="current-password"
          required
        />
        <Field
          label={t.newPassword}
          name="newPassword"
          type="password"
          hint={t.newPasswordHint({ least })}
          error={issue("newPassword")}
          autoComplete="new-password"
          required
        />
        <Button name="intent" value="password">
          {t.savePassword}
        </Button>
      </Form>
    </section>
  );
}

/** The living sessions, each with a way to end it. */
export function SessionsSection({ sessions }: { sessions: readonly SessionLine[] }) {
  const t = useTexts().account.page;
  const lang = useLang();
  return (
    <section>
      <h2>{t.sessions}</h2>
      <p className="muted">{t.sessionsHint}</p>
      <ul className="sessions">
        {sessions.map((session) => {
          const since = formatDate(session.createdAt, lang, "day-time");
          return (
            <li key={session.id}>
              <span>
                {t.since}: {since}
                {session.isThis ? <strong> · {t.thisSession}</strong> : null}
                <br />
                <small className="muted">
                  {t.until}: {formatDate(session.expiresAt, lang, "day-time")}
                </small>
              </span>
              <Form method="post">
                <input type="hidden" name="session" value={session.id} />
                <Button name="intent" value="revoke" aria-label={`${t.revoke}: ${since}`}>
                  {t.revoke}
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <Button name="intent" value="revoke-others">
            {t.revokeOthers}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
