import type { Selectable } from "kysely";
import { documentId } from "#labs/document/canonical.ts";
import type { LabDocument, Lang } from "#labs/document/document.ts";
import type { Db } from "./client.ts";
import { canBegin, canOpen, isBySchoolOf } from "./lab-access.ts";
import type { Schema } from "./schema.ts";
import type { Viewer } from "./sessions.ts";

/** A published version of a lab, as it is run. */
export interface LabVersion {
  id: string;
  labId: string;
  slug: string;
  /** The teacher whose lab it is; built-in labs have none. */
  ownerId: string | undefined;
  number: number;
  publishedAt: string;
  document: LabDocument;
}

/** What a list says of a lab: the words of its newest version in one language. */
export interface LabCard {
  labId: string;
  versionId: string;
  slug: string;
  title: string;
  summary: string;
  grade: number;
  topics: string[];
}

const versions = (db: Db) =>
  db
    .selectFrom("lab_versions")
    .innerJoin("labs", "labs.id", "lab_versions.lab_id")
    .selectAll("lab_versions")
    .select(["labs.slug", "labs.owner_id"]);

const newest = (db: Db) =>
  versions(db).where((eb) =>
    eb(
      "lab_versions.number",
      "=",
      eb
        .selectFrom("lab_versions as all")
        .whereRef("all.lab_id", "=", "labs.id")
        .select((sub) => sub.fn.max("all.number").as("number")),
    ),
  );

/**
 * Brings the built-in labs up to these documents: a lab per slug, a version per new document. Doing it again changes
 * nothing; an older document published again becomes the newest. Throws where a slug belongs to a teacher's lab.
 */
export async function publishCatalogue(
  db: Db,
  documents: readonly LabDocument[],
  now = new Date(),
): Promise<void> {
  const at = now.toISOString();
  for (const document of documents) {
    const { slug } = document;
    await db
      .insertInto("labs")
      .values({ id: slug, slug, owner_id: null, forked_from: null, draft: null, updated_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const lab = await db.selectFrom("labs").where("slug", "=", slug).selectAll().executeTakeFirstOrThrow();
    if (lab.owner_id !== null) throw new Error(`The slug "${slug}" belongs to a teacher's lab.`);
    await publishVersion(db, lab.id, document, at);
  }
}

/** Makes a document the newest version of a lab, if it is not already; returns the version's id. */
export async function publishVersion(
  db: Db,
  labId: string,
  document: LabDocument,
  at: string,
): Promise<string> {
  const id = documentId(document);
  const latest = await newest(db).where("labs.id", "=", labId).executeTakeFirst();
  if (latest?.id === id) return id;
  const place = { number: (latest?.number ?? 0) + 1, published_at: at };
  await db
    .insertInto("lab_versions")
    .values({ id, lab_id: labId, document: JSON.stringify(document), ...place })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(place))
    .execute();
  await db.updateTable("labs").set({ updated_at: at }).where("id", "=", labId).execute();
  return id;
}

/** A version by its id, for the server's own work: whoever asks for a person asks `getVersionForViewer`. */
export async function getLabVersion(db: Db, id: string): Promise<LabVersion | undefined> {
  const row = await versions(db).where("lab_versions.id", "=", id).executeTakeFirst();
  return row && versionOf(row);
}

/** A version by its id, if this person may open it. */
export async function getVersionForViewer(
  db: Db,
  viewer: Viewer,
  id: string,
): Promise<LabVersion | undefined> {
  const row = await versions(db).where("lab_versions.id", "=", id).where(canOpen(viewer)).executeTakeFirst();
  return row && versionOf(row);
}

/**
 * The version, if an attempt of this class at it is taken: what the class may begin, and what a teacher of its school has
 * published, for work begun without a connection may come in after it was taken back.
 */
export async function canOpenVersion(
  db: Db,
  { versionId, classId }: { versionId: string; classId: string },
): Promise<LabVersion | undefined> {
  const row = await versions(db)
    .where("lab_versions.id", "=", versionId)
    .where((eb) => eb.or([canBegin(classId)(eb), isBySchoolOf(classId)(eb)]))
    .executeTakeFirst();
  return row && versionOf(row);
}

/** The newest version of the built-in lab of this slug. */
export async function latestVersionOf(db: Db, slug: string): Promise<LabVersion | undefined> {
  const row = await newest(db)
    .where("labs.slug", "=", slug)
    .where("labs.owner_id", "is", null)
    .executeTakeFirst();
  return row && versionOf(row);
}

/** The labs of the catalogue, built-in and taken over from teachers: all that have no owner. */
export async function listCatalogue(db: Db, lang: Lang): Promise<LabCard[]> {
  const rows = await newest(db).where("labs.owner_id", "is", null).orderBy("labs.slug").execute();
  return rows.map((row) => cardOf(row, lang));
}

/** The published labs of one teacher, last changed first. */
export async function listPublishedBy(db: Db, ownerId: string, lang: Lang): Promise<LabCard[]> {
  const rows = await newest(db)
    .where("labs.owner_id", "=", ownerId)
    .orderBy("labs.updated_at", "desc")
    .execute();
  return rows.map((row) => cardOf(row, lang));
}

/** What lists say of these versions, by version id; unknown ids are left out. */
export async function cardsOfVersions(
  db: Db,
  ids: readonly string[],
  lang: Lang,
): Promise<Map<string, LabCard>> {
  if (ids.length === 0) return new Map();
  const rows = await versions(db).where("lab_versions.id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, cardOf(row, lang)]));
}

type VersionRow = Selectable<Schema["lab_versions"]> & { slug: string; owner_id: string | null };

const versionOf = (row: VersionRow): LabVersion => ({
  id: row.id,
  labId: row.lab_id,
  slug: row.slug,
  ownerId: row.owner_id ?? undefined,
  number: row.number,
  publishedAt: row.published_at,
  document: JSON.parse(row.document) as LabDocument,
});

function cardOf(row: VersionRow, lang: Lang): LabCard {
  const { grade, topics, texts } = JSON.parse(row.document) as LabDocument;
  const { title, summary } = texts[lang];
  return { labId: row.lab_id, versionId: row.id, slug: row.slug, title, summary, grade, topics };
}
