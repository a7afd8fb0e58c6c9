import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { node, root, run } from "./run.mjs";

/** Installs the packages when they are not the ones of package-lock.json; says whether they are there now. */
export async function installIfNeeded() {
  if (isInstalled()) return true;
  console.log("Installing packages…");
  const quiet = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = (...args) => run("npm", [...args, ...quiet], { env: process.env });
  if ((await npm("ci")) === 0) return existsSync(node);
  // A lock written where a platform's optional package was not to be had is refused by `ci`, but not by `install`.
  console.log("Installing once more, without a clean start…");
  return (await npm("install", "--no-save")) === 0 && existsSync(node);
}

/** npm writes what it installed last of all, so a broken installation has no such list. */
function isInstalled() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const found = readPackages(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !found || !existsSync(node)) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || entry.optional || entry.devOptional || found[path]?.version === entry.version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
