import { db } from "#app/db.server.ts";
import { schoolOf } from "#app/report.server.tsx";
import type { Viewer } from "#app/session.server.ts";
import { listHandIns } from "#db/attempts.ts";
import { listReturns } from "#db/mark-history.ts";
import type { Lang } from "#labs/document/document.ts";

/** What stands at the head of a report that a pupil writes at a bench, or nothing for everybody whose work is not kept. */
export type PaperHead = Awaited<ReturnType<typeof paperHeadOf>>;

/** It comes with the bench's page, so that the report is whole with the network off. */
export async function paperHeadOf(viewer: Viewer, version: { id: string; number: number }, lang: Lang) {
  if (viewer.role !== "pupil") return undefined;
  const work = { personId: viewer.id, versionId: version.id };
  return {
    pupil: viewer.name,
    ...(await schoolOf(viewer, lang)),
    version: version.number,
    handedIn: await listHandIns(db, work),
    returns: await listReturns(db, work),
  };
}
