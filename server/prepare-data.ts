import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";

/**
 * Brings the database to the newest schema and, when there is nobody in it, loads the demonstration republic
 * (DEMO=off leaves it empty). A loading that was cut short is begun again from an empty file. Throws when either fails.
 */
export async function prepareData(databaseFile: string, root: string): Promise<void> {
  const unfinished = `${databaseFile}.loading`;
  mkdirSync(dirname(databaseFile), { recursive: true });
  if (existsSync(unfinished)) {
    if (isRunning(Number(readFileSync(unfinished, "utf8"))))
      throw new Error("Another start is loading the data.");
    for (const ending of ["", "-wal", "-shm"]) rmSync(databaseFile + ending, { force: true });
    rmSync(unfinished);
  }
  const db = openDatabase(`file:${databaseFile}`);
  for (const name of await migrate(db)) console.log(`Database: ${name}`);
  const anyone = await db.selectFrom("units").select("id").limit(1).executeTakeFirst();
  await db.destroy();
  if (anyone || process.env["DEMO"] === "off") return;

  console.log("Loading the demonstration republic…");
  writeFileSync(unfinished, String(process.pid));
  const seed = spawn(process.execPath, ["db/seed/main.ts"], { cwd: root, stdio: "inherit" });
  const [code] = await once(seed, "exit");
  if (code !== 0)
    throw new Error(`The demonstration republic could not be loaded: the seed ended with ${code}.`);
  rmSync(unfinished);
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
