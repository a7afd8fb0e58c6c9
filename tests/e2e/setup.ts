import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { FullConfig } from "@playwright/test";
import { startServer, type TestServer } from "./server.ts";

/** A data folder with the demonstration republic in it, for one journey's own server. */
export function copyOfData(): string {
  const made = process.env["E2E_DATA"];
  if (!made) throw new Error("the journeys' setup has not run");
  const folder = mkdtempSync(join(tmpdir(), "akbuzat-journey-"));
  cpSync(made, folder, { recursive: true });
  return folder;
}

/**
 * Runs once before the browser journeys: builds when needed, makes the demonstration data in a temporary folder and serves
 * a copy of it to each worker, so that journeys side by side do not meet. E2E_URLS is where, one after another; E2E_DATA
 * is the untouched folder that `copyOfData` copies; where it names one made before, none is made.
 */
export default async function setup({ workers }: FullConfig) {
  const root = resolve(import.meta.dirname, "../..");
  execFileSync(process.execPath, ["scripts/build.mjs", "--if-needed"], { cwd: root, stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "akbuzat-e2e-"));
  const made = join(folder, "made");
  const given = process.env["E2E_DATA"];
  if (given) cpSync(given, made, { recursive: true });
  else await (await startServer({ dataFolder: made })).stop();
  const servers: TestServer[] = [];
  for (let worker = 0; worker < workers; worker++) {
    const dataFolder = join(folder, `served-${worker}`);
    cpSync(made, dataFolder, { recursive: true });
    servers.push(await startServer({ dataFolder }));
  }
  process.env["E2E_DATA"] = made;
  process.env["E2E_URLS"] = servers.map(({ url }) => url).join(" ");
  return async () => {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
