import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { precompress } from "./precompress.mjs";
import { root, run } from "./run.mjs";

const SOURCES = [
  "app",
  "content",
  "db",
  "labs",
  "public",
  "package-lock.json",
  "react-router.config.ts",
  "tsconfig.json",
  "vite.config.ts",
];
const stampFile = join(root, "build/.stamp");

/** Builds when a source has changed since the last build; says whether there is a build now. */
export async function buildIfNeeded() {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return true;
  console.log("Building…");
  return build(stamp);
}

async function build(stamp) {
  rmSync(stampFile, { force: true });
  if ((await run("react-router", ["build"])) !== 0) return false;
  await precompress(join(root, "build/client"));
  writeFileSync(stampFile, stamp);
  return true;
}

/** A number for all that goes into the build: the path, time and size of each file; tests are not part of it. */
function sourceStamp() {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(listFiles)) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest("hex");
}

function listFiles(source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = process.argv.includes("--if-needed") ? await buildIfNeeded() : await build(sourceStamp());
  process.exit(built ? 0 : 1);
}
