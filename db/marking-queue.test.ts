import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createWebServer } from "../server/web-server.ts";
import { measureCarefully, pendulumLab } from "#tests/careful-pupil.ts";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import type { Action } from "#labs/engine/action.ts";
import { createMarkingQueue } from "./marking-queue.ts";
import { type MarkWork, markWork } from "./mark-work.ts";

const folder = mkdtempSync(join(tmpdir(), "akbuzat-marking-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const threadOf = (name: string, code: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from "node:worker_threads";\n${code}\n`);
  return file;
};
const pendulum: MarkWork = { document: pendulumLab, seed: "a", actions: measureCarefully("a") };
const answer = `parentPort.postMessage({ id, marked: { marking: work.seed, evidence: [] } });`;

describe("marking in a thread of its own", () => {
  test("gives what marking here gives, for several works in order", async () => {
    const queue = createMarkingQueue();
    const works = [pendulum, { ...pendulum, seed: "another" }, { ...pendulum, actions: [] }];
    const marked = await Promise.all(works.map((work) => queue.mark(work)));
    expect(marked).toEqual(works.map((work) => structuredClone(markWork(work))));
    await queue.close();
  });

  test("while a heavy attempt is marked, /healthz answers", { timeout: 120_000 }, async () => {
    const document = loadCatalogue().find(({ slug }) => slug === "collisions")?.document;
    if (!document) throw new Error("no collisions");
    const far: Action = { step: 160_000, type: "answer", task: "predict", text: "zero" };
    const queue = createMarkingQueue();
    const web = createWebServer({ handle: async () => new Response("page"), log: () => {} });
    const port = await web.listen(0);
    let marked = false;
    const marking = queue.mark({ document, seed: "a", actions: [far] }).then(() => {
      marked = true;
    });
    let answered = 0;
    while (!marked) {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect(response.status).toBe(200);
      if (!marked) answered++;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await marking;
    // a server held up for all that time would have answered once at the most
    expect(answered).toBeGreaterThan(5);
    await queue.close();
    await web.stop(0);
  });

  test("a thread that crashes is begun again, once for a work that it died of", async () => {
    const file = threadOf(
      "crash",
      `parentPort.on("message", ({ id, work }) => {
        if (work.seed === "deadly") process.exit(3);
        ${answer}
      });`,
    );
    const queue = createMarkingQueue({ file });
    const deadly = queue.mark({ ...pendulum, seed: "deadly" });
    const after = queue.mark({ ...pendulum, seed: "harmless" });
    await expect(deadly).rejects.toThrow("ended with 3");
    expect((await after).marking).toBe("harmless");
    await queue.close();
  });

  test("a work that comes to no end is given up after its time, and the next is done", async () => {
    const file = threadOf(
      "endless",
      `parentPort.on("message", ({ id, work }) => {
        while (work.seed === "endless");
        ${answer}
      });`,
    );
    const queue = createMarkingQueue({ file, timeoutMs: 1_000 });
    const endless = queue.mark({ ...pendulum, seed: "endless" });
    const after = queue.mark({ ...pendulum, seed: "short" });
    await expect(endless).rejects.toThrow("longer than 1000 ms");
    expect((await after).marking).toBe("short");
    await queue.close();
  });

  test("closing refuses what waits", async () => {
    const file = threadOf("silent", `parentPort.on("message", () => {});`);
    const queue = createMarkingQueue({ file });
    const first = queue.mark(pendulum);
    const second = queue.mark(pendulum);
    const both = Promise.allSettled([first, second]);
    await queue.close();
    expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(queue.mark(pendulum)).rejects.toThrow("closed");
  });
});
