import type { Action } from "./action.ts";
import type { Evidence } from "./evidence.ts";
import { read } from "./read.ts";
import type { Run } from "./run.ts";
import { startRun } from "./start.ts";

/** While the bench stands still nobody does so many different things. */
const AT_ONCE = 100;

/** Doings that no hand at the bench's page makes: too many while no time went by, or such as the page does not offer. */
export function handEvidence(run: Run, actions: readonly Action[]): Evidence[] {
  const found: Evidence[] = [];
  const { count, step } = mostAtOnce(actions);
  if (count >= AT_ONCE) {
    const time = Number((step * run.document.world.step).toPrecision(3));
    found.push({ code: "many-at-once", params: { count, time } });
  }
  const strange = countStrange(run, actions);
  if (strange > 0) found.push({ code: "not-by-hand", params: { count: strange } });
  return found;
}

/** The step with most doings: a drag, a text typed on and on and a table pasted or filled in count as one each. */
function mostAtOnce(actions: readonly Action[]): { count: number; step: number } {
  let most = { count: 0, step: 0 };
  let count = 0;
  for (const [i, action] of actions.entries()) {
    const before = actions[i - 1];
    if (before?.step !== action.step) count = 0;
    const goesOn = before?.step === action.step && strokeOf(before) === strokeOf(action);
    if (!goesOn || strokeOf(action) === undefined) count++;
    if (count > most.count) most = { count, step: action.step };
  }
  return most;
}

/** What this is one stroke of; undefined for what is a doing by itself. */
function strokeOf(action: Action): string | undefined {
  switch (action.type) {
    case "set":
      return `set ${action.control}`;
    case "place":
      return `place ${action.instrument}`;
    case "answer":
      return `answer ${action.task}`;
    case "press":
    case "restart":
    case "put-away":
      return undefined;
    default:
      return "table";
  }
}

/** Buttons an instrument does not have or that lies in the drawer, choices a task does not offer, controls between their steps. */
function countStrange(run: Run, actions: readonly Action[]): number {
  const { document } = run;
  const trial = startRun(document, run.seed, run.vocabulary);
  const inDrawer = new Set(document.drawer);
  let count = 0;
  for (const action of actions) {
    if (action.type === "set" && !isOnStep(trial, action)) count++;
    if (action.type === "place") inDrawer.delete(action.instrument);
    if (action.type === "put-away") inDrawer.add(action.instrument);
    if (action.type === "press") {
      const instrument = trial.instruments.get(action.instrument);
      if (inDrawer.has(action.instrument) || !instrument?.press?.(action.button)) count++;
    }
    if (action.type !== "answer" || action.text === "") continue;
    const task = document.tasks.find(({ id }) => id === action.task);
    const choice = task?.kind === "predict" || task?.kind === "conclude";
    if (choice && !task.options.includes(action.text)) count++;
  }
  return count;
}

/** The page sets a control to one of its steps or to an end, and by undoing to where it stood at first. */
function isOnStep(begun: Run, { control: id, value }: Extract<Action, { type: "set" }>): boolean {
  const control = begun.document.controls.find((one) => one.id === id);
  if (!control) return false;
  const steps = (value - control.min) / control.step;
  if (Math.abs(steps - Math.round(steps)) < ROUNDING || value === control.max) return true;
  return Math.abs(value - read(begun, control.target)) <= ROUNDING * control.step;
}

/** Steps of a control, as the page rounds them. */
const ROUNDING = 1e-4;
