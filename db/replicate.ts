import type { Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import { getLabVersion, publishVersion } from "./labs.ts";
import type { Schema } from "./schema.ts";

/**
 * Puts a version of a teacher's lab into the catalogue for all schools: as a lab without an owner under a slug of its
 * own, or as a new version of it if the catalogue already has the lab. The teacher's own stays as it is. Returns the slug
 * in the catalogue, `undefined` where there is no such version of a teacher's lab.
 */
export async function replicateLab(
  trx: Transaction<Schema>,
  versionId: string,
  now = new Date(),
): Promise<string | undefined> {
  const version = await getLabVersion(trx, versionId);
  if (!version?.ownerId) return undefined;
  const at = now.toISOString();
  const known = await trx
    .selectFrom("labs")
    .innerJoin("lab_versions as source", "source.id", "labs.forked_from")
    .where("source.lab_id", "=", version.labId)
    .where("labs.owner_id", "is", null)
    .select(["labs.id", "labs.slug"])
    .executeTakeFirst();
  const id = known?.id ?? uuid();
  const slug = known?.slug ?? `${version.slug.replace(/-[0-9a-f]{6}$/, "").slice(0, 33)}-${id.slice(-6)}`;
  await trx
    .insertInto("labs")
    .values({ id, slug, owner_id: null, forked_from: versionId, draft: null, updated_at: at })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ forked_from: versionId }))
    .execute();
  await publishVersion(trx, id, { ...version.document, slug, provenance: { version: versionId } }, at);
  return slug;
}
