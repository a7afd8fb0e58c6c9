import type { LabDocument } from "../document/document.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { type Label, writeLabels } from "../engine/labels.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";

/** What a careful pupil writes under each measured column, where a task asks for it: what its instrument may be wrong by. */
export function errorsAsked(run: Run): { column: string; text: string }[] {
  const { tasks, table, instruments } = run.document;
  if (!tasks.some((task) => task.kind === "measure" && task.errors)) return [];
  return table.flatMap((column) => {
    if (column.kind !== "measured") return [];
    const kind = instruments.find(({ id }) => id === column.instrument)?.kind ?? "";
    const props = run.properties.parts.get(column.instrument) ?? {};
    const unit = parseUnit(column.unit);
    const error = run.vocabulary.instruments[kind]?.tolerance(props);
    if (error === undefined || !unit.ok) return [];
    const text = String(Number(fromSI(error, { ...unit.unit, offset: 0 }).toPrecision(2)));
    return [{ column: column.id, text }];
  });
}

/** The answer that keeps the bench as it stands after so many doings, with the names of what is on it where it stands. */
export function keptDrawing(run: Run, doings: number): string {
  const { parts, texts, world } = run.document;
  const [left, , right] = world.bounds;
  const labels = parts.flatMap(({ id }): Label[] => {
    const text = texts.ru.parts[id];
    const at = standsAt(run, id);
    return text === undefined ? [] : [{ at: at && { x: at.x + BESIDE * (right - left), y: at.y }, text }];
  });
  return writeLabels({ step: run.step, doings }, labels);
}

/** A label stands so far to the right of what it names, as a part of the scene. */
const BESIDE = 0.06;

/** Where a part stands, m; undefined for one that stands nowhere. */
function standsAt(run: Run, id: string): { x: number; y: number } | undefined {
  const readings = run.parts.find((one) => one.id === id)?.kind.readings ?? {};
  const props = run.properties.parts.get(id) ?? {};
  for (const [x, y] of [
    ["bobX", "bobY"],
    ["x", "y"],
  ] as const) {
    if (x in readings && y in readings) return { x: read(run, `${id}.${x}`), y: read(run, `${id}.${y}`) };
    if (typeof props[x] === "number" && typeof props[y] === "number") return { x: props[x], y: props[y] };
  }
  return undefined;
}

/** Own words that say what the right conclusions say. */
export const concluded = ({ tasks, texts }: LabDocument): string =>
  tasks
    .flatMap((task) =>
      task.kind === "conclude" ? [texts.ru.tasks[task.id]?.options?.[task.correct] ?? ""] : [],
    )
    .join("\n");
