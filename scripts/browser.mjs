import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./run.mjs";

const CHROMIUM = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
};
const FIREFOX = {
  names: ["firefox-esr", "firefox"],
  places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
};

/**
 * A Chromium to drive: the one named by CHROMIUM_PATH, one on the machine, Playwright's own (fetched when missing) or,
 * for root on Debian, the system's package. `undefined` when none can be had.
 */
export async function findOrInstallChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  return (
    findChromium() ??
    (await playwrightsOwn()) ??
    ((await installDebianPackage("chromium")) ? findChromium() : undefined)
  );
}

/**
 * A Firefox to drive: the one named by FIREFOX_PATH, one on the machine or, for root on Debian, the system's package.
 * `undefined` when none can be had.
 */
export async function findOrInstallFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const find = () => programs(FIREFOX.names, FIREFOX.places).find(starts);
  return find() ?? ((await installDebianPackage("firefox-esr")) ? find() : undefined);
}

const findChromium = () => programs(CHROMIUM.names, CHROMIUM.places)[0];

/** Programs of these names on the search path, then those of these places. */
function programs(names, places) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].filter(
    isProgram,
  );
}

/** A stand-in that only tells where to fetch the browser is no browser. */
const starts = (path) => spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;

async function playwrightsOwn() {
  const { chromium } = await import(
    pathToFileURL(join(root, "node_modules/@playwright/test/index.mjs")).href
  );
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log("Fetching Playwright's Chromium…");
  await run("playwright", ["install", "chromium"], { timeoutMs: 240_000 });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Only root on a Debian can; says whether it did. */
async function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing Debian's ${name}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env, timeoutMs: 180_000 });
  const install = ["install", "-y", "--no-install-recommends", name];
  return (await run("apt-get", install, { env, timeoutMs: 600_000 })) === 0;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
