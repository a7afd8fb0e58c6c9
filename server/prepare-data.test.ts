import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { temporaryFolder } from "#tests/temporary-folder.ts";
import { openDatabase } from "#db/client.ts";
import { prepareData } from "./prepare-data.ts";

/** A project folder whose seed puts a republic into the database, or fails half way. */
function projectFolder(seed: "whole" | "failing") {
  const root = temporaryFolder("prepare");
  mkdirSync(join(root, "db/seed"), { recursive: true });
  const client = JSON.stringify(new URL("../db/client.ts", import.meta.url).href);
  writeFileSync(
    join(root, "db/seed/main.ts"),
    `import { openDatabase } from ${client};
const db = openDatabase(process.env.DATABASE_URL);
await db.insertInto("units").values({
  id: "r", parent_id: null, kind: "republic", path: "/r/", code: "r", name_ba: "a", name_ru: "a", name_en: "a",
  tile_column: null, tile_row: null, join_code: null,
}).execute();
${seed === "failing" ? "process.exit(3);" : "await db.destroy();"}`,
  );
  const file = join(root, "data/akbuzat.sqlite");
  vi.stubEnv("DATABASE_URL", `file:${file}`);
  vi.stubEnv("DEMO", undefined);
  vi.spyOn(console, "log").mockImplementation(() => {});
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  return { root, file };
}

async function countUnits(file: string) {
  const db = openDatabase(`file:${file}`);
  const units = await db.selectFrom("units").select("id").execute();
  await db.destroy();
  return units.length;
}

test("an empty database is filled once and then left as it is", async () => {
  const { root, file } = projectFolder("whole");
  await prepareData(file, root);
  await prepareData(file, root);
  expect(await countUnits(file)).toBe(1);
});

test("DEMO=off leaves the database empty but ready", async () => {
  const { root, file } = projectFolder("whole");
  vi.stubEnv("DEMO", "off");
  await prepareData(file, root);
  expect(await countUnits(file)).toBe(0);
});

test("a loading cut short is begun again, not kept as half a republic", async () => {
  const broken = projectFolder("failing");
  await expect(prepareData(broken.file, broken.root)).rejects.toThrow("ended with 3");
  expect(await countUnits(broken.file)).toBe(1);
  // The process that began it is this one and still runs; the marker is given to one that does not.
  writeFileSync(`${broken.file}.loading`, "0");
  const { root } = projectFolder("whole");
  vi.stubEnv("DATABASE_URL", `file:${broken.file}`);
  await prepareData(broken.file, root);
  expect(await countUnits(broken.file)).toBe(1);
  expect(existsSync(`${broken.file}.loading`)).toBe(false);
});

test("a database another start is filling is not touched", async () => {
  const { root, file } = projectFolder("whole");
  await prepareData(file, root);
  writeFileSync(`${file}.loading`, String(process.pid));
  await expect(prepareData(file, root)).rejects.toThrow("Another start");
  expect(await countUnits(file)).toBe(1);
});
