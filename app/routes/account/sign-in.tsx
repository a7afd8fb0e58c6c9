import "#app/styles/account.css";
import { data, Form, Link, redirect } from "react-router";
import { z } from "zod";
import { localPath } from "#app/addresses.ts";
import { parseForm, readForm } from "#app/forms.server.ts";
import { useIssues } from "#app/forms.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { firstPage } from "#app/frame/sections.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { givenPassword } from "#app/person-fields.server.ts";
import { seeOther } from "#app/responses.server.ts";
import { getViewer, startSession } from "#app/session.server.ts";
import { checkSignIn } from "#app/sign-in.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Route } from "./+types/sign-in.ts";

export async function loader({ request, url }: Route.LoaderArgs) {
  const viewer = await getViewer(request);
  const to = localPath(url.searchParams.get("to"));
  if (viewer) throw redirect(to ?? firstPage(viewer.role));
  return { to, expired: url.searchParams.has("expired") };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const parsed = parseForm(form, SignInForm);
  if (!parsed.ok) return data({ ...parsed, failure: undefined, at: 0 }, { status: 400 });
  const { login, password, shared, to } = parsed.value;
  const signIn = await checkSignIn(request, login, password);
  if (!signIn.ok) {
    const status = signIn.reason === "wait" ? 429 : 400;
    return data({ issues: [], values: { login }, failure: signIn, at: Date.now() }, { status });
  }
  const cookie = await startSession(request, { personId: signIn.person.id, shared: shared === "on" });
  return seeOther(localPath(to) ?? firstPage(signIn.person.role), { "set-cookie": cookie });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts();
  const text = t.account.signIn;
  const issue = useIssues(actionData?.issues);
  const failure = actionData?.failure;
  return (
    <div className="narrow">
      <PageTitle>{text.title}</PageTitle>
      <h1>{text.title}</h1>
      {loaderData.expired && !actionData ? <Notice kind="attention">{text.expired}</Notice> : null}
      {/* A new key at each failure: the same words are read out again. */}
      {failure ? (
        <Notice kind="alarm" key={actionData.at}>
          <p>{failure.reason === "wait" ? text.wait({ seconds: failure.waitS }) : text.wrong}</p>
        </Notice>
      ) : null}
      <Form method="post" noValidate>
        <input type="hidden" name="to" value={loaderData.to ?? ""} />
        <Field
          label={text.login}
          name="login"
          error={issue("login")}
          defaultValue={actionData?.values.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          label={text.password}
          name="password"
          type="password"
          error={issue("password")}
          autoComplete="current-password"
          required
        />
        <Checkbox label={text.shared} name="shared" hint={text.sharedHint} />
        <div className="buttons">
          <Button kind="main">{text.submit}</Button>
        </div>
      </Form>
      <div className="beside-form">
        <p>{text.forgot}</p>
        <p>
          {text.noAccount} <Link to="/join">{text.join}</Link>
        </p>
      </div>
    </div>
  );
}

const SignInForm = z.object({
  login: z.string().trim().max(64),
  password: givenPassword,
  shared: z.literal("on").optional(),
  to: z.string().optional(),
});
