import type { Doing } from "./bench.ts";
import type { Run } from "./run.ts";
import { opposite } from "./undo.ts";

/** What was done in one sitting and can be taken back, and what was taken back and can be done again. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Notes a doing with what takes it back, where anything does; what was taken back before is forgotten. */
  did(doing: Doing, back: readonly Doing[] | undefined): void;
  /** What is to be done now to take back the last doing; nothing where there is none. */
  undo(): readonly Doing[];
  /** What is to be done now to do again, in this run, what was taken back last. */
  redo(run: Run): readonly Doing[];
}

/** A sitting in which nothing was done yet. */
export function createHistory(): History {
  const done: { again: readonly Doing[]; back: readonly Doing[] }[] = [];
  const undone: (readonly Doing[])[] = [];
  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    did(doing, back) {
      // to look at another graph takes nothing of this away
      if (doing.type === "graph") return;
      if (back && back.length > 0) done.push({ again: [doing], back });
      undone.length = 0;
    },
    undo() {
      const last = done.pop();
      if (last) undone.push(last.again);
      return last?.back ?? [];
    },
    redo(run) {
      const again = undone.pop() ?? [];
      done.push({ again, back: again.flatMap((doing) => opposite(run, doing) ?? []) });
      return again;
    },
  };
}
