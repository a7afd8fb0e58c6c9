import { Outlet, useRouteLoaderData } from "react-router";
import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { schoolOf } from "#app/report.server.tsx";
import { getViewer } from "#app/session.server.ts";
import { listHandIns } from "#db/attempts.ts";
import { getLabVersion } from "#db/labs.ts";
import { listReturns } from "#db/mark-history.ts";
import type { Route } from "./+types/paper-head";

/**
 * What stands at the head of a report written at this bench: it comes with the page, so that the report is whole with the
 * network off. Undefined for everybody whose work is not kept.
 */
export async function loader({ request, params: { versionId = "" } }: Route.LoaderArgs) {
  const viewer = await getViewer(request);
  if (viewer?.role !== "pupil") return undefined;
  const work = { personId: viewer.id, versionId };
  return {
    pupil: viewer.name,
    ...(await schoolOf(viewer, languageOf(request))),
    version: (await getLabVersion(db, versionId))?.number,
    handedIn: await listHandIns(db, work),
    returns: await listReturns(db, work),
  };
}

export default function WithPaperHead() {
  return <Outlet />;
}

/** The same in the page of the bench. */
export const usePaperHead = () => useRouteLoaderData<typeof loader>("routes/learn/paper-head");
