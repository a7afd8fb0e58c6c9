import { describe, expect, test, vi } from "vitest";
import { canonicalJson } from "#labs/document/canonical.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { act } from "#labs/engine/act.ts";
import { stateHash } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { step, stepTo } from "#labs/engine/step.ts";
import { parseLab, replay, startRun } from "#labs/index.ts";
import { endingOf } from "./run-on.ts";
import { type Subject, subjects } from "./subjects.ts";

vi.setConfig({ testTimeout: 120_000 });

const STEPS = 300;
/** What is hidden from a hash shows within so many steps. */
const FUTURE = 60;

const all = subjects(STEPS, "a hand that looks for what the hash leaves out", 40);

describe.each(all)("$name", (subject) => {
  const { document, seed, actions } = subject;

  /** The run after its first `count` actions and, at the same step, whatever else is to be done. */
  const after = (count: number, ...more: readonly Action[]): Run => {
    const at = actions[count]?.step ?? STEPS;
    return replay(document, seed, [...actions.slice(0, count), ...more], at);
  };

  const futureOf = (run: Run): string => {
    for (const { id, kind } of document.instruments)
      if (kind === "stopwatch")
        for (const _ of [1, 2]) act(run, { step: run.step, type: "press", instrument: id, button: "toggle" });
    stepTo(run, run.step + FUTURE);
    return stateHash(run);
  };

  test("an action that the hash does not show has no effect later either", () => {
    const run = startRun(document, seed);
    for (const [i, action] of actions.entries()) {
      stepTo(run, action.step);
      const before = stateHash(run);
      act(run, action);
      if (stateHash(run) !== before) continue;
      expect(futureOf(after(i, action)), JSON.stringify(action)).toBe(futureOf(after(i)));
    }
  });

  test("every step changes the hash", () => {
    const run = startRun(document, seed);
    const seen = new Set([stateHash(run)]);
    for (let i = 1; i <= 100; i++) {
      step(run);
      expect(seen.size).toBe(i);
      seen.add(stateHash(run));
    }
  });

  test("the order in which the document's keys are written does not count", () => {
    const other = parseLab(JSON.parse(canonicalJson(document)));
    if (!other.ok) throw new Error("a document written in order is none");
    const turned = backwards(document) as LabDocument;
    const whole = endingOf(replay(document, seed, actions, STEPS));
    expect(endingOf(replay(other.value, seed, actions, STEPS))).toEqual(whole);
    expect(endingOf(replay(turned, seed, actions, STEPS))).toEqual(whole);
  });
});

test("a stopwatch that was pressed and put back shows in the hash: its next press comes otherwise", () => {
  for (const { document, seed } of all) {
    const watch = document.instruments.find(({ kind }) => kind === "stopwatch");
    const instrument = watch?.id ?? "";
    const taken: Action[] = watch ? [{ step: 0, type: "place", instrument, x: 0, y: 0, angle: 0 }] : [];
    const press = (button: string): Action[] =>
      watch ? [{ step: 0, type: "press", instrument, button }] : [];
    const used = stateHash(replay(document, seed, [...taken, ...press("toggle"), ...press("reset")]));
    const fresh = stateHash(replay(document, seed, [...taken, ...press("reset")]));
    expect(used === fresh, document.slug).toBe(!watch);
  }
});

test("a body that a hand has taken hold of shows in the hash before it has moved", () => {
  const { document, seed } = all.find(({ name }) => name === "sandbox") ?? (all[0] as Subject);
  const move: Action = { step: 50, type: "push", push: { type: "move", id: "ball", x: 1, y: 2 } };
  const states = [[], [move]].map((actions) => stateHash(replay(document, seed, actions, 50)));
  expect(states[0]).not.toBe(states[1]);
});

/** The same data with the keys of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  const turned = Object.entries(value).toReversed();
  return Object.fromEntries(turned.map(([key, inner]) => [key, backwards(inner)]));
}

test("no part, control or instrument can have a number for its name, which objects would put first", () => {
  const document = all[0]?.document as LabDocument;
  for (const id of ["1", "0x1", "-1", "1e3", "", "__proto__"]) {
    const parts = document.parts.map((part, i) => (i === 0 ? { ...part, id } : part));
    const parsed = parseLab({ ...document, parts });
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path), id).toContain("parts[0].id");
  }
});
