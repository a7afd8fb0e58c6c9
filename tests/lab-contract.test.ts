import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadCatalogue, readLab } from "#labs/catalog/folder.ts";
import { type PassportLine, workOutPassport } from "#labs/catalog/passport.ts";
import { drawPassport } from "#labs/catalog/passport-plot.ts";
import { putIntoReadme } from "#labs/catalog/passport-readme.ts";
import { loadPassport } from "#labs/cli/passport.ts";
import { languages } from "#labs/document/document.ts";
import { parseActions } from "#labs/engine/action.ts";
import type { InstrumentKinds } from "#labs/engine/instrument.ts";
import { markRun } from "#labs/engine/marking.ts";
import { createRandom } from "#labs/engine/random.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { parseLab, replay, startRun } from "#labs/index.ts";
import { instruments as kinds } from "#labs/parts/index.ts";
import { liveBytes } from "./heap.ts";
import { malformed } from "./well-formed.ts";
import { goWild, runWild, wildHand } from "./wild-run.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const labs = loadCatalogue();
const instruments: InstrumentKinds = kinds;

/** Every reading, and the face of every instrument that is not read by eye. */
function* shown(run: Run): Generator<number> {
  for (const { id, kind } of run.parts)
    for (const name of Object.keys(kind.readings)) yield read(run, `${id}.${name}`);
  for (const { id, kind } of run.document.instruments)
    if (!instruments[kind]?.byEye) yield run.instruments.get(id)?.shown() ?? Number.NaN;
}

/** Paths of all texts in one language. */
const textPaths = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textPaths(inner, `${path}.${key}`))
    : [path];

test("there are labs", () => expect(labs.length).toBeGreaterThan(3));

describe.each(labs)("$slug", ({ slug, document, solution }) => {
  const folder = `labs/catalog/${slug}`;
  const file = (name: string): string => readFileSync(join(folder, name), "utf8");
  const rigid = document.parts.some(
    ({ kind }) => startRun(document, "1").vocabulary.parts[kind]?.domain === "rigid",
  );

  test("is read without an issue, and is the same document after being written and read again", () => {
    expect(parseLab(readLab(folder))).toEqual({ ok: true, value: document });
    expect(parseLab(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
  });

  test("has the same texts in three languages, and nothing that the document does not ask for", () => {
    const raw = readLab(folder) as { texts: Record<string, unknown> };
    const russian = textPaths(document.texts.ru).sort();
    for (const lang of languages) {
      expect(textPaths(document.texts[lang]).sort()).toEqual(russian);
      expect(textPaths(raw.texts[lang]).sort()).toEqual(russian);
    }
    for (const { id } of document.parts.filter((part) => document.texts.ru.parts[part.id] === undefined))
      expect(document.texts.en.parts[id]).toBeUndefined();
  });

  test("has a cover that is a whole picture", () => {
    const cover = file("cover.svg");
    expect(malformed(cover)).toBeUndefined();
    expect(cover).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 200"/);
    expect(cover).not.toMatch(/<script|<image|href=|\son\w+=/);
  });

  test("runs the same twice, and through 10,000 steps of any input without a number that is none", () => {
    const steps = 10_000;
    let broken: string | undefined;
    const look = (run: Run) => {
      if (!broken && run.step % 50 === 0)
        for (const value of shown(run)) if (Number.isNaN(value)) broken = `step ${run.step}`;
    };
    const first = runWild(document, "wild", steps, { each: look });
    expect(broken).toBeUndefined();
    expect(first.stopped).toBeUndefined();
    expect(first.step).toBe(steps);
    expect(stateHash(runWild(document, "wild", steps))).toBe(stateHash(first));
    if (document.variants.length > 0)
      expect(stateHash(startRun(document, "tame"))).not.toBe(stateHash(startRun(document, "wild")));
  });

  /** The design grants a bench 5 MB in half an hour, which is 460,000 steps of 1/256 s: so 200,000 may take 2.2 MB. */
  test("keeps no more with every step: a long run's heap stays on its level", async () => {
    const steps = rigid ? 20_000 : 100_000;
    const run = startRun(document, "long");
    const [hand, pace] = [wildHand(document, "long"), createRandom("pace long")];
    const levels: number[] = [];
    for (let round = 0; round < 3; round++) {
      goWild(run, hand, pace, steps, 512, () => {});
      levels.push((await liveBytes()) / 1e6);
    }
    expect(run.stopped).toBeUndefined();
    expect(run.step).toBe(3 * steps);
    const [first = 0, , last = Infinity] = levels;
    expect(last - first, `MB after each third: ${levels}`).toBeLessThan((2.2 * 2 * steps) / 200_000);
  });

  test.skipIf(document.tasks.length === 0)("can be done: its solution earns full marks, every time", () => {
    if (!solution) throw new Error(`${slug} has tasks and no solution.json: npm run lab -- record ${slug}`);
    const actions = parseActions(solution.actions, document);
    if (!actions.ok) throw new Error(JSON.stringify(actions.issues));
    const run = replay(document, solution.seed, actions.value);
    const marking = markRun(run);
    // what is written in own words waits for a teacher and counts for nothing until then
    expect(marking.tasks.map(({ id, points, pending }) => [id, pending ? "waits" : points])).toEqual(
      document.tasks.map(({ id, kind, points }) => [id, kind === "write" ? "waits" : points]),
    );
    expect(marking.rows.flatMap(({ off }) => off)).toEqual([]);
    expect(stateHash(replay(document, solution.seed, actions.value))).toBe(stateHash(run));
  });

  test.skipIf(!solution || document.variants.length === 0)(
    "gives no full marks to the numbers of another pupil",
    () => {
      const run = replay(document, `${solution?.seed} of another`, solution?.actions ?? []);
      const { points, max } = markRun(run);
      expect(points).toBeLessThan(max);
    },
  );

  test("has a README for the teacher", () => {
    expect(file("README.md")).toMatch(/^# .+\n[\s\S]*^## What is neglected/m);
  });

  describe.skipIf(document.tasks.length === 0 && !existsSync(join(folder, "passport.ts")))(
    "its passport",
    () => {
      let lines: PassportLine[];
      beforeAll(async () => {
        lines = workOutPassport(await loadPassport(slug), document);
      });

      test("is kept: every quantity is within what is published", () => {
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.filter(({ holds }) => !holds)).toEqual([]);
        expect(new Set(lines.map(({ entry }) => entry.id)).size).toBe(lines.length);
      });

      test("stands in README.md and passport.svg as it is now: else npm run lab -- passport LAB", () => {
        const readme = file("README.md");
        expect(putIntoReadme(readme, lines, document)).toBe(readme);
        const plot = file("passport.svg");
        expect(drawPassport(lines, document)).toBe(plot);
        expect(malformed(plot)).toBeUndefined();
      });
    },
  );
});

test("a torn picture is told from a whole one", () => {
  const whole = `<?xml version="1.0"?><!-- a --><svg a="1" b='2'><g/><text>1 &lt; 2</text></svg>\n`;
  expect(malformed(whole)).toBeUndefined();
  for (const torn of [
    ...["<svg><g></svg>", "<svg></svg><svg/>", "<svg a=1/>", `<svg a="1" a="2"/>`, "<svg>&nbsp;</svg>", ""],
    ...["<svg>a < b</svg>", "x<svg/>", "<svg></g></svg>", "<svg><!-- a", "</svg>"],
  ])
    expect(malformed(torn), torn).toBeDefined();
});
