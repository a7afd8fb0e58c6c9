import type { Control, LabDocument, MeasuredColumn, MeasureTask } from "#labs/document/document.ts";
import { namesIn, parseFormula } from "#labs/document/formula.ts";
import type { Random } from "#labs/engine/random.ts";
import { inRange } from "#labs/catalog/in-range.ts";
import { sitDown } from "./hand.ts";
import { shownNow, waitForLast } from "./watch.ts";

/** What to set before a row is measured. */
export type Setup = { control: string; value: number }[];

const known = new WeakMap<LabDocument, Map<string, Control[]>>();

/**
 * `count` setups for a task: the controls that move its varying column or what is drawn along x, evenly over the middle
 * of their ranges.
 */
export function chooseSetups(
  document: LabDocument,
  task: MeasureTask,
  count: number,
  random: Random,
): Setup[] {
  const columns = [task.varying, ...(document.graph ? [document.graph.x] : [])];
  const controls = [...new Set(columns.flatMap((column) => controlsOf(document, column)))];
  return Array.from({ length: count }, (_, row) =>
    controls.map((control, index) => {
      const place = index % 2 === 0 ? row : count - 1 - row;
      const share = (place + 0.5 + 0.5 * (random.uniform() - 0.5)) / count;
      return { control: control.id, value: onStep(control, 0.1 + 0.85 * share) };
    }),
  );
}

/** Another try where the first showed nothing: anywhere in the ranges. */
export const chooseOther = (document: LabDocument, setup: Setup, random: Random): Setup =>
  setup.map(({ control: id, value }) => {
    const control = document.controls.find((one) => one.id === id);
    return {
      control: id,
      value: control ? onStep(inRange(sitDown(document, "").run, control), random.uniform()) : value,
    };
  });

function onStep({ min, max, step }: Control, share: number): number {
  const steps = Math.round((share * (max - min)) / step);
  return Math.min(max, Math.max(min, Number((min + steps * step).toPrecision(12))));
}

/** The controls that change what a column shows, found out by trying each near its ends, as far as that is in range. */
function controlsOf(document: LabDocument, columnId: string): Control[] {
  const ofDocument = known.get(document) ?? new Map<string, Control[]>();
  known.set(document, ofDocument);
  const found =
    ofDocument.get(columnId) ??
    document.controls
      .filter((control) =>
        measuredBehind(document, columnId).some((column) => moves(document, control, column)),
      )
      .map((control) => inRange(sitDown(document, "").run, control));
  ofDocument.set(columnId, found);
  return found;
}

function moves(document: LabDocument, control: Control, column: MeasuredColumn): boolean {
  const [low, high] = [0.25, 0.75].map((share) => {
    const hand = sitDown(document, "");
    hand.act({ type: "set", control: control.id, value: onStep(control, share) });
    return hand;
  });
  if (!low || !high) return false;
  const differ = () => {
    const [a, b] = [shownNow(low.run, column), shownNow(high.run, column)];
    return Math.abs(a - b) > 1e-9 * Math.abs(a);
  };
  if (differ() || !readsAtTheEnd(document)) return differ();
  for (const hand of [low, high]) waitForLast(hand);
  return differ();
}

/** The measured columns that a column is or is worked out from. */
function measuredBehind(document: LabDocument, columnId: string): MeasuredColumn[] {
  const column = document.table.find(({ id }) => id === columnId);
  if (column?.kind === "measured") return [column];
  if (column?.kind !== "formula") return [];
  const parsed = parseFormula(column.formula);
  return parsed.ok ? namesIn(parsed.ast).flatMap((name) => measuredBehind(document, name)) : [];
}

/** Whether a row is read when all is over: from meters, with nothing to be timed by hand. */
export function readsAtTheEnd({ table, instruments }: LabDocument): boolean {
  const used = instruments.filter(({ id }) =>
    table.some((column) => column.kind === "measured" && column.instrument === id),
  );
  return used.some(({ kind }) => kind === "meter") && !used.some(({ kind }) => kind === "stopwatch");
}
