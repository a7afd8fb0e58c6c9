import { act } from "./act.ts";
import type { Action } from "./action.ts";
import type { Bench, BenchOptions, Doing } from "./bench.ts";
import { createHistory } from "./history.ts";
import { momentOf } from "./moments.ts";
import { previewRun } from "./preview.ts";
import { beginReplay } from "./replay.ts";
import type { Run } from "./run.ts";
import { createSeeker } from "./seek.ts";
import { startRun } from "./start.ts";
import { step } from "./step.ts";

/** Writing does not: it may go on while an earlier step is looked at. */
const movesTheWorld = ({ type }: Action): boolean =>
  !["cell", "paste", "sketch", "graph", "delete-row", "column-error", "answer", "stay"].includes(type);

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
  let speed = options.speed ?? 1;
  let version = 0;
  let owed = 0;
  /** An earlier moment of the same run, with its table and answers as they are now. */
  let past: Run | undefined;
  let shown: Run | undefined;
  let opened = true;
  const seen = (): Run => shown ?? past ?? run;
  const history = createHistory();
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
  /** The run replayed to `target` after the first `doings`, then `arrive` with how many came before. */
  function seek(target: number, arrive: (run: Run, done: number) => void, doings = Infinity): void {
    const done = actions.filter((one, i) => one.step <= target && i < doings);
    seeker.begin(beginReplay(document, seed, done, vocabulary, target), (reached) => {
      arrive(reached, done.length);
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
        const { table, answers, columnErrors, sketches, graphs } = run;
        past = Object.assign(reached, { table, answers, columnErrors, sketches, graphs });
      });
  }
  function perform(doing: Doing): void {
    const action = { ...doing, step: run.step } as Action;
    shown = undefined;
    if (past && action.type === "cell" && action.seen === past.step) run.moments.push(momentOf(past));
    else if (movesTheWorld(action)) past = undefined;
    act(run, action);
    actions.push(action);
    options.onAction?.(action);
  }
  if (!readOnly && (actions.length > 0 || options.until)) {
    opened = false;
    const opening = beginReplay(document, seed, actions, vocabulary, options.until, history.replayed);
    seeker.begin(opening, (reached) => {
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
    get played() {
      return readOnly ? played : actions.length;
    },
    get seeking() {
      return seeker.share;
    },
    seekOn: (steps) => seeker.on(steps),
    get lookingBack() {
      return past !== undefined;
    },
    get canUndo() {
      return !readOnly && history.canUndo;
    },
    get canRedo() {
      return !readOnly && history.canRedo;
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
    do(given) {
      if (readOnly) return;
      seeker.on(Infinity);
      const doing = past && given.type === "cell" ? { ...given, seen: past.step } : given;
      history.did(run, doing);
      perform(doing);
      changed();
    },
    undo() {
      if (!history.canUndo || readOnly) return;
      seeker.on(Infinity);
      for (const doing of history.undo()) perform({ ...doing, by: "undo" });
      changed();
    },
    redo() {
      if (!history.canRedo || readOnly) return;
      seeker.on(Infinity);
      for (const doing of history.redo(run)) perform({ ...doing, by: "redo" });
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
    goTo(target, doings) {
      const arrive = (reached: Run, done: number) => {
        run = reached;
        played = done;
      };
      seek(target, arrive, doings);
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
