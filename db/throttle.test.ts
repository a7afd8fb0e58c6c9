import type { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase } from "#tests/database.ts";
import type { Schema } from "./schema.ts";
import {
  clearAttempts,
  forgetOldAttempts,
  LOGIN_LIMIT,
  returnAttempt,
  takeAttempt,
  waitAfter,
} from "./throttle.ts";

let db: Kysely<Schema>;
let now: Date;
beforeEach(async () => {
  db = await testDatabase();
  now = new Date("2026-11-20T06:00:00Z");
});
afterEach(() => db.destroy());

const attempt = () => takeAttempt(db, "login:a", LOGIN_LIMIT, now);
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const fail = async (times: number) => {
  for (let n = 0; n < times; n++) await attempt();
};

test("after five failures one waits 30 seconds, then twice as long each time, up to a quarter of an hour", async () => {
  await fail(5);
  expect(await attempt()).toBe(30);
  pass(30);
  expect(await attempt()).toBe(0);
  expect(await attempt()).toBe(60);
  expect([5, 6, 7, 8, 9, 10, 20].map((failures) => waitAfter(failures, LOGIN_LIMIT))).toEqual([
    30, 60, 120, 240, 480, 900, 900,
  ]);
});

test("attempts made at the same time are counted one by one", async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, attempt));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

test("asking while waiting neither tries nor lengthens the wait", async () => {
  await fail(5);
  pass(10);
  expect(await attempt()).toBe(20);
  expect(await attempt()).toBe(20);
});

test("a success forgets the failures", async () => {
  await fail(4);
  await clearAttempts(db, "login:a");
  await fail(4);
  expect(await attempt()).toBe(0);
});

test("one success among many of the same address takes back only itself", async () => {
  await fail(4);
  await returnAttempt(db, "login:a");
  await fail(2);
  expect(await attempt()).toBe(30);
});

test("an hour without attempts forgives", async () => {
  await fail(5);
  pass(3601);
  await fail(4);
  expect(await attempt()).toBe(0);
  pass(3601);
  await forgetOldAttempts(db, now);
  expect(await db.selectFrom("sign_in_failures").selectAll().execute()).toEqual([]);
});

test("another login is not held up", async () => {
  await fail(6);
  expect(await takeAttempt(db, "login:b", LOGIN_LIMIT, now)).toBe(0);
});
