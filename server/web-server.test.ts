import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { listening, rawRequest } from "./test-listening.ts";

const html = { headers: { "content-type": "text/html; charset=utf-8" } };

test("every answer carries the security headers, and a page keeps its own policy", async () => {
  const { url } = await listening({
    handle: async () => new Response("<p>", { headers: { "content-security-policy": "default-src 'none'" } }),
  });
  const page = await fetch(url);
  expect(page.headers.get("content-security-policy")).toBe("default-src 'none'");
  const refused = await fetch(url, { method: "POST", headers: { origin: "https://elsewhere.example" } });
  for (const answer of [page, refused, await fetch(`${url}/healthz`)]) {
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("permissions-policy")).toContain("camera=()");
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect(refused.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("a redirect and two cookies of the app go out as they are", async () => {
  const { port } = await listening({
    handle: async () =>
      new Response(null, {
        status: 302,
        headers: [
          ["location", "/learn"],
          ["set-cookie", "a=1"],
          ["set-cookie", "b=2"],
        ],
      }),
  });
  const answer = await rawRequest(port, "/");
  expect(answer.status).toBe(302);
  expect(answer.headers.location).toBe("/learn");
  expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
});

test.each([
  [{ "sec-fetch-site": "same-origin" }, 200],
  [{ "sec-fetch-site": "none" }, 200],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ origin: "http://school.example" }, 200],
  [{ origin: "http://school.example.evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "not an address" }, 403],
  [{}, 200],
])("a POST with %o is answered %i", async (headers: Record<string, string>, status) => {
  const { port } = await listening();
  const asked = { host: "school.example", ...headers };
  expect((await rawRequest(port, "/", { method: "POST", headers: asked })).status).toBe(status);
  expect((await rawRequest(port, "/", { headers: asked })).status).toBe(200);
});

test("behind a proxy the app sees the address people type, and forms from it are our own", async () => {
  const { port } = await listening({
    publicOrigin: "https://akbuzat.example",
    handle: async (request) => new Response(request.url),
  });
  const headers = { origin: "https://akbuzat.example", host: "127.0.0.1" };
  const answer = await rawRequest(port, "/learn?x=1", { method: "POST", headers });
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toBe("https://akbuzat.example/learn?x=1");
});

test("a body up to the limit reaches the app whole", async () => {
  const { url } = await listening({
    maxBodyBytes: 1000,
    handle: async (request) => new Response(String((await request.text()).length)),
  });
  const answer = await fetch(url, { method: "POST", body: "x".repeat(1000) });
  expect(await answer.text()).toBe("1000");
});

test("a body over the limit is refused in words and never reaches the app", async () => {
  let handled = 0;
  const { url } = await listening({
    handle: async () => {
      handled++;
      return new Response("");
    },
  });
  const said = await fetch(url, {
    method: "POST",
    body: "x".repeat(6_000_000),
    headers: { accept: "text/html" },
  });
  expect(said.status).toBe(413);
  expect(await said.text()).toContain("Nothing of it was saved");

  const chunk = new TextEncoder().encode("x".repeat(500_000));
  const unsaid = await fetch(url, {
    method: "POST",
    body: new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 5; sent++) controller.enqueue(chunk);
        controller.close();
      },
    }),
    duplex: "half",
  } as RequestInit);
  expect(unsaid.status).toBe(413);
  expect(await unsaid.json()).toMatchObject({ status: 413, error: { ru: expect.stringContaining("много") } });
  expect(handled).toBe(0);
  expect((await fetch(url)).status).toBe(200);
});

test("an address too long, a method unknown and a host that is none are refused", async () => {
  const { port } = await listening();
  expect((await rawRequest(port, `/${"a".repeat(9000)}`)).status).toBe(414);
  expect((await rawRequest(port, `/__manifest?paths=${"a".repeat(7660)}`)).status).toBe(200);
  expect((await rawRequest(port, "/", { method: "OPTIONS" })).status).toBe(405);
  expect((await rawRequest(port, "/", { headers: { host: "a@b/c" } })).status).toBe(400);
  expect((await rawRequest(port, "http://elsewhere.example/")).status).toBe(400);
});

test("headers that do not come in time are given up", async () => {
  const { port, web } = await listening({ headersTimeoutMs: 200 });
  expect(web.server.headersTimeout).toBe(200);
  const { connect } = await import("node:net");
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: a\r\n");
  const heard = await new Promise<string>((resolve) =>
    socket.once("data", (data) => resolve(data.toString())),
  );
  expect(heard).toMatch(/^HTTP\/1.1 408/);
  socket.destroy();
});

