import { redirect } from "react-router";
import { requireRole } from "#app/session.server.ts";
import type { Route } from "./+types/index.ts";

/** An administrator begins at their own unit. */
export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "administrator");
  return redirect(`/admin/units/${viewer.unitId}`);
}

/** Never drawn: it makes this a page, so that who may not come gets the error page. */
export default function AdminStart() {
  return null;
}
