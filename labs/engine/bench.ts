import type { LabDocument } from "../document/document.ts";
import type { Action } from "./action.ts";
import { replay } from "./replay.ts";
import { act, momentOf, type Run, startRun, step, type Vocabulary } from "./run.ts";
import { opposite } from "./undo.ts";

/** An action before it is stamped. */
export type Doing = Action extends infer A ? (A extends Action ? Omit<A, "step"> : never) : never;

/** A run with hands on it: what the stage drives. No clock of its own: the stage says how much time went by. */
export interface Bench {
  readonly document: LabDocument;
  readonly seed: string;
  /** The run as it is seen: now, or at an earlier step that was stepped back to. */
  readonly run: Run;
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
  onAction?: (action: Action) => void;
}

/** Writing does not: it may go on while an earlier step is looked at. */
const movesTheWorld = ({ type }: Action): boolean =>
  type !== "cell" && type !== "delete-row" && type !== "column-error" && type !== "answer";

/** No frame catches up on more than this, s: after a pause of the tab the world goes on from where it was. */
const LONGEST_FRAME = 0.1;

/** Sets up a bench: a fresh run, or one replayed from its actions. */
export function createBench(options: BenchOptions): Bench {
  const { document, seed, vocabulary, readOnly = false } = options;
  const actions = [...(options.actions ?? [])];
  let run =
    actions.length > 0 || options.until
      ? replay(document, seed, readOnly ? [] : actions, vocabulary, readOnly ? 0 : options.until)
      : startRun(document, seed, vocabulary);
  let played = 0;
  let playing = false;
  let speed = 1;
  let version = 0;
  let owed = 0;
  /** An earlier moment of the same run, with its table and answers as they are now. */
  let past: Run | undefined;
  const undone: Doing[][] = [];
  const done: { again: Doing[]; back: Doing[] }[] = [];
  const frames = new Set<(run: Run) => void>();
  const changes = new Set<() => void>();

  const draw = () => {
    for (const listener of frames) listener(past ?? run);
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
  /** Looks at an earlier step; at the run itself from where it stands. */
  function lookAt(target: number): void {
    if (target >= run.step) past = undefined;
    else {
      past = replay(
        document,
        seed,
        actions.filter((one) => one.step <= target),
        vocabulary,
        target,
      );
      const { table, answers, columnErrors } = run;
      Object.assign(past, { table, answers, columnErrors });
    }
    changed();
  }
  function perform(doing: Doing): void {
    let action = { ...doing, step: run.step } as Action;
    if (past && action.type === "cell") {
      action = { ...action, seen: past.step };
      run.moments.push(momentOf(past));
    } else if (movesTheWorld(action)) past = undefined;
    act(run, action);
    actions.push(action);
    options.onAction?.(action);
  }

  return {
    document,
    seed,
    actions,
    readOnly,
    get run() {
      return past ?? run;
    },
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
      playing = false;
      if (past) return lookAt(past.step + 1);
      move();
      changed();
    },
    stepBack() {
      playing = false;
      const target = (past ?? run).step - 1;
      if (target < 0) return;
      if (readOnly) this.goTo(target);
      else lookAt(target);
    },
    lookAhead() {
      past = undefined;
      changed();
    },
    do(doing) {
      if (readOnly) return;
      const back = opposite(run, doing);
      perform(doing);
      if (back && back.length > 0) done.push({ again: [doing], back });
      undone.length = 0;
      changed();
    },
    undo() {
      const last = done.pop();
      if (readOnly || !last) return;
      for (const doing of last.back) perform(doing);
      undone.push(last.again);
      changed();
    },
    redo() {
      const again = undone.pop();
      if (readOnly || !again) return;
      const back = again.flatMap((doing) => opposite(run, doing) ?? []);
      for (const doing of again) perform(doing);
      done.push({ again, back });
      changed();
    },
    advance(seconds) {
      if (!playing) return;
      const before = version;
      owed += (Math.min(seconds, LONGEST_FRAME) * speed * document.world.pace) / document.world.step;
      for (; owed >= 1 && !run.stopped; owed--) move();
      if (run.stopped) playing = false;
      if (run.stopped || version !== before) changed();
      else draw();
    },
    goTo(target) {
      const done = actions.filter((action) => action.step <= target);
      run = replay(document, seed, done, vocabulary, target);
      played = done.length;
      changed();
    },
    onFrame(listener) {
      frames.add(listener);
      listener(run);
      return () => void frames.delete(listener);
    },
    onChange(listener) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
  };
}
