import { readFileSync } from "node:fs";

/** How many tests went how; the line `npm test` ends with is the sum of these. */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

/** A check that is one test by itself. */
export const oneCheck = (code) => (code === 0 ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 });

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Counts of Vitest's JSON report; a file that could not be loaded has no tests of its own and is one failure. */
export function countVitest(file, code) {
  return counted(code, () => {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const broken = report.testResults.filter(
      (suite) =>
        suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** Counts of Playwright's JSON report; a journey that passed only when repeated has failed. */
export function countPlaywright(file, code) {
  return counted(code, () => {
    const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
      skipped: stats.skipped,
    };
  });
}

/** A stage that ended badly without a failed test, or left no report, is a failure all the same. */
function counted(code, read) {
  try {
    const counts = read();
    const silent = code !== 0 && counts.failed === 0;
    return silent ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    console.error(`No report of the tests: ${error.message}`);
    return oneCheck(1);
  }
}
