import type { Lang } from "#labs/document/document.ts";
import type { Assignment } from "./assignments.ts";
import type { Db } from "./client.ts";
import { cardsOfVersions } from "./labs.ts";
import { type AttemptHead, attemptHeads, toHead } from "./work-state.ts";

/** An attempt handed in at a lab that the class was not given. */
export interface OtherWork {
  name: string;
  title: string;
  handedInAt: string;
  attempt: AttemptHead;
}

/** As many are listed: what waits comes first, so that it is among them. */
const MOST = 200;

/** What a class handed in at other labs than it was given: what waits for its points first, then the newest. */
export async function listOtherWorks(
  db: Db,
  { classId, given }: { classId: string; given: readonly Assignment[] },
  lang: Lang,
): Promise<OtherWork[]> {
  const labIds = given.flatMap(({ work }) => (work.kind === "lab" ? work.labId : []));
  let query = attemptHeads(db)
    .innerJoin("people", "people.id", "attempts.person_id")
    .select("people.name")
    .where("attempts.class_id", "=", classId)
    .where("attempts.handed_in_at", "is not", null)
    .orderBy((eb) => eb.or([eb("attempts.pending", ">", 0), eb("attempts.confirmed_at", "is", null)]), "desc")
    .orderBy("attempts.handed_in_at", "desc")
    .orderBy("attempts.id", "desc")
    .limit(MOST);
  if (labIds.length > 0) query = query.where("attempts.lab_id", "not in", labIds);
  const rows = await query.execute();
  const cards = await cardsOfVersions(db, [...new Set(rows.map((row) => row.lab_version_id))], lang);
  return rows.map((row) => ({
    name: row.name,
    title: cards.get(row.lab_version_id)?.title ?? "",
    handedInAt: row.handed_in_at ?? "",
    attempt: toHead(row),
  }));
}
