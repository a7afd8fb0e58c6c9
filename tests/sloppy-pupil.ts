import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { doLab } from "#labs/catalog/pupil.ts";

type Cell = Extract<Action, { type: "cell" }>;

/**
 * A lab done honestly and carelessly: the readings are those of this run, but they are misread by a division or two, typed
 * with a slip of the point, the unit or a figure, counted one too few, entered late from paper, early as a plan, or twice.
 */
export function doSloppily(document: LabDocument, seed: string): { seed: string; actions: Action[] } {
  const { actions } = doLab(document, seed);
  const random = createRandom(`sloppy ${seed}`);
  const chance = (share: number) => random.uniform() < share;
  let done = actions.map((action) =>
    action.type === "cell" ? { ...action, text: carelessly(document, action, random) } : action,
  );
  if (chance(0.2)) done = withSecondThoughts(done, random);
  if (chance(0.15)) done = withRowTwice(done);
  const late = chance(0.3);
  if (late) done = writtenAtTheEnd(done);
  const planned = !late && chance(0.3);
  if (planned) done = plannedAhead(document, done);
  return { seed, actions: done };
}

function carelessly(document: LabDocument, { text, column: id }: Cell, random: Random): string {
  const chance = (share: number) => random.uniform() < share;
  const column = document.table.find((one) => one.id === id);
  if (column?.kind === "count") return chance(0.15) ? String(Number(text) - 1) : text;
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const value = Number(text);
  const size = Number(`1e-${decimals}`);
  const byEye = column?.kind === "measured" && column.of !== undefined;
  const off = byEye ? 1 + random.integer(2) : 1;
  if (chance(byEye ? 0.3 : 0.1)) return (value + size * off * (chance(0.5) ? 1 : -1)).toFixed(decimals);
  if (chance(0.04)) return String(Number((value * 10).toPrecision(10)));
  if (chance(0.04)) return String(Number((value / 100).toPrecision(10)));
  if (chance(0.06)) return text.replace(/(\d)(\d)/, "$2$1");
  if (chance(0.04)) return text.replace(/\d(?=\D*$)/, String(random.integer(10)));
  return text.replace(".", ",");
}

/** A cell is first mistyped, then mended. */
function withSecondThoughts(actions: readonly Action[], random: Random): Action[] {
  return actions.flatMap((action) =>
    action.type === "cell" && random.uniform() < 0.2
      ? [{ ...action, text: `${action.text}${random.integer(10)}` }, action]
      : [action],
  );
}

/** The last row once more below it. */
function withRowTwice(actions: readonly Action[]): Action[] {
  const last = Math.max(...actions.map((action) => (action.type === "cell" ? action.row : 0)));
  return actions.flatMap((action) =>
    action.type === "cell" && action.row === last ? [action, { ...action, row: last + 1 }] : [action],
  );
}

/** From paper: all of the table when the measuring is over. */
function writtenAtTheEnd(actions: readonly Action[]): Action[] {
  const step = Math.max(...actions.map((action) => action.step));
  const cells = actions.filter((action) => action.type === "cell").map((action) => ({ ...action, step }));
  const first = actions.findIndex((action) => action.type === "answer" && action.step === step);
  const others = actions.filter((action) => action.type !== "cell");
  const answers =
    first < 0 ? [] : others.filter((action) => action.type === "answer" && action.step === step);
  return [...others.filter((action) => !answers.includes(action)), ...cells, ...answers];
}

/** What is going to be set stands in the table before anything is measured. */
function plannedAhead(document: LabDocument, actions: readonly Action[]): Action[] {
  const task = document.tasks.find(({ kind }) => kind === "measure");
  const varying = task?.kind === "measure" ? task.varying : undefined;
  const isPlan = (action: Action) => action.type === "cell" && action.column === varying;
  const plan = actions.filter(isPlan).map((action) => ({ ...action, step: 0 }));
  const others = actions.filter((action) => !isPlan(action));
  return [...plan, ...others];
}
