import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { startServer } from "../e2e/server.ts";

/** A server over a demonstration of its own, and a browser to look at it with. */
export interface Demo {
  root: string;
  url: string;
  dataFolder: string;
  browser: Browser;
}

/**
 * Builds where something changed, and works with a demonstration that is gone afterwards. E2E_DATA names a folder with one
 * made before, so that none need be made.
 */
export async function withDemo<T>(work: (demo: Demo) => Promise<T>): Promise<T> {
  const root = resolve(import.meta.dirname, "../..");
  execFileSync(process.execPath, ["scripts/build.mjs", "--if-needed"], { cwd: root, stdio: "ignore" });
  const dataFolder = mkdtempSync(join(tmpdir(), "akbuzat-bench-"));
  const made = process.env["E2E_DATA"];
  if (made) cpSync(made, dataFolder, { recursive: true });
  const server = await startServer({ dataFolder });
  const browser = await openBrowser();
  try {
    return await work({ root, url: server.url, dataFolder, browser });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Chromium with WebGL in software where a page asks for it. */
const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--enable-unsafe-swiftshader",
    ],
  });
