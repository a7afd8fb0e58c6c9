import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { notFound } from "#app/responses.server.ts";
import { requirePerson } from "#app/session.server.ts";
import { attemptSeed } from "#db/attempts.ts";
import { getVersionForViewer } from "#db/labs.ts";
import { getLastReturn, listReturnedRemarks } from "#db/mark-history.ts";
import { getAttemptToOpen, listTwins } from "#db/twins.ts";
import type { LabDocument, Lang } from "#labs/document/document.ts";
import { paperHeadOf } from "./paper-head.server.ts";

/** What a bench is opened with. It travels as JSON. */
export type BenchData = Awaited<ReturnType<typeof benchDataOf>>;

/** The lab and what the server has of the viewer's work at it. Throws a 404 where the lab is not theirs to open. */
export async function benchDataOf(request: Request, versionId: string) {
  const viewer = await requirePerson(request);
  const version = await getVersionForViewer(db, viewer, versionId);
  if (!version) throw notFound();
  const lang = languageOf(request);
  const isPupil = viewer.role === "pupil";
  const asked = new URL(request.url).searchParams;
  const chosen = asked.get("attempt") ?? undefined;
  const newest = isPupil
    ? await getAttemptToOpen(db, { personId: viewer.id, versionId: version.id, chosen })
    : undefined;
  const isDone = newest?.handedInAt !== undefined && newest.id === asked.get("again");
  const attempt = isDone || asked.has("afresh") ? undefined : newest;
  return {
    document: spokenIn(lang, version.document),
    versionId: version.id,
    personId: isPupil ? viewer.id : undefined,
    seed: await attemptSeed(db, { personId: viewer.id, versionId: version.id }),
    attempt: attempt && {
      id: attempt.id,
      seed: attempt.seed,
      actions: attempt.actions,
      counts: attempt.counts,
      handedIn: attempt.handedInAt !== undefined,
      marking: attempt.marking,
      returned: attempt.returnedAt === undefined ? undefined : await returnedOf(attempt.id),
    },
    chosen: attempt !== undefined && attempt.id === chosen,
    twins: attempt && !attempt.handedInAt ? await listTwins(db, attempt) : [],
    head: await paperHeadOf(viewer, version, lang),
  };
}

/** Why the attempt was given back, and what the teacher wrote to its tasks. */
async function returnedOf(attemptId: string) {
  const last = await getLastReturn(db, attemptId);
  return last && { ...last, tasks: await listReturnedRemarks(db, attemptId) };
}

/** The lab with the texts of one language, which stand for the others': the page needs no more of them. */
function spokenIn(lang: Lang, document: LabDocument): LabDocument {
  const texts = document.texts[lang];
  return { ...document, texts: { ba: texts, ru: texts, en: texts } };
}
