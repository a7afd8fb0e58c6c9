import "#app/styles/studio.css";
import "#app/styles/bench.css";
import { useCallback, useState } from "react";
import { isRouteErrorResponse, Link, type ShouldRevalidateFunctionArgs } from "react-router";
import { db } from "#app/db.server.ts";
import { readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { notFound } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { getOwnLab } from "#db/studio.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Issue } from "#labs/document/issue.ts";
import { Studio } from "#labs/studio/studio.tsx";
import type { Route } from "./+types/studio.ts";
import { publish, save, type StudioAnswer } from "./studio-actions.server.ts";
import { Files } from "./studio-files.tsx";
import { PublishBar } from "./studio-publish.tsx";
import { Conflict, SavingStatus } from "./studio-status.tsx";
import { useSaving } from "./use-saving.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const teacher = await requireRole(request, "teacher");
  const lab = await getOwnLab(db, teacher.id, params.labId);
  if (!lab) throw notFound();
  return lab;
}

export async function action({ request, params }: Route.ActionArgs) {
  const teacher = await requireRole(request, "teacher");
  const lab = await getOwnLab(db, teacher.id, params.labId);
  if (!lab) throw notFound();
  const form = await readForm(request);
  if (form.get("intent") === "save") return save(teacher.id, lab, form);
  if (form.get("intent") === "publish") return publish(lab);
  throw notFound();
}

/** A broken line must not take the page, and the work on it, away. */
export async function clientAction({ serverAction }: Route.ClientActionArgs): Promise<StudioAnswer> {
  try {
    return await serverAction();
  } catch (error) {
    const ours = error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
    if (ours) throw error;
    return { kind: "failed" };
  }
}

/** The page knows what it saved: nothing is fetched anew for it. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get("intent") === "save" ? false : defaultShouldRevalidate;

export default function StudioPage({ loaderData: lab, actionData }: Route.ComponentProps) {
  const t = useStaffTexts();
  const lang = useLang();
  const [found, setFound] = useState<readonly Issue[]>(
    actionData?.kind === "issues" ? actionData.issues : [],
  );
  const saving = useSaving(lab);
  const { change } = saving;
  const onChange = useCallback(
    (draft: LabDocument) => {
      setFound([]);
      change(draft);
    },
    [change],
  );
  const title = saving.draft.texts[lang].title || t.studio.page.untitled;
  return (
    <div className="studio-page full-bleed">
      <PageTitle>{title}</PageTitle>
      <header className="studio-head">
        <p className="muted">
          <Link to="/teach/labs">{t.studio.page.back}</Link>
        </p>
        <h1>{title}</h1>
        <SavingStatus saving={saving} />
      </header>
      <noscript>
        <p>{t.studio.page.needScripts}</p>
      </noscript>
      <Conflict saving={saving} />
      <PublishBar lab={lab} saving={saving} first={actionData} onIssues={setFound} />
      <Studio
        key={saving.generation}
        initial={saving.start}
        lang={lang}
        stageTexts={t.stage}
        found={found}
        onChange={onChange}
        bar={(replace) => <Files slug={lab.slug} draft={saving.draft} replace={replace} />}
      />
    </div>
  );
}
