import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { listening } from "./test-listening.ts";

test("a stop finishes what was taken and takes nothing more", async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { web, url } = await listening({
    handle: async () => {
      begin();
      await wait(150);
      return new Response("saved");
    },
  });
  const taken = fetch(url, { method: "POST", body: "work" });
  await begun;
  const stopped = web.stop(5_000);
  await expect(fetch(url)).rejects.toThrow();
  const answer = await taken;
  expect(await answer.text()).toBe("saved");
  expect(answer.headers.get("connection")).toBe("close");
  await stopped;
});

test("an idle connection kept open does not hold the stop up", async () => {
  const { web, url } = await listening();
  await (await fetch(url)).text();
  const before = performance.now();
  await web.stop(5_000);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test("what does not finish is cut when the grace is over", async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { web, url } = await listening({
    handle: () => {
      begin();
      return new Promise(() => {});
    },
  });
  const endless = fetch(url).then(
    () => "answered",
    () => "cut",
  );
  await begun;
  await web.stop(100);
  expect(await endless).toBe("cut");
});
