import { expect, test } from "vitest";
import type { SyncRecord } from "#db/events.ts";
import { Offline, send, SignedOut } from "./send.ts";

const record = (id: string): SyncRecord => ({
  ...{ id, at: "2026-11-20T06:00:00.000Z", kind: "answer" },
  ...{ course: "c", lesson: "l", question: "q", given: "1" },
});
const records = ["a", "b", "old", "d", "e"].map(record);
const confirmed = (sent: readonly SyncRecord[]) =>
  Response.json({ results: sent.map(({ id }) => ({ id, status: "confirmed" })) });

test("one record that the server cannot read is refused, all others are taken in their order", async () => {
  const sent = await send(records, async (batch) =>
    batch.some(({ id }) => id === "old")
      ? Response.json({ error: "bad-request" }, { status: 400 })
      : confirmed(batch),
  );
  expect(sent.map(({ id, status }) => `${id} ${status}`)).toEqual([
    "a confirmed",
    "b confirmed",
    "old refused",
    "d confirmed",
    "e confirmed",
  ]);
});

test("what is too large at one go goes in pieces", async () => {
  const sizes: number[] = [];
  const sent = await send(records, async (batch) => {
    if (batch.length > 2) return Response.json({ status: 413 }, { status: 413 });
    sizes.push(batch.length);
    return confirmed(batch);
  });
  expect(sent.every(({ status }) => status === "confirmed")).toBe(true);
  expect(sizes).toEqual([2, 1, 2]);
});

test("no answer, a server in trouble and a page of somebody else's network are all no connection", async () => {
  const answers = [
    () => Promise.reject(new TypeError("failed to fetch")),
    async () => new Response("oops", { status: 500 }),
    async () => Response.json({ error: "bad-request" }, { status: 502 }),
    async () => new Response("<h1>Wi-Fi: sign in</h1>", { headers: { "content-type": "text/html" } }),
    async () => new Response("<h1>Bad request</h1>", { status: 400 }),
  ];
  for (const answer of answers) await expect(send(records, answer)).rejects.toThrow(Offline);
});

test("a session that has ended is said as that", async () => {
  const ended = async () => Response.json({ error: "signed-out" }, { status: 401 });
  await expect(send(records, ended)).rejects.toThrow(SignedOut);
});
