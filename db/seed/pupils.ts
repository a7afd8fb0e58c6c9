import type { Db } from "#db/client.ts";
import type { Random } from "#labs/engine/random.ts";
import { composeName } from "./names.ts";
import { newId } from "./records.ts";
import type { SeededPerson, SeededTree } from "./units-and-people.ts";

/**
 * Puts so many pupils into a class, with ids that the stream decides: the seeds of their labs come from these. Nobody of
 * them can sign in. `at` is when, ms.
 */
export async function addPupils(
  db: Db,
  group: SeededTree["classes"][number],
  { count, at, passwordHash }: { count: number; at: number; passwordHash: string },
  random: Random,
): Promise<void> {
  const unitId = group.unit.id;
  const added = Array.from({ length: count }, (): SeededPerson => {
    return { id: newId(at, random), name: composeName(random.uniform), role: "pupil", unitId };
  });
  const about = { password_hash: passwordHash, is_demonstration: 1, created_at: new Date(at).toISOString() };
  await db
    .insertInto("people")
    .values(
      added.map(({ id, name, role }) => ({
        id,
        login: `${role}.${id}`,
        name,
        role,
        unit_id: unitId,
        ...about,
      })),
    )
    .execute();
  group.pupils.push(...added);
}
