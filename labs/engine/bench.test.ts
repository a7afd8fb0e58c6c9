import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import type { LabDocument } from "../document/document.ts";
import { replay, vocabulary } from "../index.ts";
import { type Action, parseActions } from "./action.ts";
import type { Bench, Doing } from "./bench.ts";
import { createBench } from "./create-bench.ts";
import { markRun } from "./marking.ts";
import { createRandom } from "./random.ts";
import { read, stateHash } from "./read.ts";
import type { Moment } from "./run.ts";

const labs = new Map(loadCatalogue().map(({ slug, document }) => [slug, document]));
const documentOf = (slug: string): LabDocument => labs.get(slug) as LabDocument;
const pendulum = documentOf("thread-pendulum");

const benchOf = (document: LabDocument): Bench => createBench({ document, seed: "seed", vocabulary });

/** Plays `seconds` of the pupil's time, in frames. */
function play(bench: Bench, seconds: number): void {
  bench.play();
  for (let gone = 0; gone < seconds; gone += 1 / 64) bench.advance(1 / 64);
  bench.pause();
}

/** The same run by its record alone. */
function again(bench: Bench) {
  return replay(bench.document, bench.seed, recordOf(bench), bench.run.step);
}

/** Its actions as they come back from where they are kept. */
function recordOf(bench: Bench): Action[] {
  const actions = parseActions(JSON.parse(JSON.stringify(bench.actions)), bench.document);
  if (!actions.ok) throw new Error(JSON.stringify(actions.issues));
  return actions.value;
}

describe("stepping back", () => {
  test("shows the bench as it was, step by step, and forward again to where the run is", () => {
    const bench = benchOf(pendulum);
    play(bench, 1);
    const now = bench.run.step;
    const angles = new Map<number, number>();
    for (let i = 0; i < 20; i++) {
      bench.stepBack();
      angles.set(bench.run.step, read(bench.run, "bob.angle"));
    }
    expect(bench.lookingBack).toBe(true);
    expect([...angles.keys()].at(-1)).toBe(now - 20);
    for (const [step, angle] of angles) {
      const then = replay(pendulum, "seed", [], step);
      expect(angle).toBe(read(then, "bob.angle"));
    }
    for (let i = 0; i < 20; i++) bench.stepOnce();
    expect(bench.run.step).toBe(now);
    expect(bench.lookingBack).toBe(false);
  });

  test("changes nothing of the run: it goes on from where it was", () => {
    const [looked, straight] = [benchOf(pendulum), benchOf(pendulum)];
    for (const bench of [looked, straight]) play(bench, 1);
    for (let i = 0; i < 7; i++) looked.stepBack();
    for (const bench of [looked, straight]) play(bench, 1);
    expect(stateHash(looked.run)).toBe(stateHash(straight.run));
    expect(looked.actions).toEqual([]);
  });

  test("what is written while looking back is held against what stood there", () => {
    const fall = documentOf("free-fall");
    const bench = benchOf(fall);
    play(bench, 2);
    bench.do({ type: "restart" });
    for (let i = 0; i < 3; i++) bench.stepBack();
    const columns = fall.table.filter((one) => one.kind === "measured");
    for (const column of columns) bench.do({ type: "cell", row: 0, column: column.id, text: "1" });
    expect(bench.actions.at(-1)).toMatchObject({ seen: bench.run.step });
    expect(bench.run.table.get(0)?.size).toBe(columns.length);
    bench.lookAhead();
    expect(bench.run.table.get(0)?.size).toBe(columns.length);
    const copy = again(bench);
    const seen = (moments: readonly Moment[]) => new Set(moments.map(({ values }) => JSON.stringify(values)));
    expect(seen(copy.moments)).toEqual(seen(bench.run.moments));
    expect(markRun(copy)).toEqual(markRun(bench.run));
  });

  test("at the beginning there is nothing before", () => {
    const bench = benchOf(pendulum);
    bench.stepBack();
    expect(bench.run.step).toBe(0);
    expect(bench.lookingBack).toBe(false);
  });
});

