import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

/** The Firefox to drive: found or installed by scripts/test.mjs, else Debian's; undefined when there is none. */
export function firefoxPath(): string | undefined {
  const path = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";
  return existsSync(path) ? path : undefined;
}

/** No page is asked whether its script should be stopped; nothing is fetched or reported behind its back. */
const QUIET = {
  "dom.max_script_run_time": 0,
  "app.update.disabledForTesting": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/**
 * Does `work` on an empty page of a headless Firefox over WebDriver BiDi. The browser is closed and its profile, which
 * is in a temporary folder, removed whatever comes of it.
 */
export async function onFirefox<T>(executablePath: string, work: (page: Page) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), "akbuzat-firefox-"));
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      ...{ browser: "firefox", executablePath, headless: true },
      ...{ userDataDir: join(home, "profile"), env: { ...process.env, HOME: home } },
      ...{ extraPrefsFirefox: QUIET, timeout: 60_000, protocolTimeout: 300_000 },
    });
    return await work(await browser.newPage());
  } finally {
    await browser?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
