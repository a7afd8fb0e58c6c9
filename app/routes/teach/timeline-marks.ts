import type { Action } from "#labs/engine/action.ts";

/** What a mark on the timeline stands for. */
export type MarkKind = "reading" | "control" | "row" | "answer";

export interface TimelineMark {
  kind: MarkKind;
  step: number;
  /** How far along the record it lies, 0 to 1. */
  along: number;
  /** What was done there, the first of several that lie too near to tell apart; and how many doings that makes. */
  action: Action;
  doings: number;
}

/** So many places side by side a finger can still tell apart. */
const PLACES = 200;

/** The marks of a record of `last` steps, or of so many doings where no time went by: one for each kind and place, in order. */
export function timelineMarks(actions: readonly Action[], last: number, isStill: boolean): TimelineMark[] {
  const marks = new Map<string, TimelineMark>();
  for (const [i, action] of actions.entries()) {
    const kind = kindOf(action);
    if (!kind) continue;
    const along = (isStill ? i + 1 : action.step) / Math.max(1, last);
    const place = `${kind} ${Math.round(PLACES * along)}`;
    if (!marks.has(place)) marks.set(place, { kind, step: action.step, along, action, doings: i + 1 });
  }
  return [...marks.values()];
}

function kindOf({ type }: Action): MarkKind | undefined {
  switch (type) {
    case "press":
      return "reading";
    case "set":
    case "restart":
    case "place":
    case "put-away":
    case "push":
      return "control";
    case "cell":
    case "paste":
    case "delete-row":
    case "column-error":
      return "row";
    case "answer":
    case "sketch":
      return "answer";
    default:
      return undefined;
  }
}