test("a page is compressed in the best coding the reader takes", async () => {
  const text = "тирбәлеш ".repeat(500);
  const { port } = await listening({ handle: async () => new Response(text, html) });
  const ask = (coding: string) => rawRequest(port, "/", { headers: { "accept-encoding": coding } });
  const brotli = await ask("gzip, deflate, br");
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
  const gzip = await ask("gzip, br;q=0");
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(text);
  const plain = await rawRequest(port, "/");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(text);
  for (const answer of [brotli, gzip, plain]) expect(answer.headers.vary).toBe("Accept-Encoding");
});

test("a page that comes in pieces is heard piece by piece, compressed or not", async () => {
  let release = () => {};
  const { port } = await listening({
    handle: async () => {
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode("<p>shell</p>"));
          await held;
          controller.enqueue(new TextEncoder().encode("<p>rest</p>"));
          controller.close();
        },
      });
      return new Response(body, html);
    },
  });
  for (const coding of ["br", "gzip", "identity"]) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { "accept-encoding": coding } });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("<p>shell</p>");
    release();
    expect((await reader?.read())?.value).toBe("<p>rest</p>");
    expect((await reader?.read())?.done).toBe(true);
  }
});

test("a picture and a tiny answer are sent as they are", async () => {
  const { port } = await listening({
    handle: async (request) =>
      request.url.endsWith("/png")
        ? new Response("p".repeat(5000), { headers: { "content-type": "image/png" } })
        : Response.json({ ok: true }),
  });
  const headers = { "accept-encoding": "br" };
  expect((await rawRequest(port, "/png", { headers })).headers["content-encoding"]).toBeUndefined();
  const tiny = await rawRequest(port, "/", { headers });
  expect(tiny.headers["content-encoding"]).toBeUndefined();
  expect(tiny.body.toString()).toBe('{"ok":true}');
});

test("an error the app throws becomes a page with the number that is in the log", async () => {
  const { url, lines, errors } = await listening({
    handle: async () => {
      throw new Error("secret detail");
    },
  });
  const answer = await fetch(url, { headers: { accept: "text/html" } });
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toContain("secret detail");
  expect(errors).toHaveLength(1);
  await wait(20);
  expect(lines[0]?.level).toBe("error");
  expect(text).toContain(lines[0]?.requestId);
});

test("the bare text of a page that could not be drawn is replaced", async () => {
  const { url } = await listening({
    handle: async () =>
      new Response("Unexpected Server Error", { status: 500, headers: { "content-type": "text/plain" } }),
  });
  expect(await (await fetch(url, { headers: { accept: "text/html" } })).text()).toContain("Аҡбуҙат");
});

test("the log says what was asked without saying who asked or about whom", async () => {
  const { url, lines } = await listening({ words: new Set(["teach", "classes"]) });
  await fetch(`${url}/teach/classes/KURAI7?login=aigul`, { headers: { cookie: "session=abc" } });
  await wait(20);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ method: "GET", path: "/teach/classes/:id", status: 200, level: "info" });
  expect(lines[0]?.bytes).toBeGreaterThan(5);
  expect(JSON.stringify(lines)).not.toMatch(/KURAI7|aigul|abc|127\.0\.0\.1/);
});

test("a request id is ours: one that a reader sends does not reach the app", async () => {
  const { url } = await listening({
    handle: async (request) => new Response(request.headers.get("x-request-id")),
  });
  const answer = await fetch(url, { headers: { "x-request-id": "forged" } });
  expect(await answer.text()).toBe(answer.headers.get("x-request-id"));
});

test("the app hears where a request comes from, whatever the sender claims", async () => {
  const handle = async (request: Request) => new Response(request.headers.get("x-client-address"));
  const headers = { "x-client-address": "10.0.0.1", "x-forwarded-for": "10.0.0.2, 10.0.0.3" };
  const direct = await listening({ handle });
  expect(await (await fetch(direct.url, { headers })).text()).toBe("127.0.0.1");
  const behindProxy = await listening({ handle, publicOrigin: "https://akbuzat.example" });
  expect(await (await fetch(behindProxy.url, { headers })).text()).toBe("10.0.0.3");
});

test("healthz tells whether the app can serve", async () => {
  const well = await listening();
  expect((await fetch(`${well.url}/healthz`)).status).toBe(200);
  const ill = await listening({ isHealthy: () => Promise.reject(new Error("no database")) });
  const answer = await fetch(`${ill.url}/healthz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: "failing" });
});
