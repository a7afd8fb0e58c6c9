import { join, resolve } from "node:path";
import { loadCatalogue } from "#labs/catalog/folder.ts";
import { type Action, parseActions } from "#labs/engine/action.ts";
import { markRun } from "#labs/engine/marking.ts";
import { replay } from "#labs/index.ts";
import { median, timed } from "./ratio.ts";
import { atMost, type Row, told } from "./row.ts";

const MINUTES = 10;

/** An attempt at the thread pendulum of ten minutes: replayed and marked as db/confirm.ts does, from the JSON that is kept. */
export function serverReplay(): Row[] {
  const root = join(resolve(import.meta.dirname, "../.."), "labs/catalog");
  const lab = loadCatalogue(root).find(({ slug }) => slug === "thread-pendulum");
  if (!lab?.solution) throw new Error("the thread pendulum has no solution");
  const { document, solution } = lab;
  const last = Math.round((MINUTES * 60) / document.world.step);
  const kept = JSON.stringify(stretched(solution.actions, last));
  const confirm = () => {
    const actions = parseActions(JSON.parse(kept), document);
    if (!actions.ok) throw new Error(JSON.stringify(actions.issues));
    const marking = markRun(replay(document, solution.seed, actions.value));
    if (marking.points !== marking.max) throw new Error(`${marking.points} of ${marking.max} points`);
  };
  const first = timed(confirm);
  const times = Array.from({ length: 9 }, () => timed(confirm));
  const actions = (JSON.parse(kept) as Action[]).length;
  return [
    atMost(
      `server replay and marking of a pendulum attempt of ${MINUTES} min, ${actions} actions`,
      median(times),
      "ms",
      100,
    ),
    told("the same for the first time in a process", first, "ms"),
  ];
}

/**
 * The solution's work, done again and again until the lesson is over, with the answers at its end: a pupil who measures
 * all of the table anew each time.
 */
export function stretched(actions: readonly Action[], last: number): Action[] {
  const answers = actions.filter(({ type }) => type === "answer");
  const work = actions.filter(({ type }) => type !== "answer");
  const length = Math.max(...work.map(({ step }) => step));
  const rounds = Math.floor(last / length);
  const all = Array.from({ length: rounds }, (_, i) =>
    work.map((action) => ({ ...action, step: action.step + i * length })),
  ).flat();
  return [...all, ...answers.map((answer) => ({ ...answer, step: last }))];
}