describe("undo and redo", () => {
  const control = pendulum.controls[0] as LabDocument["controls"][number];
  const measured = pendulum.table.find((one) => one.kind === "measured")?.id as string;
  const choice = pendulum.tasks.find((one) => one.kind === "predict");
  const options = choice && "options" in choice ? choice.options : [];
  const doings: [string, Doing, Doing][] = [
    [
      "a control",
      { type: "set", control: control.id, value: control.max },
      { type: "set", control: control.id, value: control.min },
    ],
    [
      "a cell",
      { type: "cell", row: 0, column: measured, text: "1" },
      { type: "cell", row: 0, column: measured, text: "2" },
    ],
    [
      "a row taken away",
      { type: "cell", row: 0, column: measured, text: "1" },
      { type: "delete-row", row: 0 },
    ],
    [
      "an answer",
      { type: "answer", task: choice?.id ?? "", text: options[0] ?? "" },
      { type: "answer", task: choice?.id ?? "", text: options[1] ?? "" },
    ],
    [
      "an error of a column",
      { type: "column-error", column: measured, text: "0,1" },
      { type: "column-error", column: measured, text: "0,2" },
    ],
    [
      "an instrument that was put elsewhere",
      { type: "place", instrument: "ruler", x: 1, y: 1, angle: 0 },
      { type: "put-away", instrument: "ruler" },
    ],
  ];

  /** All that doings change, but what motion does. */
  const stateOf = ({ run }: Bench) => ({
    controls: [...run.controls],
    table: [...run.table].map(([row, cells]) => [row, [...cells].map(([id, { text }]) => [id, text])]),
    answers: [...run.answers].map(([id, { text, error }]) => [id, text, error]),
    errors: [...run.columnErrors],
    places: [...run.places],
  });

  test.each(doings)("takes back %s, and does it again", (_what, first, second) => {
    const bench = benchOf(pendulum);
    bench.do(first);
    const before = stateOf(bench);
    bench.do(second);
    const after = stateOf(bench);
    expect(after).not.toEqual(before);
    bench.undo();
    expect(stateOf(bench)).toEqual(before);
    bench.redo();
    expect(stateOf(bench)).toEqual(after);
    expect(bench.canRedo).toBe(false);
    bench.undo();
    bench.undo();
    expect(bench.canUndo).toBe(false);
    expect(bench.run.answers.size).toBe(0);
    bench.undo();
    expect(stateHash(again(bench))).toBe(stateHash(bench.run));
  });

  test("a new doing forgets what was taken back; a press of a button stays done", () => {
    const bench = benchOf(pendulum);
    bench.do({ type: "cell", row: 0, column: measured, text: "1" });
    bench.undo();
    bench.do({ type: "press", instrument: "watch", button: "toggle" });
    expect(bench.canRedo).toBe(false);
    expect(bench.canUndo).toBe(false);
  });

  test("what can be taken back is the same after the bench was opened anew from its record", () => {
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const random = createRandom(seed);
      const bench = benchOf(pendulum);
      for (let i = 0; i < 40; i++) {
        const [, first, second] = doings[random.integer(doings.length)] as (typeof doings)[number];
        const way = random.integer(6);
        if (way < 2) bench.undo();
        else if (way === 2) bench.redo();
        else bench.do(random.integer(2) === 0 ? first : second);
        bench.stepOnce();
        if (i % 10 === 9) bench.stay();
      }
      const record = { document: pendulum, seed: "seed", vocabulary, actions: recordOf(bench) };
      const opened = createBench({ ...record, until: bench.run.step });
      const ways = (one: Bench) => {
        const states: unknown[] = [stateOf(one)];
        const go = (can: "canUndo" | "canRedo", on: "undo" | "redo") => {
          for (; one[can]; states.push(stateOf(one))) one[on]();
        };
        go("canRedo", "redo");
        go("canUndo", "undo");
        go("canRedo", "redo");
        return states;
      };
      const live = ways(bench);
      expect(live.length).toBeGreaterThan(10);
      expect(ways(opened)).toEqual(live);
    }
  });

  test("a hundred doings and more go back, not without end", () => {
    const bench = benchOf(pendulum);
    for (let i = 0; i < 300; i++) bench.do({ type: "cell", row: 0, column: measured, text: String(i) });
    let back = 0;
    for (; bench.canUndo; back++) bench.undo();
    expect(back).toBe(200);
    expect(bench.run.table.get(0)?.get(measured)?.text).toBe("99");
  });

  test("undo and redo that answer nothing, in a record made by another hand, take nothing away", () => {
    const cell = { type: "cell", row: 0, column: measured } as const;
    const made = [
      { ...cell, step: 0, text: "1", by: "redo" },
      { ...cell, step: 0, text: "2", by: "undo" },
      { ...cell, step: 0, text: "3" },
    ] as const;
    const bench = createBench({ document: pendulum, seed: "seed", vocabulary, actions: made });
    bench.undo();
    expect(bench.canUndo).toBe(false);
    expect(bench.run.table.get(0)?.get(measured)?.text).toBe("2");
  });

  test("nothing is struck from the record", () => {
    const bench = benchOf(pendulum);
    bench.do({ type: "cell", row: 0, column: measured, text: "1" });
    bench.undo();
    bench.redo();
    expect(bench.actions).toHaveLength(3);
  });
});

