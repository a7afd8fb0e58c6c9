import "#app/styles/account.css";
import { data, Link } from "react-router";
import { db } from "#app/db.server.ts";
import { parseForm, readForm, rejected } from "#app/forms.server.ts";
import type { Rejected } from "#app/forms.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { firstPage } from "#app/frame/sections.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { type FoundClass, findClassToJoin, JoinAccount, JoinCode, joinClass } from "#app/join.server.ts";
import { seeOther } from "#app/responses.server.ts";
import { getViewer, startSession } from "#app/session.server.ts";
import { loginFrom } from "#app/transliterate.ts";
import { Notice } from "#app/ui/notice.tsx";
import { freeLogin } from "#db/people.ts";
import type { Unit } from "#db/units.ts";
import type { Route } from "./+types/join.ts";
import { AccountForm, CodeForm } from "./join-forms.tsx";

type Names = Unit["names"];

/** What the page shows after a form: the class once it is found, else why not. */
interface Answer extends Rejected {
  place?: { group: Names; school: Names | undefined };
  failure?: { reason: "unknown" | "wait"; waitS?: number | undefined };
}

const answer = (answer: Answer, status = 400) => data(answer, { status });

export async function loader({ request }: Route.LoaderArgs) {
  return { signedIn: (await getViewer(request)) !== undefined };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const first = parseForm(form, JoinCode);
  if (!first.ok) return answer(first);
  const found = await findClassToJoin(request, first.value.code);
  if (!found.ok) return answer({ ...rejected(form), failure: found }, found.reason === "wait" ? 429 : 400);
  const place = placeOf(found);
  if (form.get("step") !== "account") {
    const login = await freeLogin(db, loginFrom(first.value.name));
    return answer({ place, issues: [], values: { ...first.value, login } }, 200);
  }
  const second = parseForm(form, JoinAccount);
  if (!second.ok) return answer({ place, ...second });
  const pupil = await joinClass(found.group, second.value);
  if (!pupil) return answer({ place, ...rejected(form, { field: "login", code: "taken" }) });
  const shared = second.value.shared === "on";
  const cookie = await startSession(request, { personId: pupil.id, shared });
  return seeOther(firstPage("pupil"), { "set-cookie": cookie });
}

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts().account;
  const failure = actionData?.failure;
  return (
    <div className="narrow">
      <PageTitle>{t.join.title}</PageTitle>
      <h1>{t.join.title}</h1>
      {loaderData.signedIn ? <Notice kind="attention">{t.join.joinedElsewhere}</Notice> : null}
      {failure ? (
        <Notice kind="alarm">
          <p>{failure.reason === "wait" ? t.signIn.wait({ seconds: failure.waitS ?? 0 }) : t.join.noClass}</p>
        </Notice>
      ) : null}
      {actionData?.place ? (
        <AccountForm place={actionData.place} {...actionData} />
      ) : (
        <CodeForm issues={actionData?.issues} values={actionData?.values} />
      )}
      <p className="beside-form">
        {t.join.haveAccount} <Link to="/sign-in">{t.signIn.title}</Link>
      </p>
    </div>
  );
}

const placeOf = (found: FoundClass & { ok: true }) => ({
  group: found.group.names,
  school: found.school?.names,
});
