import { redirect } from "react-router";
import type { Route } from "./+types/index.ts";
import { requireMonitorViewer } from "./page.server.ts";
import { monitorPath } from "./page.ts";

export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await requireMonitorViewer(request);
  throw redirect(monitorPath(viewer.unitId, {}));
}

/** Never drawn: it makes this a page, so that who may not come gets the error page. */
export default function MonitorStart() {
  return null;
}
