import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findOrInstallChromium, findOrInstallFirefox } from "./browser.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akbuzat-browser-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program of this name, first on the search path, that ends with this code. */
function program(name: string, code: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv("PATH", `${folder}:${process.env["PATH"]}`);
  return path;
}

test("a browser that is named is taken, and nothing else where it is no program", async () => {
  const path = program("any", 0);
  vi.stubEnv("FIREFOX_PATH", path);
  vi.stubEnv("CHROMIUM_PATH", path);
  expect(await findOrInstallFirefox()).toBe(path);
  expect(await findOrInstallChromium()).toBe(path);
  vi.stubEnv("FIREFOX_PATH", join(folder, "none"));
  vi.stubEnv("CHROMIUM_PATH", folder.concat("/none"));
  expect(await findOrInstallFirefox()).toBeUndefined();
  expect(await findOrInstallChromium()).toBeUndefined();
});

test("the first Firefox on the search path that starts is taken, not a stand-in that only says where to get one", async () => {
  vi.stubEnv("FIREFOX_PATH", "");
  program("firefox-esr", 1);
  const path = program("firefox", 0);
  vi.stubEnv("PATH", folder);
  expect(await findOrInstallFirefox()).toBe(path);
});
