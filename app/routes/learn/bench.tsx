import { lazy, Suspense, useEffect, useState } from "react";
import { useNavigate, useRevalidator, useSearchParams } from "react-router";
import "#app/styles/looks.css";
import "#app/styles/sandbox.css";
import "#app/styles/space.css";
import "#app/styles/stage.css";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { languageOf } from "#app/i18n/language.server.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { useOutbox } from "#app/outbox/use-outbox.ts";
import { useSoleTab } from "#app/outbox/use-sole-tab.ts";
import { notFound } from "#app/responses.server.ts";
import { scriptsOf } from "#app/scripts.server.ts";
import { requirePerson } from "#app/session.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { attemptSeed } from "#db/attempts.ts";
import { getVersionForViewer } from "#db/labs.ts";
import type { LabDocument, Lang } from "#labs/document/document.ts";
import { vocabulary } from "#labs/index.ts";
import { patiently } from "#labs/stage/patiently.tsx";
import { getLastReturn } from "#db/mark-history.ts";
import { getAttemptToOpen, listTwins } from "#db/twins.ts";
import { SavedStatus } from "./saved-status.tsx";
import type { Route } from "./+types/bench";

const Workbench = lazy(patiently(() => import("./workbench.tsx")));

/** A lab to work in. Pupils' work is kept and marked; everybody else tries it out. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requirePerson(request);
  const version = await getVersionForViewer(db, viewer, params.versionId);
  if (!version) throw notFound();
  const isPupil = viewer.role === "pupil";
  const asked = new URL(request.url).searchParams;
  const chosen = asked.get("attempt") ?? undefined;
  const newest = isPupil
    ? await getAttemptToOpen(db, { personId: viewer.id, versionId: version.id, chosen })
    : undefined;
  const anew = asked.has("afresh") || (asked.has("again") && newest?.handedInAt !== undefined);
  const attempt = anew ? undefined : newest;
  return {
    scripts: scriptsOfBench(version.document),
    document: spokenIn(languageOf(request), version.document),
    versionId: version.id,
    personId: isPupil ? viewer.id : undefined,
    seed: await attemptSeed(db, { personId: viewer.id, versionId: version.id }),
    attempt: attempt && {
      id: attempt.id,
      seed: attempt.seed,
      actions: attempt.actions,
      nextSequence: attempt.nextSequence,
      handedIn: attempt.handedInAt !== undefined,
      marking: attempt.marking,
      returned: attempt.returnedAt === undefined ? undefined : await getLastReturn(db, attempt.id),
    },
    chosen: attempt !== undefined && attempt.id === chosen,
    twins: attempt && !attempt.handedInAt ? await listTwins(db, attempt) : [],
  };
}

/** The lab with the texts of one language, which stand for the others': the page needs no more of them. */
function spokenIn(lang: Lang, document: LabDocument): LabDocument {
  const texts = document.texts[lang];
  return { ...document, texts: { ba: texts, ru: texts, en: texts } };
}

/** What the bench of this lab will load by itself. */
function scriptsOfBench({ parts, instruments, models = [], world }: LabDocument): string[] {
  const domains = new Set(parts.map(({ kind }) => vocabulary.parts[kind]?.domain ?? "fixed"));
  if (models.length > 0) domains.add("smooth");
  domains.delete("fixed");
  const space = world.dimensions === 3 ? ["labs/stage/space.tsx"] : [];
  const kinds = new Set([...parts, ...instruments].map(({ kind }) => kind));
  const files = ["part.ts", "view.tsx", "face.tsx"];
  return scriptsOf(
    "app/routes/learn/workbench.tsx",
    ...[...domains].map((domain) => `labs/engine/${domain}.ts`),
    ...[...kinds].flatMap((kind) => files.map((file) => `labs/parts/${kind}/${file}`)),
    ...space,
  );
}

export default function BenchPage({ loaderData }: Route.ComponentProps) {
  const { document, personId, versionId } = loaderData;
  const lang = useLang();
  const t = useTexts().bench;
  const { revalidate } = useRevalidator();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  /** A second attempt that was handed in is the newest one: asked for "again", the server would begin a third. */
  const showMark = async () => await (search.has("again") ? navigate("?", { replace: true }) : revalidate());
  const outbox = useOutbox(personId);
  const { hold, take } = useSoleTab(personId && `akbuzat-attempt-${personId}-${versionId}`);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const ready = alive && (!personId || (outbox !== undefined && hold === "mine"));
  return (
    <div className="full-bleed">
      <PageTitle>{document.texts[lang].title}</PageTitle>
      {loaderData.scripts.map((script) => (
        <link key={script} rel="modulepreload" href={script} />
      ))}
      <header className="bench-head">
        <h1>{document.texts[lang].title}</h1>
        {personId && <SavedStatus outbox={outbox} />}
      </header>
      <noscript>
        <p className="bench-waiting">{t.needScripts}</p>
      </noscript>
      <div className="bench-notices">
        {!personId && <Notice>{t.trying}</Notice>}
        {loaderData.attempt?.returned && <Returned {...loaderData.attempt.returned} />}
        {hold === "elsewhere" && (
          <Notice kind="attention">
            <p>{t.openElsewhere}</p>
            <button
              type="button"
              onClick={async () => {
                await revalidate();
                take();
              }}
            >
              {t.workHere}
            </button>
          </Notice>
        )}
        {hold === "taken" && (
          <Notice kind="attention">
            <p>{t.takenAway}</p>
            <button type="button" onClick={() => window.location.reload()}>
              {t.reload}
            </button>
          </Notice>
        )}
      </div>
      {ready ? (
        <Suspense fallback={<p className="bench-waiting">{t.loading}</p>}>
          <Workbench
            key={`${versionId} ${search}`}
            {...loaderData}
            outbox={outbox}
            onMarked={showMark}
            onChanged={revalidate}
          />
        </Suspense>
      ) : (
        <p className="bench-waiting">{document.texts[lang].summary}</p>
      )}
    </div>
  );
}

/** The teacher gave the work back: with what words. */
function Returned({ who, remark }: { who: string; remark: string }) {
  const t = useTexts().marks;
  return (
    <Notice kind="attention">
      <p>{t.toPupil({ who })}</p>
      <q>{remark}</q>
    </Notice>
  );
}
