import { redirect } from "react-router";
import { requireRole } from "#app/session.server.ts";
import type { Route } from "./+types/index.ts";

/** An administrator begins at their own unit. */
export async function loader({ request }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "administrator");
  return redirect(`/admin/units/${viewer.unitId}`);
}
