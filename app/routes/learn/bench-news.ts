import type { Route } from "./+types/bench-news";
import { benchDataOf } from "./bench-data.server.ts";

/** What the server has of a bench by now, for the page that shows it: the attempt may be marked, or have a twin. */
export const loader = async ({ request, params }: Route.LoaderArgs) =>
  Response.json(await benchDataOf(request, params.versionId), {
    headers: { "cache-control": "private, no-store" },
  });
