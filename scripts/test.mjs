// Every check of the project, from a fresh clone to one last line. Runs on Node 20 and later.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallChromium, findOrInstallFirefox } from "./browser.mjs";
import { buildIfNeeded } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { ownEnvironment, root, run } from "./run.mjs";
import { add, countPlaywright, countVitest, noTests, oneCheck } from "./test-counts.mjs";

const reports = join(root, "test-results");
/** A stage that hangs is ended and counts as a failure. */
const STAGE_LIMIT_MS = 30 * 60_000;
let counts = noTests;

/** Runs one stage and adds what it counted; a stage that throws is one failure. */
async function stage(name, work) {
  console.log(`\n— ${name}`);
  try {
    counts = add(counts, await work());
  } catch (error) {
    console.error(error);
    counts = add(counts, oneCheck(1));
  }
}

function finish() {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

/** Commands one after another: the first that fails decides. */
async function inTurn(...commands) {
  for (const [command, ...args] of commands) {
    const code = await run(command, args);
    if (code !== 0) return code;
  }
  return 0;
}

async function vitest() {
  const report = join(reports, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest(report, await run("vitest", args, { timeoutMs: STAGE_LIMIT_MS }));
}

/** Without Firefox its tests are skipped, and counted so. */
async function journeys(chromium, firefox) {
  if (!chromium) {
    console.error(
      "No Chromium was found or could be installed: name one with CHROMIUM_PATH=/path/to/chromium.",
    );
    return oneCheck(1);
  }
  if (!firefox) {
    console.warn(
      "No Firefox was found or could be installed: the tests in it are skipped. Name one with FIREFOX_PATH=/path/to/firefox.",
    );
  }
  if (!(await buildIfNeeded())) return oneCheck(1);
  const report = join(reports, "playwright.json");
  const browsers = { CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox ?? "" };
  const env = ownEnvironment({ ...browsers, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countPlaywright(
    report,
    await run("playwright", ["test", "--reporter=list,json"], { env, timeoutMs: STAGE_LIMIT_MS }),
  );
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

if (!(await installIfNeeded())) {
  console.error("The packages could not be installed: see above.");
  counts = oneCheck(1);
  finish();
}
const chromium = await findOrInstallChromium();
const firefox = await findOrInstallFirefox();

await stage("format", async () => oneCheck(await run("biome", ["format", "."])));
await stage("lint", async () =>
  oneCheck(await inTurn(["biome", "lint", "."], ["node", "scripts/import-rules.ts"])),
);
await stage("types", async () => oneCheck(await inTurn(["react-router", "typegen"], ["tsc", "--noEmit"])));
await stage("unit tests", vitest);
await stage("browser journeys", () => journeys(chromium, firefox));
finish();
