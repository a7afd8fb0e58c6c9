import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/temporary-folder.ts";
import { readConfig } from "./config.ts";

const emptyRoot = () => temporaryFolder("config");

function message(env: NodeJS.ProcessEnv) {
  const config = readConfig(env, emptyRoot());
  return config.ok ? undefined : config.message;
}

test("with nothing set the server listens on 3000 and keeps its data in data/", () => {
  const root = emptyRoot();
  const config = readConfig({}, root);
  expect(config).toMatchObject({
    ok: true,
    value: { port: 3000, databaseFile: join(root, "data/akbuzat.sqlite"), publicOrigin: undefined },
  });
});

test("the secret is made once, is the same after a restart and is readable by its owner only", () => {
  const root = emptyRoot();
  const first = readConfig({}, root);
  const second = readConfig({}, root);
  const file = join(root, "data/session-secret");
  expect(first.ok && first.value.sessionSecret).toBe(readFileSync(file, "utf8").trim());
  expect(second).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each([
  ["file:/srv/a.sqlite", "/srv/a.sqlite"],
  ["file:///srv/a.sqlite", "/srv/a.sqlite"],
  ["/srv/a.sqlite", "/srv/a.sqlite"],
])("DATABASE_URL %s is the file %s", (url, file) => {
  const config = readConfig({ DATABASE_URL: url }, emptyRoot());
  expect(config.ok && config.value.databaseFile).toBe(file);
});

test("each value that will not do is named in one line", () => {
  expect(message({ PORT: "http" })).toMatch(/^PORT must be .* is "http"/);
  expect(message({ PORT: "70000" })).toMatch(/^PORT/);
  expect(message({ PORT: "-1" })).toMatch(/^PORT/);
  expect(message({ DATABASE_URL: "postgres://db/akbuzat" })).toMatch(/PostgreSQL is not supported yet/);
  expect(message({ DATABASE_URL: "mysql://db" })).toMatch(/scheme is "mysql:"/);
  expect(message({ DATABASE_URL: ":memory:" })).toMatch(/must name a file/);
  expect(message({ DATABASE_URL: "file:data/" })).toMatch(/must name a file/);
  expect(message({ SESSION_SECRET: "short" })).toMatch(
    /SESSION_SECRET must hold at least 32 characters, holds 5/,
  );
  expect(message({ SESSION_SECRET: "" })).toMatch(/holds 0/);
  expect(message({ PUBLIC_ORIGIN: "akbuzat.example" })).toMatch(/^PUBLIC_ORIGIN/);
});

test("a damaged secret file stops the start instead of signing with nothing", () => {
  const root = emptyRoot();
  readConfig({}, root);
  writeFileSync(join(root, "data/session-secret"), "");
  const config = readConfig({}, root);
  expect(config.ok).toBe(false);
});
