// The rules of imports and purity that the linter cannot hold: prints file:line: rule for each place that breaks one.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkFile } from "./rules.ts";

const root = resolve(import.meta.dirname, "..");
const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});
const files = [...new Set(listed.split("\0"))].filter(
  (file) => /\.tsx?$/.test(file) && existsSync(join(root, file)),
);
const violations = files.flatMap((file) => checkFile(file, readFileSync(join(root, file), "utf8")));
for (const { file, line, rule } of violations) console.error(`${file}:${line}: ${rule}`);
console.log(`Import rules: ${files.length} files, ${violations.length} places to mend.`);
process.exitCode = violations.length === 0 ? 0 : 1;