describe("a long way through time", () => {
  const sliced = (until: number): Bench =>
    createBench({ document: pendulum, seed: "seed", vocabulary, until, slice: 100 });

  test("goes piece by piece and ends where one go ends", () => {
    const bench = sliced(1050);
    expect(bench.seeking).toBeCloseTo(100 / 1050, 9);
    let pieces = 0;
    while (!bench.seekOn(100)) pieces++;
    expect(pieces).toBe(9);
    expect(bench.seeking).toBeUndefined();
    expect(stateHash(bench.run)).toBe(stateHash(replay(pendulum, "seed", [], 1050)));
    bench.stepBack();
    expect(bench.seeking).toBeGreaterThan(0);
    expect(bench.run.step).toBe(1050);
    while (!bench.seekOn(64));
    expect(bench.run.step).toBe(1049);
  });

  test("what is done on the way is done at its end, and nothing plays on it", () => {
    const bench = sliced(1000);
    bench.advance(1);
    bench.do({ type: "answer", task: pendulum.tasks[0]?.id ?? "", text: "x" });
    expect(bench.actions.at(-1)?.step).toBe(1000);
    expect(bench.run.step).toBe(1000);
  });

  test("one may turn round on a way back, but not on the way in", () => {
    const bench = sliced(1000);
    bench.lookAhead();
    expect(bench.seeking).toBeDefined();
    bench.seekOn(Infinity);
    bench.stepBack();
    bench.lookAhead();
    expect(bench.seeking).toBeUndefined();
    expect(bench.run.step).toBe(1000);
  });
});

describe("a place to come back to", () => {
  test("is noted once where the run went on without a doing, and opens to the same state", () => {
    const bench = benchOf(pendulum);
    bench.stay();
    expect(bench.actions).toEqual([]);
    play(bench, 1.3);
    bench.stay();
    bench.stay();
    expect(bench.actions).toEqual([{ type: "stay", step: bench.run.step }]);
    expect(stateHash(again(bench))).toBe(stateHash(bench.run));
    const opened = createBench({ document: pendulum, seed: "seed", vocabulary, actions: bench.actions });
    expect(stateHash(opened.run)).toBe(stateHash(bench.run));
  });

  test("is not noted of a bench that is looked at or still on its way", () => {
    const bench = createBench({ document: pendulum, seed: "seed", vocabulary, until: 500, slice: 1 });
    bench.stay();
    expect(bench.actions).toEqual([]);
  });
});

describe("a clock that jumps", () => {
  test.each([-5, 0, Number.NaN])("moves nothing by %d s", (seconds) => {
    const bench = benchOf(pendulum);
    bench.play();
    bench.advance(seconds);
    expect(bench.run.step).toBe(0);
    bench.advance(1 / 64);
    expect(bench.run.step).toBe(4);
  });

  test("by a night's sleep is no more than one long frame", () => {
    const bench = benchOf(pendulum);
    bench.play();
    bench.advance(8 * 3600);
    expect(bench.run.step).toBeLessThanOrEqual(26);
  });
});

describe("a control tried before it is set", () => {
  const [control] = pendulum.controls;
  const id = control?.id ?? "";

  test("shows the start with that value and leaves no trace", () => {
    const bench = benchOf(pendulum);
    play(bench, 1);
    const before = stateHash(bench.run);
    bench.preview(id, 0.7);
    expect(read(bench.run, "bob.length")).toBe(0.7);
    expect(bench.run.step).toBe(0);
    bench.preview(id, undefined);
    expect(stateHash(bench.run)).toBe(before);
    expect(bench.actions).toEqual([]);
  });

  test("then set, is what was shown", () => {
    const bench = benchOf(pendulum);
    play(bench, 1);
    bench.preview(id, 0.7);
    const angle = read(bench.run, "bob.angle");
    bench.do({ type: "set", control: id, value: 0.7 });
    expect(read(bench.run, "bob.length")).toBe(0.7);
    expect(read(bench.run, "bob.angle")).toBe(angle);
    expect(bench.run.step).toBe(256);
  });
});
