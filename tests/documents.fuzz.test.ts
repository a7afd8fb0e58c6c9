import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { LabDocument } from "#labs/document/document.ts";
import type { InstrumentKinds } from "#labs/engine/instrument.ts";
import { createRandom } from "#labs/engine/random.ts";
import { read, stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { parseLab, startRun } from "#labs/index.ts";
import { instruments } from "#labs/parts/index.ts";
import { stage } from "#labs/stage/texts/en.ts";
import { DocumentMaker } from "./test-documents.ts";
import { goWild, wildHand } from "./wild-run.ts";

vi.setConfig({ testTimeout: 600_000 });

/** The same documents every time; other ones with FUZZ_SEED, more of them with FUZZ_RUNS. */
const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 400);
const STEPS = 200;
const kinds: InstrumentKinds = instruments;

/** Readings of a made-up document are looked at this often, steps. */
const LOOK = 20;

/** What a pupil would see that is no number while the run goes on; undefined where there is nothing such. */
function noNumber(run: Run): string | undefined {
  if (run.stopped) return undefined;
  for (const { id, kind } of run.parts)
    for (const [name, { hidden }] of Object.entries(kind.readings))
      if (!hidden && Number.isNaN(read(run, `${id}.${name}`))) return `${id}.${name}`;
  for (const { id, kind } of run.document.instruments)
    if (!kinds[kind]?.byEye && Number.isNaN(run.instruments.get(id)?.shown())) return id;
  return undefined;
}

/** Runs a parsed document wildly; gives the run and the first thing seen that was no number. */
function runThrough(document: LabDocument): { run: Run; seen: string | undefined } {
  const run = startRun(document, "made up");
  let seen = noNumber(run);
  goWild(run, wildHand(document, "made up"), createRandom("pace"), STEPS, 40, () => {
    if (run.step % LOOK === 0) seen ??= noNumber(run);
  });
  return { run, seen };
}

describe("documents made up over all kinds of parts", () => {
  const tally = { taken: 0, refused: 0, ran: 0, stopped: new Map<string, number>() };

  test("are refused with places, or run without a throw, a hang or a number that is none and no reason", () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const parsed = parseLab(new DocumentMaker(g).document(5));
        if (!parsed.ok) {
          tally.refused++;
          for (const { path, message } of parsed.issues) expect(`${path} ${message}`).toMatch(/\S \S/);
          return;
        }
        tally.taken++;
        const { run, seen } = runThrough(parsed.value);
        const { stopped } = run;
        if (stopped) tally.stopped.set(stopped, (tally.stopped.get(stopped) ?? 0) + 1);
        else tally.ran++;
        if (stopped) expect(Object.keys(stage.stoppedBy)).toContain(stopped);
        expect(stopped).not.toBe("other");
        expect(seen, `${seen} is no number in ${JSON.stringify(parsed.value)}`).toBeUndefined();
        expect(stopped ? STEPS : run.step).toBe(STEPS);
        expect(stateHash(runThrough(parsed.value).run)).toBe(stateHash(run));
      }),
      { seed, numRuns },
    );
  });

  test("are good ones and bad ones: most are taken, many run to the end, several reasons stop the others", () => {
    const all = tally.taken + tally.refused;
    if (process.env["FUZZ_RUNS"]) console.log(tally);
    expect(tally.taken / all).toBeGreaterThan(0.5);
    expect(tally.ran / tally.taken).toBeGreaterThan(0.25);
    expect(tally.stopped.size).toBeGreaterThan(2);
  });
});
