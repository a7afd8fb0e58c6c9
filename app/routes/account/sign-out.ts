import { notFound, seeOther } from "#app/responses.server.ts";
import { endSession } from "#app/session.server.ts";
import type { Route } from "./+types/sign-out.ts";

export async function action({ request }: Route.ActionArgs) {
  return seeOther("/", { "set-cookie": await endSession(request) });
}

export function loader() {
  throw notFound();
}
