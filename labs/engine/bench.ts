import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import { previewRun } from "./preview.ts";
import { beginReplay } from "./replay.ts";
import { act } from "./act.ts";
import { momentOf } from "./moments.ts";
import type { Run, Vocabulary } from "./run.ts";
import { startRun } from "./start.ts";
import { step } from "./step.ts";
import { createSeeker } from "./seek.ts";
import { opposite } from "./undo.ts";

/** An action before it is stamped. */
export type Doing = Action extends infer A ? (A extends Action ? Omit<A, "step"> : never) : never;

/** A run with hands on it: what the stage drives. No clock of its own: the stage says how much time went by. */
export interface Bench {
  readonly document: LabDocument;
  readonly seed: string;
  /** The run as it is seen: now, or at an earlier step that was stepped back to. */
  readonly run: Run;
  /** The run where it goes on from, whatever is looked at. */
  readonly now: Run;
  readonly actions: readonly Action[];
  readonly playing: boolean;
  /** 1 is the world's own pace. */
  readonly speed: number;
  /** True where nothing may be done: a replay, or an attempt handed in. */
  readonly readOnly: boolean;
  /** Grows with every change that is not a step: what a page draws anew by. */
  readonly version: number;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** One step forward while paused. */
  stepOnce(): void;
  /** True where an earlier step is looked at; the run goes on from where it was. */
  readonly lookingBack: boolean;
  /** One step back, to look: what is written in the table now counts as seen there. */
  stepBack(): void;
  /** From an earlier step to where the run is. */
  lookAhead(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes back the last doing of this sitting that can be taken back, by doing its opposite. */
  undo(): void;
  redo(): void;
  /** Does something now, stamps it and hands it to `onAction`. */
  do(doing: Doing): void;
  /** Lets `seconds` of the pupil's time go by. */
  advance(seconds: number): void;
  /** The bench as it was at `step`: the run is replayed. */
  goTo(step: number): void;
  /** How much of the way to another moment is done, 0 to 1; undefined while the bench stands where it is. */
  readonly seeking: number | undefined;
  /** Goes up to `steps` on that way; true once there. What is done meanwhile first goes all of it. */
  seekOn(steps: number): boolean;
  /** Shows how the bench would start with a control at `value`, and how it is for undefined; nothing is done yet. */
  preview(control: string, value: number | undefined): void;
  /** Notes where the run stands if nothing done says so, so that the attempt opens again there. */
  stay(): void;
  /** Called after every advance and change; returns how to stop. */
  onFrame(listener: (run: Run) => void): () => void;
  /** Called when `version` grew. */
  onChange(listener: () => void): () => void;
}

export interface BenchOptions {
  document: LabDocument;
  seed: string;
  vocabulary: Vocabulary;
  actions?: readonly Action[];
  /** Step to open at, if later than the last action. */
  until?: number;
  readOnly?: boolean;
  /** Steps of a replay that may be done at one go; the rest is for `seekOn`. All of them when absent. */
  slice?: number;
  onAction?: (action: Action) => void;
}

/** Writing does not: it may go on while an earlier step is looked at. */
const movesTheWorld = ({ type }: Action): boolean =>
  !["cell", "paste", "sketch", "delete-row", "column-error", "answer", "stay"].includes(type);

/** No frame catches up on more than this, s: after a pause of the tab the world goes on from where it was. */
const LONGEST_FRAME = 0.1;

/** Sets up a bench: a fresh run, or one replayed from its actions. */
export function createBench(options: BenchOptions): Bench {
  const { document, seed, vocabulary, readOnly = false } = options;
  const actions = [...(options.actions ?? [])];
  const seeker = createSeeker(options.slice ?? Infinity);
  let run = startRun(document, seed, vocabulary);
  let played = 0;
  let playing = false;
  let speed = 1;
  let version = 0;
  let owed = 0;
  /** An earlier moment of the same run, with its table and answers as they are now. */
  let past: Run | undefined;
  let shown: Run | undefined;
  let opened = true;
  const seen = (): Run => shown ?? past ?? run;
  const undone: Doing[][] = [];
  const done: { again: Doing[]; back: Doing[] }[] = [];
  const frames = new Set<(run: Run) => void>();
  const changes = new Set<() => void>();

  const draw = () => {
    for (const listener of frames) listener(seen());
  };
  function changed(): void {
    version++;
    draw();
    for (const listener of changes) listener();
  }
  function move(): void {
    while (readOnly && played < actions.length && (actions[played] as Action).step <= run.step) {
      act(run, actions[played++] as Action);
      version++;
    }
    step(run);
  }
  /** The run replayed to `target`, then `arrive`. */
  function seek(target: number, arrive: (run: Run) => void): void {
    const done = actions.filter((one) => one.step <= target);
    seeker.begin(beginReplay(document, seed, done, vocabulary, target), (reached) => {
      arrive(reached);
      changed();
    });
    if (seeker.share !== undefined) changed();
  }
  /** Looks at an earlier step; at the run itself from where it stands. */
  function lookAt(target: number): void {
    if (target >= run.step) {
      past = undefined;
      changed();
    } else
      seek(target, (reached) => {
        const { table, answers, columnErrors, sketches } = run;
        past = Object.assign(reached, { table, answers, columnErrors, sketches });
      });
  }
  function perform(doing: Doing): void {
    let action = { ...doing, step: run.step } as Action;
    shown = undefined;
    if (past && action.type === "cell") {
      action = { ...action, seen: past.step };
      run.moments.push(momentOf(past));
    } else if (movesTheWorld(action)) past = undefined;
    act(run, action);
    actions.push(action);
    options.onAction?.(action);
  }
  if (!readOnly && (actions.length > 0 || options.until)) {
    opened = false;
    seeker.begin(beginReplay(document, seed, actions, vocabulary, options.until), (reached) => {
      run = reached;
      opened = true;
      changed();
    });
  }

  return {
    document,
    seed,
    actions,
    readOnly,
    get run() {
      return seen();
    },
    get now() {
      return run;
    },
    get seeking() {
      return seeker.share;
    },
    seekOn: (steps) => seeker.on(steps),
    get lookingBack() {
      return past !== undefined;
    },
    get canUndo() {
      return !readOnly && done.length > 0;
    },
    get canRedo() {
      return !readOnly && undone.length > 0;
    },
    get playing() {
      return playing;
    },
    get speed() {
      return speed;
    },
    get version() {
      return version;
    },
    play() {
      seeker.on(Infinity);
      past = undefined;
      playing = run.stopped === undefined;
      owed = 0;
      changed();
    },
    pause() {
      playing = false;
      changed();
    },
    setSpeed(value) {
      speed = value;
      changed();
    },
    stepOnce() {
      seeker.on(Infinity);
      playing = false;
      if (past) return lookAt(past.step + 1);
      move();
      changed();
    },
    stepBack() {
      seeker.on(Infinity);
      playing = false;
      const target = (past ?? run).step - 1;
      if (target < 0) return;
      if (readOnly) this.goTo(target);
      else lookAt(target);
    },
    lookAhead() {
      if (opened) seeker.giveUp();
      past = undefined;
      changed();
    },
    do(doing) {
      if (readOnly) return;
      seeker.on(Infinity);
      const back = opposite(run, doing);
      perform(doing);
      if (back && back.length > 0) done.push({ again: [doing], back });
      undone.length = 0;
      changed();
    },
    undo() {
      const last = done.pop();
      if (readOnly || !last) return;
      seeker.on(Infinity);
      for (const doing of last.back) perform(doing);
      undone.push(last.again);
      changed();
    },
    redo() {
      const again = undone.pop();
      if (readOnly || !again) return;
      seeker.on(Infinity);
      const back = again.flatMap((doing) => opposite(run, doing) ?? []);
      for (const doing of again) perform(doing);
      done.push({ again, back });
      changed();
    },
    advance(seconds) {
      if (!playing || shown || seeker.share !== undefined || !(seconds > 0)) return;
      const before = version;
      owed += (Math.min(seconds, LONGEST_FRAME) * speed * document.world.pace) / document.world.step;
      for (; owed >= 1 && !run.stopped; owed--) move();
      if (run.stopped) playing = false;
      if (run.stopped || version !== before) changed();
      else draw();
    },
    goTo(target) {
      seek(target, (reached) => {
        run = reached;
        played = actions.filter((one) => one.step <= target).length;
      });
    },
    preview(control, value) {
      shown = value === undefined || readOnly ? undefined : previewRun(run, control, value);
      draw();
    },
    stay() {
      if (readOnly || seeker.share !== undefined || run.step <= (actions.at(-1)?.step ?? 0)) return;
      perform({ type: "stay" });
    },
    onFrame(listener) {
      frames.add(listener);
      listener(seen());
      return () => void frames.delete(listener);
    },
    onChange(listener) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
  };
}
