import { expect, test } from "@playwright/test";
import { bundleLabs, type LabsOnPage } from "../determinism/bundle.ts";
import { firefoxPath, onFirefox } from "../determinism/firefox.ts";
import { type Ending, runOn } from "../determinism/run-on.ts";
import { type Subject, subjects } from "../determinism/subjects.ts";

/** Steps that every lab goes through under any hand. */
const STEPS = 100_000;

/** A run that is put away and opened in another engine goes on to this step. */
const SAVED_STEPS = 20_000;

type RunThere = (json: string) => Promise<Ending>;

/** A run from its beginning to a step, in the words that go over to another engine. */
function whole({ document, seed, actions }: Subject, until: number): string {
  const done = actions.filter(({ step }) => step < until);
  return JSON.stringify({ saved: { document, seed, actions: [], step: 0 }, later: { actions: done, until } });
}

/** A run put away here between two actions of one step, past its middle, and what is then to be done there. */
function saved({ document, seed, actions }: Subject): string {
  const done = actions.filter(({ step }) => step < SAVED_STEPS);
  const cut = done.findIndex(({ step }, i) => i > done.length / 2 && step === done[i - 1]?.step);
  const step = done[cut]?.step;
  if (step === undefined) throw new Error("no two actions at one step");
  const before = { document, seed, actions: done.slice(0, cut), step };
  return JSON.stringify({ saved: before, later: { actions: done.slice(cut), until: SAVED_STEPS } });
}

const all = subjects(STEPS);

/** How each run ends in Node, worked out once: text → ending. */
const here = new Map<string, Ending>();
function runHere(json: string): Ending {
  const ending = here.get(json) ?? runOn(json);
  here.set(json, ending);
  return ending;
}

async function compare(engine: string, runThere: RunThere): Promise<void> {
  expect(all.length).toBeGreaterThan(4);
  for (const subject of all) {
    const ending = runHere(whole(subject, STEPS));
    expect(ending.step, `${subject.name} runs on`).toBe(STEPS);
    const there = await runThere(whole(subject, STEPS));
    console.log(`${subject.name}, ${there.step} steps\n  Node     ${ending.state}`);
    console.log(`  ${engine.padEnd(8)} ${there.state}`);
    expect(there, subject.name).toEqual(ending);
    const reopened = await runThere(saved(subject));
    expect(reopened, `${subject.name}, put away`).toEqual(runHere(whole(subject, SAVED_STEPS)));
  }
  const states = all.map((subject) => runHere(whole(subject, STEPS)).state);
  expect(new Set(states).size, "each document has a state of its own").toBe(all.length);
}

test("the same document, seed and actions give the same state in Node and in Chromium", async ({ page }) => {
  test.setTimeout(600_000);
  await page.addScriptTag({ content: await bundleLabs() });
  await compare("Chromium", (json) =>
    page.evaluate((text) => (globalThis as unknown as { labs: LabsOnPage }).labs.runOn(text), json),
  );
});

test("the same document, seed and actions give the same state in Node and in Firefox", async () => {
  test.setTimeout(600_000);
  const path = firefoxPath();
  test.skip(!path, "no Firefox was found: install firefox-esr, or name one with FIREFOX_PATH");
  const bundle = await bundleLabs();
  await onFirefox(path ?? "", async (page) => {
    await page.addScriptTag({ content: bundle });
    await compare("Firefox", (json) =>
      page.evaluate((text) => (globalThis as unknown as { labs: LabsOnPage }).labs.runOn(text), json),
    );
  });
});
