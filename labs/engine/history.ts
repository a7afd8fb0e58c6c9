import type { Action } from "./action.ts";
import type { Doing } from "./bench.ts";
import type { Run } from "./run.ts";
import { opposite } from "./undo.ts";

/** What was done and can be taken back, and what was taken back and can be done again. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Notes what is about to be done in this run, where anything takes it back; what was taken back before is forgotten. */
  did(run: Run, doing: Doing): void;
  /** Notes an action of the record that is about to be done again: all of them in turn give the history they were made by. */
  replayed(run: Run, action: Action): void;
  /** What is to be done now to take back the last doing; nothing where there is none. */
  undo(): readonly Doing[];
  /** What is to be done now to do again, in this run, what was taken back last. */
  redo(run: Run): readonly Doing[];
}

/** So many doings can be taken back: no hand goes further, and a long sitting stays light. */
const LONGEST = 200;

/** A history in which nothing was done yet. */
export function createHistory(): History {
  const done: { again: readonly Doing[]; back: readonly Doing[] }[] = [];
  const undone: (readonly Doing[])[] = [];
  /** Actions of the record that still belong to the undo or redo before them. */
  let belonging = 0;

  function note(again: readonly Doing[], back: readonly Doing[]): void {
    if (back.length > 0) done.push({ again, back });
    if (done.length > LONGEST) done.shift();
  }
  function did(run: Run, doing: Doing): void {
    // to look at another graph or to leave takes nothing of this away
    if (doing.type === "graph" || doing.type === "stay") return;
    note([doing], opposite(run, doing) ?? []);
    undone.length = 0;
  }
  function undo(): readonly Doing[] {
    const last = done.pop();
    if (last) undone.push(last.again);
    return last?.back ?? [];
  }
  function redo(run: Run): readonly Doing[] {
    const again = undone.pop() ?? [];
    note(
      again,
      again.flatMap((doing) => opposite(run, doing) ?? []),
    );
    return again;
  }
  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    did,
    replayed(run, { step: _, ...action }) {
      if (belonging > 0) belonging--;
      else if (action.by) belonging = (action.by === "undo" ? undo() : redo(run)).length - 1;
      else did(run, action);
    },
    undo,
    redo,
  };
}
