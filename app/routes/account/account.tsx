import "#app/styles/account.css";
import { data } from "react-router";
import { changePassword, NameForm, passwordForm, RevokeForm } from "#app/account.server.ts";
import { db } from "#app/db.server.ts";
import { parseForm, readForm, rejected } from "#app/forms.server.ts";
import type { Rejected } from "#app/forms.ts";
import { LanguageSwitch } from "#app/frame/language-switch.tsx";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { forgetSession, getCurrentSession, requirePerson, type Viewer } from "#app/session.server.ts";
import { leastPasswordLength } from "#app/sign-in.server.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { renamePerson } from "#db/people.ts";
import { listSessions, revokeSession, revokeSessions } from "#db/sessions.ts";
import { getUnit } from "#db/units.ts";
import type { Route } from "./+types/account.ts";
import { NameSection, PasswordSection, SessionsSection } from "./account-sections.tsx";

/** What the page says after a form of it. */
interface Answer extends Partial<Rejected> {
  done?: "nameSaved" | "passwordSaved" | "revoked";
  waitS?: number | undefined;
}

const answer = (answer: Answer, status = 200) => data(answer, { status });

export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await requirePerson(request);
  const unit = await getUnit(db, viewer.unitId, viewer.unitPath);
  const current = await getCurrentSession(request);
  const sessions = await listSessions(db, viewer.id, new Date());
  return {
    name: viewer.name,
    login: viewer.login,
    role: viewer.role,
    unit: unit?.names,
    leastPassword: leastPasswordLength(viewer.role),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === current?.id })),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const viewer = await requirePerson(request);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "name":
      return rename(viewer, form);
    case "password":
      return replacePassword(request, viewer, form);
    case "revoke":
      return revoke(request, viewer, form);
    case "revoke-others":
      await revokeSessions(db, viewer.id, (await getCurrentSession(request))?.id);
      return answer({ done: "revoked" });
    default:
      throw notFound();
  }
}

async function rename(viewer: Viewer, form: FormData) {
  const parsed = parseForm(form, NameForm);
  if (!parsed.ok) return answer(parsed, 400);
  await renamePerson(db, viewer.id, parsed.value.name);
  return answer({ done: "nameSaved" });
}

async function replacePassword(request: Request, viewer: Viewer, form: FormData) {
  const parsed = parseForm(form, passwordForm(viewer));
  if (!parsed.ok) return answer(parsed, 400);
  const session = await getCurrentSession(request);
  const change = await changePassword(request, viewer, session?.id, parsed.value);
  if (change.ok) return answer({ done: "passwordSaved" });
  if (change.waitS !== undefined) return answer({ waitS: change.waitS }, 429);
  return answer(rejected(form, { field: "currentPassword", code: "wrong" }), 400);
}

async function revoke(request: Request, viewer: Viewer, form: FormData) {
  const parsed = parseForm(form, RevokeForm);
  if (!parsed.ok) throw notFound();
  const { session } = parsed.value;
  if (!(await revokeSession(db, viewer.id, session))) throw notFound();
  if (session === (await getCurrentSession(request))?.id)
    return seeOther("/", { "set-cookie": forgetSession(request) });
  return answer({ done: "revoked" });
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts();
  const lang = useLang();
  const text = t.account.page;
  return (
    <div className="account-page">
      <PageTitle>{text.title}</PageTitle>
      <h1>{loaderData.name}</h1>
      {actionData?.done ? <Notice>{text[actionData.done]}</Notice> : null}
      {actionData?.waitS ? (
        <Notice kind="alarm">{t.account.signIn.wait({ seconds: actionData.waitS })}</Notice>
      ) : null}
      <dl className="facts">
        <Fact name={text.login}>{loaderData.login}</Fact>
        <Fact name={text.role}>{t.common.roles[loaderData.role]}</Fact>
        {loaderData.unit ? <Fact name={text.unit}>{loaderData.unit[lang]}</Fact> : null}
      </dl>
      <h2>{text.language}</h2>
      <LanguageSwitch names="full" />
      <NameSection name={loaderData.name} issues={actionData?.issues} values={actionData?.values} />
      <PasswordSection
        login={loaderData.login}
        least={loaderData.leastPassword}
        issues={actionData?.issues}
        key={actionData?.done}
      />
      <SessionsSection sessions={loaderData.sessions} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
