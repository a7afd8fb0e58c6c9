import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";

test("what waits for a teacher is counted by indexes, not by reading each attempt", async () => {
  const db = await testDatabase();
  const planOf = async (where: string) => {
    const { rows } = await sql<{ detail: string }>`
      explain query plan select count(*) from attempts where class_id = 'c' and ${sql.raw(where)}`.execute(
      db,
    );
    return rows.map(({ detail }) => detail).join("\n");
  };
  expect(await planOf("pending > 0")).toContain("attempts_pending");
  expect(await planOf("handed_in_at is not null and confirmed_at is null")).toContain("attempts_unmarked");
});
