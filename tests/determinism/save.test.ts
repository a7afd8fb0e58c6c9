import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseActions } from "#labs/engine/action.ts";
import { replay } from "#labs/index.ts";
import { type Cut, cutsOf } from "./cuts.ts";
import { type Ending, endingOf } from "./run-on.ts";
import { type Subject, subjects } from "./subjects.ts";

vi.setConfig({ testTimeout: 120_000 });

const STEPS = 3000;

/** A process that knows of a run only what was written down of it. */
let other: ReturnType<typeof spawn>;
let answers: AsyncIterator<string>;

beforeAll(() => {
  const program = new URL("go-on.ts", import.meta.url).pathname;
  other = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  if (!other.stdout) throw new Error("the other process has no output");
  answers = createInterface({ input: other.stdout })[Symbol.asyncIterator]();
});
afterAll(() => other.stdin?.end());

/** The run put away at the cut, taken up and ended in the other process. */
async function cutAndGoOn({ document, seed, actions }: Subject, { step, done }: Cut): Promise<Ending> {
  const saved = { document, seed, actions: actions.slice(0, done), step };
  const later = { actions: actions.slice(done), until: STEPS };
  other.stdin?.write(`${JSON.stringify({ saved, later })}\n`);
  const { value } = await answers.next();
  return JSON.parse(value) as Ending;
}

describe.each(subjects(STEPS, "a hand that stops in between"))("$name", (subject) => {
  const { document, seed, actions } = subject;
  const whole = endingOf(replay(document, seed, actions, STEPS));
  const cuts = cutsOf(subject, STEPS);

  test("is done with actions that the server takes, to the end", () => {
    const parsed = parseActions(JSON.parse(JSON.stringify(actions)), document);
    expect(parsed).toEqual({ ok: true, value: actions });
    expect(whole).toMatchObject({ step: STEPS, stopped: null });
    expect(cuts.length).toBeGreaterThanOrEqual(8);
    if (document.instruments.some(({ kind }) => kind === "stopwatch"))
      expect(cuts.map(({ why }) => why)).toContain("while a stopwatch runs");
  });

  test.each(cuts)(
    "put away $why (step $step, $done actions) and taken up again ends as if it had gone on",
    async (cut) => {
      expect(await cutAndGoOn(subject, cut)).toEqual(whole);
    },
  );

  test("ends otherwise where one move of a control is left out", () => {
    const last = actions.findLastIndex(({ type }) => type === "set");
    const ends = endingOf(replay(document, seed, actions.toSpliced(last, 1), STEPS));
    expect(ends.state).not.toBe(whole.state);
  });
});
