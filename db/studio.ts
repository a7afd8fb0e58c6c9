import type { Selectable } from "kysely";
import { v7 as uuid } from "uuid";
import type { LabDocument, Lang } from "#labs/document/document.ts";
import { asDraft } from "#labs/studio/draft.ts";
import type { Db } from "./client.ts";
import { type LabVersion, publishVersion } from "./labs.ts";
import type { Schema } from "./schema.ts";

/** A teacher's own lab as the studio opens it. `updatedAt` is what a save must name: who saved since is found out by it. */
export interface OwnLab {
  id: string;
  slug: string;
  draft: LabDocument;
  updatedAt: string;
  newest: PublishedVersion | undefined;
}

export interface PublishedVersion {
  id: string;
  number: number;
  publishedAt: string;
}

/** A teacher's own lab as the list has it. */
export interface OwnLabCard {
  id: string;
  title: string;
  updatedAt: string;
  newest: PublishedVersion | undefined;
  /** Whether the draft says something the newest version does not. */
  isChanged: boolean;
}

export type Saved =
  | { ok: true; updatedAt: string }
  | { ok: false; reason: "unknown" }
  | { ok: false; reason: "changed"; lab: OwnLab };

const labsOf = (db: Db, ownerId: string) =>
  db.selectFrom("labs").where("labs.owner_id", "=", ownerId).selectAll();

/** Makes a teacher's own lab from a version they may open; returns its id. */
export async function copyLab(db: Db, ownerId: string, from: LabVersion, now = new Date()): Promise<string> {
  const id = uuid();
  const at = now.toISOString();
  const slug = `${from.slug.replace(/-[0-9a-f]{6}$/, "").slice(0, 33)}-${id.slice(-6)}`;
  const draft = ownDocument(from.document, slug, from.id);
  await db
    .insertInto("labs")
    .values({
      id,
      slug,
      owner_id: ownerId,
      forked_from: from.id,
      draft: JSON.stringify(draft),
      updated_at: at,
    })
    .execute();
  return id;
}

/** The own labs of a teacher, last changed first, named in one language (or in any where that title is empty). */
export async function listOwnLabs(db: Db, ownerId: string, lang: Lang): Promise<OwnLabCard[]> {
  const rows = await labsOf(db, ownerId).orderBy("labs.updated_at", "desc").orderBy("labs.id").execute();
  return Promise.all(
    rows.map(async (row) => {
      const published = await newestOf(db, row.id);
      const draft = draftOf(row, published?.document);
      const { texts } = draft;
      const title = [texts[lang], texts.ru, texts.ba, texts.en].find((words) => words.title !== "")?.title;
      return {
        id: row.id,
        title: title ?? row.slug,
        updatedAt: row.updated_at,
        newest: published?.version,
        isChanged: JSON.stringify(draft) !== published?.document,
      };
    }),
  );
}

/** A teacher's own lab; `undefined` where it is unknown or somebody else's. */
export async function getOwnLab(db: Db, ownerId: string, id: string): Promise<OwnLab | undefined> {
  const row = await labsOf(db, ownerId).where("labs.id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const published = await newestOf(db, id);
  const draft = draftOf(row, published?.document);
  return { id, slug: row.slug, draft, updatedAt: row.updated_at, newest: published?.version };
}

/**
 * Keeps a draft, good or not, if nobody saved since `expected`. Slug and provenance stay the lab's own, whatever the
 * draft says: a version must not come out as somebody else's document.
 */
export async function saveDraft(
  db: Db,
  ownerId: string,
  given: { id: string; draft: unknown; expected: string },
  now = new Date(),
): Promise<Saved> {
  const row = await labsOf(db, ownerId).where("labs.id", "=", given.id).executeTakeFirst();
  if (!row) return { ok: false, reason: "unknown" };
  const draft = ownDocument(asDraft(given.draft), row.slug, row.forked_from);
  const updatedAt = after(now, given.expected);
  const { numUpdatedRows } = await db
    .updateTable("labs")
    .set({ draft: JSON.stringify(draft), updated_at: updatedAt })
    .where("id", "=", given.id)
    .where("owner_id", "=", ownerId)
    .where("updated_at", "=", given.expected)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return { ok: true, updatedAt };
  const lab = await getOwnLab(db, ownerId, given.id);
  return lab ? { ok: false, reason: "changed", lab } : { ok: false, reason: "unknown" };
}

/** Makes a parsed document the newest version of a teacher's own lab. The caller has found the lab to be theirs. */
export async function publishOwnLab(
  db: Db,
  lab: OwnLab,
  document: LabDocument,
  now = new Date(),
): Promise<{ versionId: string; updatedAt: string }> {
  const updatedAt = after(now, lab.updatedAt);
  const versionId = await publishVersion(db, lab.id, { ...document, slug: lab.slug }, updatedAt);
  await db
    .updateTable("labs")
    .set({ draft: JSON.stringify(document), updated_at: updatedAt })
    .where("id", "=", lab.id)
    .execute();
  return { versionId, updatedAt };
}

async function newestOf(db: Db, labId: string) {
  const row = await db
    .selectFrom("lab_versions")
    .where("lab_id", "=", labId)
    .orderBy("number", "desc")
    .selectAll()
    .executeTakeFirst();
  return (
    row && {
      version: { id: row.id, number: row.number, publishedAt: row.published_at },
      document: row.document,
    }
  );
}

/** The draft of a lab; where it has none, its newest version. */
function draftOf(row: Selectable<Schema["labs"]>, published: string | undefined): LabDocument {
  return asDraft(JSON.parse(row.draft ?? published ?? "{}"));
}

/** A document under the lab's own slug, with the version it comes from. */
function ownDocument(document: LabDocument, slug: string, forkedFrom: string | null): LabDocument {
  const { provenance: _, ...rest } = document;
  return asDraft({ ...rest, slug, ...(forkedFrom ? { provenance: { version: forkedFrom } } : {}) });
}

/** A time that differs from `expected` even within one millisecond. */
function after(now: Date, expected: string): string {
  const before = Date.parse(expected);
  return new Date(Math.max(now.getTime(), Number.isNaN(before) ? 0 : before + 1)).toISOString();
}
