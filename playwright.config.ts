import { defineConfig } from "@playwright/test";

/** Set by the setup, before a worker reads this file: a server for each worker. */
const served = process.env["E2E_URLS"]?.split(" ")[Number(process.env["TEST_PARALLEL_INDEX"] ?? 0)];
if (served) process.env["E2E_URL"] = served;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./tests/e2e/setup.ts",
  outputDir: "test-results/e2e",
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: served,
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-angle=swiftshader",
        "--disable-gpu-compositing",
        "--enable-unsafe-swiftshader",
      ],
    },
  },
});
