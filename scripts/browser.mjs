import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium to drive: the one named by CHROMIUM_PATH, one on the machine, Playwright's own (fetched when missing) or,
 * for root on Debian, the system's package. `undefined` when none can be had.
 */
export async function findOrInstallChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  return findOnMachine() ?? (await playwrightsOwn()) ?? (await debianPackage());
}

function findOnMachine() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(isProgram);
}

async function playwrightsOwn() {
  const { chromium } = await import(
    pathToFileURL(join(root, "node_modules/@playwright/test/index.mjs")).href
  );
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log("Fetching Playwright's Chromium…");
  await run("playwright", ["install", "chromium"], { timeoutMs: 240_000 });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function debianPackage() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Debian's chromium…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env, timeoutMs: 180_000 });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env, timeoutMs: 600_000 });
  return findOnMachine();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
