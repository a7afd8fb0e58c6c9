import { isHealthy } from "#app/db.server.ts";

/** Whether this process can serve: what a watchdog asks. */
export async function loader() {
  const healthy = await isHealthy().catch(() => false);
  return Response.json({ status: healthy ? "ok" : "failing" }, { status: healthy ? 200 : 503 });
}
