import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/temporary-folder.ts";

/** The counts a report and an exit code give, asked of the module as `npm test` runs it. */
function count(kind: "countVitest" | "countPlaywright", report: object | undefined, code: number) {
  const file = join(temporaryFolder("counts"), "report.json");
  if (report) writeFileSync(file, JSON.stringify(report));
  const source = `import { ${kind} as count } from ${JSON.stringify(new URL("./test-counts.mjs", import.meta.url).href)};
console.log(JSON.stringify(count(${JSON.stringify(file)}, ${code})));`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", source], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(out.toString());
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test("a clean report counts what it says", () => {
  expect(count("countVitest", vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(count("countPlaywright", playwright, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test("a test file that cannot be loaded is a failure", () => {
  const broken = { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] };
  expect(count("countVitest", broken, 1).failed).toBe(1);
});

test("a stage that ends badly without a failed test, or with no report, is a failure", () => {
  expect(count("countVitest", vitest, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  expect(count("countPlaywright", playwright, 1).failed).toBe(1);
  expect(count("countPlaywright", { ...playwright, errors: [{ message: "no setup" }] }, 1).failed).toBe(1);
  expect(count("countVitest", undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a journey that passed only when repeated has failed", () => {
  const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
  expect(count("countPlaywright", flaky, 0).failed).toBe(1);
});
