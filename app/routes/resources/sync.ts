import * as z from "zod";
import { db } from "#app/db.server.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { confirmSoon } from "#app/marking.server.ts";
import { getViewer } from "#app/session.server.ts";
import { receiveRecords, type SyncRecord } from "#db/events.ts";
import type { Route } from "./+types/sync";

const uuid = z.uuidv7();
const name = z.string().min(1).max(100);
const base = { id: uuid, at: z.iso.datetime() };
const inAttempt = { ...base, attemptId: uuid, sequence: z.int().min(0).max(100_000) };
const Batch = z.strictObject({
  records: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ ...inAttempt, kind: z.literal("attempt-start"), versionId: name, seed: name }),
        z.strictObject({ ...inAttempt, kind: z.literal("actions"), actions: z.array(z.unknown()).max(5000) }),
        z.strictObject({ ...inAttempt, kind: z.literal("hand-in") }),
        z.strictObject({
          ...base,
          kind: z.literal("answer"),
          course: name,
          lesson: name,
          question: name,
          given: z.string().max(2000),
        }),
      ]),
    )
    .max(200),
});

/** Where browsers send what pupils did. 401 with no session, 400 with the first thing that does not fit. */
export async function action({ request }: Route.ActionArgs) {
  const viewer = await getViewer(request);
  if (viewer?.role !== "pupil") return Response.json({ error: "signed-out" }, { status: 401 });
  const batch = Batch.safeParse(await readJson(request));
  if (!batch.success) {
    const issue = batch.error.issues[0];
    return Response.json(
      { error: "bad-request", at: issue?.path.join("."), code: issue?.code },
      { status: 400 },
    );
  }
  const sender = {
    id: viewer.id,
    unitId: viewer.unitId,
    unitPath: viewer.unitPath,
    lang: languageOf(request),
  };
  const results = await receiveRecords(
    db,
    sender,
    batch.data.records as SyncRecord[],
    new Date().toISOString(),
    confirmSoon,
  );
  return Response.json({ results });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
