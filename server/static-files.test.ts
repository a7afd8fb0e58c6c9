import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/temporary-folder.ts";
import { serveFolder } from "./static-files.ts";
import { listening, rawRequest } from "./test-listening.ts";

const script = "export const period = 2;\n".repeat(100);

/** A folder as the build leaves it, with something beside it that must stay out of reach. */
function builtFolder() {
  const parent = temporaryFolder("static");
  const folder = join(parent, "client");
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(parent, "session-secret"), "secret");
  writeFileSync(join(folder, ".vite/manifest.json"), "{}");
  writeFileSync(join(folder, "assets/lab-1a2b.js"), script);
  writeFileSync(join(folder, "assets/lab-1a2b.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "icon.svg"), `<svg xmlns="http://www.w3.org/2000/svg"/>`);
  writeFileSync(join(folder, "sw.js"), "self.x = 1;");
  writeFileSync(join(folder, "Аҡбуҙат.txt"), "text");
  return folder;
}

const serving = () =>
  listening({ files: serveFolder(builtFolder()), handle: async () => new Response("the app") });

test("a built asset is kept for a year and comes in Brotli, gzip or plain", async () => {
  const { port } = await serving();
  const ask = (coding: string) =>
    rawRequest(port, "/assets/lab-1a2b.js", { headers: { "accept-encoding": coding } });
  const brotli = await ask("gzip, br");
  expect(brotli.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    "content-length": String(brotli.body.byteLength),
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  const gzip = await ask("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  const plain = await ask("identity");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
});

test("HEAD tells the length and sends nothing", async () => {
  const { port } = await serving();
  const head = await rawRequest(port, "/assets/lab-1a2b.js", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers["content-length"]).toBe(String(script.length));
  expect(head.body.byteLength).toBe(0);
});

test("a public file is asked again by its tag and not sent twice", async () => {
  const { port } = await serving();
  const first = await rawRequest(port, "/icon.svg");
  expect(first.headers["cache-control"]).toBe("public, max-age=3600");
  const etag = String(first.headers.etag);
  const again = await rawRequest(port, "/icon.svg", { headers: { "if-none-match": `"other", ${etag}` } });
  expect(again.status).toBe(304);
  expect(again.body.byteLength).toBe(0);
  expect((await rawRequest(port, "/icon.svg", { headers: { "if-none-match": `"other"` } })).status).toBe(200);
  expect((await rawRequest(port, "/sw.js")).headers["cache-control"]).toBe("no-cache");
});

test("an asset that is not there is a 404 of its own, any other path is the app's", async () => {
  const { port } = await serving();
  const gone = await rawRequest(port, "/assets/lab-old.js");
  expect(gone.status).toBe(404);
  expect(gone.headers["cache-control"]).toBe("no-store");
  expect((await rawRequest(port, "/learn")).body.toString()).toBe("the app");
  expect((await rawRequest(port, "/icon.svg", { method: "POST" })).body.toString()).toBe("the app");
});

test.each([
  "/../session-secret",
  "/assets/../../session-secret",
  "/%2e%2e/session-secret",
  "/..%2fsession-secret",
  "/assets/..%2f..%2fsession-secret",
  "/assets/..%5c..%5csession-secret",
  "/%252e%252e/session-secret",
  "/session-secret%00.js",
  "//session-secret",
  "/.vite/manifest.json",
  "/assets/lab-1a2b.js.br",
  "/%E0%A4%A",
])("the path %s reaches no file", async (path) => {
  const { port } = await serving();
  const answer = await rawRequest(port, path);
  expect(["the app", "Not found\n"]).toContain(answer.body.toString());
});

test("a name in Bashkir letters is found", async () => {
  const { port } = await serving();
  expect((await rawRequest(port, encodeURI("/Аҡбуҙат.txt"))).body.toString()).toBe("text");
});
