import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { signInAs } from "../e2e/people.ts";
import { startServer } from "../e2e/server.ts";
import { atMost, type Row } from "./row.ts";

/**
 * All that a first visit to the thread pendulum's bench loads, each body as gzip would send it (fonts and pictures as
 * they are), in an empty browser that has only been signed in.
 */
export async function firstVisit(): Promise<Row[]> {
  const root = resolve(import.meta.dirname, "../..");
  execFileSync(process.execPath, ["scripts/build.mjs", "--if-needed"], { cwd: root, stdio: "ignore" });
  const dataFolder = mkdtempSync(join(tmpdir(), "akbuzat-bench-"));
  const server = await startServer({ dataFolder });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const signedIn = await browser.newContext({ baseURL: server.url, locale: "ru" });
    const first = await signedIn.newPage();
    await signInAs(first, "demo-pupil", dataFolder);
    await first.goto("/catalog/thread-pendulum");
    const bench = await first.locator('a[href^="/learn/labs/"]').first().getAttribute("href");
    const fresh = await browser.newContext({
      baseURL: server.url,
      locale: "ru",
      storageState: await signedIn.storageState({ indexedDB: false }),
    });
    const page = await fresh.newPage();
    return await loadAndWeigh(page, bench as string);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function loadAndWeigh(page: Page, path: string): Promise<Row[]> {
  const kinds = new Map<string, number>();
  const waits: Promise<void>[] = [];
  page.on("response", (response) => {
    waits.push(
      response.body().then(
        (body) => {
          const kind = response.request().resourceType();
          const packed = kind === "font" || kind === "image" ? body.length : gzipSync(body).length;
          kinds.set(kind, (kinds.get(kind) ?? 0) + packed);
        },
        () => undefined,
      ),
    );
  });
  await page.goto(path);
  await page.getByRole("button", { name: /Пуск/ }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await Promise.all(waits);
  const total = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
  const parts = [...kinds].map(([kind, bytes]) => `${kind} ${(bytes / 1024).toFixed(1)}`).join(", ");
  return [atMost(`first visit to the thread pendulum, gzip, all (${parts})`, total / 1024, "KB", 300)];
}
