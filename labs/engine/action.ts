import type { LabDocument } from "../document/document.ts";
import type { Issue, Parsed } from "../document/issue.ts";
import { type GraphChoice, parseGraphChoice } from "./graph-choice.ts";
import type { PushAction } from "./part.ts";

/**
 * Something the pupil did, stamped with the number of the step before which it took effect. A cell may say at which earlier
 * step its number was `seen`: the pupil had stepped back to look. What the buttons of undo and redo did says so, and what one
 * may still take back follows from the record alone, on any device.
 */
export type Action = Deed & { by?: "undo" | "redo" };

type Deed =
  | { step: number; type: "set"; control: string; value: number }
  | { step: number; type: "restart" }
  | { step: number; type: "press"; instrument: string; button: string }
  | { step: number; type: "cell"; row: number; column: string; text: string; seen?: number }
  /** Cells of a spreadsheet put in at one go: `cells[i][j]` into row `row + i` and column `columns[j]`. */
  | { step: number; type: "paste"; row: number; columns: string[]; cells: string[][] }
  | { step: number; type: "delete-row"; row: number }
  | { step: number; type: "column-error"; column: string; text: string }
  | { step: number; type: "place"; instrument: string; x: number; y: number; angle: number }
  | { step: number; type: "put-away"; instrument: string }
  | { step: number; type: "answer"; task: string; text: string; error?: string }
  | { step: number; type: "push"; push: PushAction }
  /** A graph foreseen by hand: x and y in turn, SI, of the two columns. None takes it away. */
  | { step: number; type: "sketch"; x: string; y: string; points: number[] }
  /** What the graph shows from now on. */
  | ({ step: number; type: "graph" } & GraphChoice)
  /** The page was left here: nothing is done, but this is where the attempt opens again. */
  | { step: number; type: "stay" };

/** Over two hours of the pendulum at ×1: no lesson is longer, and a replay ends. */
export const MAX_STEPS = 2_000_000;
export const MAX_ACTIONS = 20_000;
export const MAX_ROWS = 200;
const MAX_TEXT = 200;
/** Of what a pupil writes in words of the own. */
export const MAX_WORDS = 2000;
/** Characters of a cell that is pasted and of all cells of one paste: a page keeps to these; what it writes over may be longer. */
export const MAX_PASTED_CELL = 60;
export const MAX_PASTED = 12_000;
const MAX_PASTED_AT_ALL = 60_000;
/** Points of one graph drawn by hand. */
export const MAX_SKETCH = 60;
/** How far from the middle an instrument may be put, m, and how far it may be turned, rad. */
const FARTHEST = 1e9;

/** True where bodies may be made, thrown and taken away by hand: only in a lab that asks nothing and marks nothing. */
export const isFreeBuilding = ({ tasks }: Pick<LabDocument, "tasks">): boolean => tasks.length === 0;

/** Actions from outside: known kinds, known ids, finite numbers, steps in order. `path` names the first bad one. */
export function parseActions(input: unknown, document: LabDocument): Parsed<Action[]> {
  if (!Array.isArray(input)) return refuse("actions", "not-a-list");
  if (input.length > MAX_ACTIONS) return refuse("actions", "too-many");
  const actions: Action[] = [];
  let last = 0;
  for (const [i, item] of input.entries()) {
    const action = parseDeed(item, document);
    if (!action) return refuse(`actions[${i}]`, "unknown-action");
    if (item.by === "undo" || item.by === "redo") action.by = item.by;
    if (action.step < last) return refuse(`actions[${i}].step`, "out-of-order");
    last = action.step;
    actions.push(action);
  }
  return { ok: true, value: actions };
}

