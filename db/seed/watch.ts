import type { LabDocument } from "#labs/document/document.ts";
import type { Random } from "#labs/engine/random.ts";
import { read } from "#labs/engine/read.ts";
import type { Run } from "#labs/engine/run.ts";
import { stepTo } from "#labs/engine/step.ts";
import { replay, vocabulary } from "#labs/index.ts";
import { type Hand, stepsIn } from "./hand.ts";

/** How often the eye looks, s of the pupil's time. */
const GLANCE_S = 0.02;
/** A pupil who has seen nothing return for so long gives it up, s. */
const PATIENCE_S = 120;
/** Nobody counts much longer than this where an oscillation takes its time, s. */
const LONG_ENOUGH_S = 10;
/** How often one looks whether anything still moves, s. */
const LOOK_S = 0.1;

/**
 * Times whole oscillations of what swings (or goes round) with a stopwatch: pressed when it comes through zero downwards
 * and again when it has come back `wish` times, sooner where that takes too long; each time late by as much as skill, 0
 * to 1, is lacking. Returns how many were timed; 0 where nothing came back.
 */
export function timeOscillations(
  hand: Hand,
  stopwatch: string,
  wish: number,
  skill: number,
  random: Random,
): number {
  const seen = swinging(hand.run.document);
  const pressLate = () => {
    hand.wait(Math.max(0, 0.12 + (0.02 + 0.1 * (1 - skill)) * random.normal()));
    hand.act({ type: "press", instrument: stopwatch, button: "toggle" });
  };
  hand.act({ type: "press", instrument: stopwatch, button: "reset" });
  if (!seen || waitForReturn(hand, seen) === undefined) return 0;
  pressLate();
  let count = 0;
  for (let spent = 0; count < wish && spent < LONG_ENOUGH_S; count++) {
    const waited = waitForReturn(hand, seen);
    if (waited === undefined) break;
    spent += waited;
  }
  pressLate();
  return count;
}

/**
 * Waits until the meters of the table have shown their last: the pupil sees what comes, so this looks ahead in a run of
 * its own, until nothing moves any more there or patience ends.
 */
export function waitForLast(hand: Hand): void {
  const { run } = hand;
  const { document } = run;
  const meters = document.instruments.filter(({ kind }) => kind === "meter");
  const seen = document.parts.flatMap(({ id, kind }) => visible(kind).map((name) => `${id}.${name}`));
  const ahead = again(hand);
  const gone = run.step - ahead.step;
  let last = ahead.step;
  let shownBefore = "";
  let seenBefore = "";
  for (let waited = 0; waited < PATIENCE_S / 4 && !ahead.stopped; waited += LOOK_S) {
    const shown = meters.map(({ id }) => ahead.instruments.get(id)?.shown()).join(" ");
    const now = seen.map((path) => read(ahead, path)).join(" ");
    if (shown !== shownBefore) last = ahead.step;
    if (now === seenBefore) break;
    [shownBefore, seenBefore] = [shown, now];
    stepTo(ahead, ahead.step + stepsIn(document, LOOK_S));
  }
  stepTo(run, gone + last);
}

/** Resets the photogates and waits until something has passed each of them, or patience ends. */
export function waitForPassage(hand: Hand): void {
  const { run, act, wait } = hand;
  const gates = run.document.instruments.filter(({ kind }) => kind === "timing-gate");
  for (const { id } of gates) act({ type: "press", instrument: id, button: "reset" });
  const isEmpty = ({ id }: (typeof gates)[number]) => run.instruments.get(id)?.shown() === 0;
  for (let waited = 0; waited < PATIENCE_S && gates.some(isEmpty) && !run.stopped; waited += LOOK_S)
    wait(LOOK_S);
}

/** The run as it goes since the parts were last put to their start: what was before then does not move them. */
function again({ run, actions }: Hand): Run {
  const moving = actions.filter(({ type }) => ["set", "press", "place", "restart"].includes(type));
  const since = moving.map((action) => ({ ...action, step: Math.max(0, action.step - run.startedAt) }));
  return replay(run.document, run.seed, since, run.step - run.startedAt);
}

/** How long it took to come through zero downwards, s; undefined where it did not. */
function waitForReturn({ run, wait }: Hand, seen: string): number | undefined {
  let before = read(run, seen);
  for (let waited = GLANCE_S; waited < PATIENCE_S && !run.stopped; waited += GLANCE_S) {
    wait(GLANCE_S);
    const now = read(run, seen);
    if (before > 0 && now <= 0) return waited;
    before = now;
  }
  return undefined;
}

/** The first thing one sees of the part that moves by a smooth law; of several, of the one the table asks about. */
function swinging(document: LabDocument): string | undefined {
  const smooth = document.parts.filter(({ kind }) => vocabulary.parts[kind]?.domain === "smooth");
  const asked = document.table.flatMap((column) =>
    column.kind === "formula" && column.truth ? column.truth.split(".")[0] : [],
  );
  const part = smooth.find(({ id }) => asked.includes(id)) ?? smooth[0];
  const [first] = visible(part?.kind ?? "");
  return part && first && `${part.id}.${first}`;
}

const visible = (kind: string): string[] =>
  Object.entries(vocabulary.parts[kind]?.readings ?? {}).flatMap(([name, { hidden }]) =>
    hidden ? [] : name,
  );

/** What a run shows of a measured column now, without anyone's eye between: SI; NaN where nothing can be read. */
export function shownNow(run: Run, column: { instrument: string; of?: string }): number {
  return column.of ? read(run, column.of) : (run.instruments.get(column.instrument)?.shown() ?? Number.NaN);
}
