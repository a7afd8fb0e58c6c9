import type { Action } from "#labs/engine/action.ts";

/** What a mark on the timeline stands for. */
export type MarkKind = "reading" | "control" | "row" | "answer";

export interface TimelineMark {
  kind: MarkKind;
  step: number;
  /** What was done there, the first of several that lie too near to tell apart. */
  action: Action;
}

/** So many places side by side a finger can still tell apart. */
const PLACES = 200;

/** The marks of a record of `last` steps: one for each kind and place, in order. */
export function timelineMarks(actions: readonly Action[], last: number): TimelineMark[] {
  const marks = new Map<string, TimelineMark>();
  for (const action of actions) {
    const kind = kindOf(action);
    if (!kind) continue;
    const place = `${kind} ${Math.round((PLACES * action.step) / Math.max(1, last))}`;
    if (!marks.has(place)) marks.set(place, { kind, step: action.step, action });
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