function parseDeed(input: unknown, document: LabDocument): Action | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const a = input as Record<string, unknown>;
  const step = a["step"];
  if (typeof step !== "number" || !Number.isInteger(step) || step < 0 || step > MAX_STEPS) return undefined;
  switch (a["type"]) {
    case "set": {
      const control = document.controls.find((c) => c.id === a["control"]);
      const value = a["value"];
      if (!control || typeof value !== "number" || !(value >= control.min && value <= control.max))
        return undefined;
      return { step, type: "set", control: control.id, value };
    }
    case "restart":
      return { step, type: "restart" };
    case "stay":
      return { step, type: "stay" };
    case "press": {
      const instrument = document.instruments.find((p) => p.id === a["instrument"]);
      if (!instrument || !isText(a["button"])) return undefined;
      return { step, type: "press", instrument: instrument.id, button: a["button"] };
    }
    case "cell": {
      const column = document.table.find((c) => c.id === a["column"] && c.kind !== "formula");
      if (!column || !isRow(a["row"]) || !isText(a["text"])) return undefined;
      const seen = a["seen"];
      const cell = { step, type: "cell" as const, row: a["row"], column: column.id, text: a["text"] };
      if (seen === undefined) return cell;
      return Number.isInteger(seen) && Number(seen) >= 0 && Number(seen) <= step
        ? { ...cell, seen: Number(seen) }
        : undefined;
    }
    case "paste":
      return parsePaste(a, step, document);
    case "sketch":
      return parseSketch(a, step, document);
    case "graph": {
      const choice = parseGraphChoice(a, document);
      return choice && { step, type: "graph", ...choice };
    }
    case "delete-row":
      return isRow(a["row"]) ? { step, type: "delete-row", row: a["row"] } : undefined;
    case "column-error": {
      const column = document.table.find((c) => c.id === a["column"] && c.kind === "measured");
      if (!column || !isText(a["text"])) return undefined;
      return { step, type: "column-error", column: column.id, text: a["text"] };
    }
    case "place": {
      const instrument = document.instruments.find((p) => p.id === a["instrument"]);
      const [x, y, angle] = [a["x"], a["y"], a["angle"]];
      if (!instrument || !isPlace(x) || !isPlace(y) || !isPlace(angle)) return undefined;
      return { step, type: "place", instrument: instrument.id, x, y, angle };
    }
    case "put-away": {
      const instrument = document.instruments.find((p) => p.id === a["instrument"]);
      return instrument && { step, type: "put-away", instrument: instrument.id };
    }
    case "answer": {
      const task = document.tasks.find((t) => t.id === a["task"]);
      const words = task?.kind === "draw" || task?.kind === "write" ? MAX_WORDS : MAX_TEXT;
      if (!task || !isText(a["text"], words)) return undefined;
      const answer = { step, type: "answer" as const, task: task.id, text: a["text"] };
      if (a["error"] === undefined) return answer;
      return isText(a["error"]) ? { ...answer, error: a["error"] } : undefined;
    }
    case "push": {
      const push = isFreeBuilding(document) ? parsePush(a["push"]) : undefined;
      return push && { step, type: "push", push };
    }
    default:
      return undefined;
  }
}

function parsePaste(a: Record<string, unknown>, step: number, document: LabDocument): Action | undefined {
  const { row, columns, cells } = a;
  const writable = document.table.filter(({ kind }) => kind !== "formula").map(({ id }) => id);
  if (!isRow(row) || !Array.isArray(columns) || !Array.isArray(cells)) return undefined;
  const known = columns.filter((column): column is string => writable.includes(column));
  if (known.length !== columns.length || new Set(known).size !== known.length) return undefined;
  if (cells.length === 0 || !isRow(row + cells.length - 1)) return undefined;
  let length = 0;
  for (const line of cells) {
    if (!Array.isArray(line) || line.length !== known.length) return undefined;
    for (const text of line) {
      if (!isText(text)) return undefined;
      length += text.length;
    }
  }
  return length > MAX_PASTED_AT_ALL ? undefined : { step, type: "paste", row, columns: known, cells };
}

function parseSketch(a: Record<string, unknown>, step: number, document: LabDocument): Action | undefined {
  const { points } = a;
  const [x, y] = [a["x"], a["y"]].map((id) => document.table.find((column) => column.id === id)?.id);
  if (!x || !y || !Array.isArray(points) || points.length > 2 * MAX_SKETCH || points.length % 2 === 1)
    return undefined;
  return points.every(Number.isFinite) ? { step, type: "sketch", x, y, points } : undefined;
}

/** The cells that an action writes, however it does so. */
export function cellsOf(action: Action): { row: number; column: string; text: string }[] {
  if (action.type === "cell") return [action];
  if (action.type !== "paste") return [];
  const { row, columns, cells } = action;
  return cells.flatMap((line, i) =>
    line.map((text, j) => ({ row: row + i, column: columns[j] as string, text })),
  );
}

const isText = (value: unknown, most = MAX_TEXT): value is string =>
  typeof value === "string" && value.length <= most;
const isPlace = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= FARTHEST;
const isRow = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < MAX_ROWS;
const shapes = ["disc", "box", "plank"] as const;

function parsePush(input: unknown): PushAction | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const p = input as Record<string, unknown>;
  const id = p["id"];
  if (!isText(id)) return undefined;
  const finite = (name: string): number | undefined =>
    Number.isFinite(p[name]) ? Number(p[name]) : undefined;
  const [x, y, vx, vy, size] = [finite("x"), finite("y"), finite("vx"), finite("vy"), finite("size")];
  const shape = shapes.find((s) => s === p["shape"]);
  const material = p["material"];
  if (p["type"] === "remove") return { type: "remove", id };
  if (p["type"] === "throw" && vx !== undefined && vy !== undefined) return { type: "throw", id, vx, vy };
  if (x === undefined || y === undefined) return undefined;
  if (p["type"] === "move") return { type: "move", id, x, y };
  if (p["type"] === "add" && shape && size !== undefined && isText(material))
    return { type: "add", id, shape, x, y, size, material };
  return undefined;
}

function refuse(path: string, code: string): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ path, code, params: {}, message: `${path}: ${code}` }] };
}
