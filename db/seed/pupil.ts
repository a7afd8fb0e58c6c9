import type {
  Column,
  FormulaTask,
  LabDocument,
  MeasuredColumn,
  MeasureTask,
  ResultTask,
} from "#labs/document/document.ts";
import { offeredNames, rightAsTyped } from "#labs/document/formula-task.ts";
import type { Action } from "#labs/engine/action.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { graphPoints } from "#labs/engine/graph-fit.ts";
import { workOutResult } from "#labs/engine/result.ts";
import { workOutTable } from "#labs/engine/table.ts";
import { concluded, errorsAsked, keptDrawing } from "#labs/catalog/report-words.ts";
import { vocabulary } from "#labs/index.ts";
import { type Hand, sitDown } from "./hand.ts";
import { chooseOther, chooseSetups, type Setup, readsAtTheEnd } from "./setups.ts";
import { shownNow, timeOscillations, waitForLast, waitForPassage } from "./watch.ts";
import { swapDigits, typed, typedResult } from "./writing.ts";

/**
 * A pupil of some skill, 0 to 1, does a lab from the first task to the last: predicts, sets the controls, lets it go,
 * times, reads, types, works the result out from the own table and answers. The less skill, the more goes wrong.
 */
export function measure(document: LabDocument, seed: string, skill: number, random: Random): Action[] {
  const hand = sitDown(document, seed);
  for (const task of document.tasks) {
    hand.wait(0.5 + random.uniform());
    if (task.kind === "predict") choose(hand, task, 0.3 + 0.6 * skill, random);
    if (task.kind === "measure") fillTable(hand, task, skill, random);
    if (task.kind === "result") writeResult(hand, task, skill, random);
    if (task.kind === "formula" && !slips(0.5, skill, random)) writeFormula(hand, task, skill, random);
    if (task.kind === "conclude") choose(hand, task, 0.35 + 0.63 * skill, random);
    if (task.kind === "draw" && !slips(0.7, skill, random)) draw(hand, task.id);
    if (task.kind === "write" && !slips(0.9, skill, random))
      hand.act({ type: "answer", task: task.id, text: concluded(document) });
  }
  return hand.actions;
}

/** The chance of a slip that the best do not make. */
const slips = (most: number, skill: number, random: Random): boolean =>
  random.uniform() < most * (1 - skill) * (1 - skill);

function choose(
  hand: Hand,
  task: { id: string; options: readonly string[]; correct: string },
  chance: number,
  random: Random,
): void {
  const wrong = task.options.filter((option) => option !== task.correct);
  const right = random.uniform() < chance || wrong.length === 0;
  const text = right ? task.correct : (wrong[random.integer(wrong.length)] as string);
  hand.act({ type: "answer", task: task.id, text });
}

function fillTable(hand: Hand, task: MeasureTask, skill: number, random: Random): void {
  const { document } = hand.run;
  if (task.errors) writeErrors(hand, skill, random);
  const missing = slips(0.7, skill, random) ? 1 + random.integer(Math.max(1, task.rows - 1)) : 0;
  const setups = chooseSetups(document, task, task.rows, random);
  for (const [row, setup] of setups.slice(0, Math.max(1, task.rows - missing)).entries()) {
    if (hand.run.stopped) return;
    measureRow(hand, row, setup, skill, random);
  }
}

const draw = (hand: Hand, task: string): void =>
  hand.act({ type: "answer", task, text: keptDrawing(hand.run, hand.actions.length) });

/** Some forget the errors of their columns, some guess a tenth of them. */
function writeErrors(hand: Hand, skill: number, random: Random): void {
  for (const { column, text } of errorsAsked(hand.run)) {
    if (slips(0.6, skill, random)) continue;
    const guessed = slips(0.6, skill, random) ? Number((Number(text) / 10).toPrecision(2)) : text;
    hand.act({ type: "column-error", column, text: String(guessed).replace(".", ",") });
  }
}

/** Measures a row; where nothing can be worked out from it, again with something else set. */
function measureRow(hand: Hand, row: number, setup: Setup, skill: number, random: Random): void {
  const { document } = hand.run;
  let tried = setup;
  for (let tries = 0; tries < 3; tries++) {
    setUp(hand, tried);
    const count = timeIfAsked(hand, skill, random);
    if (readsAtTheEnd(document)) waitForLast(hand);
    waitForPassage(hand);
    for (const column of document.table) {
      const text = cellText(hand, column, count, skill, random);
      if (text === undefined) continue;
      const written = slips(0.08, skill, random) ? swapDigits(text, random) : text;
      hand.act({ type: "cell", row, column: column.id, text: written });
    }
    if (graphPoints(document, workOutTable(hand.run)).some((point) => point.row === row) || !document.graph)
      return;
    tried = chooseOther(document, setup, random);
  }
}

/** Thinks, longer or shorter, sets what is to be set and lets it go from the start. */
function setUp(hand: Hand, setup: Setup): void {
  const thought = createRandom(`${hand.run.seed} ${hand.actions.length}`);
  hand.wait(0.3 + 3 * thought.uniform());
  for (const { control, value } of setup) hand.act({ type: "set", control, value });
  hand.act({ type: "restart" });
}

/** Times oscillations where the table has a stopwatch's column; returns how many the pupil believes they were. */
function timeIfAsked(hand: Hand, skill: number, random: Random): number {
  const { document } = hand.run;
  const counter = document.table.find((column) => column.kind === "count");
  const stopwatch = document.table.find(
    (column): column is MeasuredColumn => column.kind === "measured" && isStopwatch(document, column),
  );
  const wish = Math.round(4 + skill * (2 + 4 * random.uniform()));
  const inLimits = (n: number) => (counter ? Math.max(counter.min, Math.min(counter.max, n)) : 1);
  if (!stopwatch) return inLimits(wish);
  const count = timeOscillations(hand, stopwatch.instrument, inLimits(wish), skill, random);
  return inLimits(slips(0.12, skill, random) ? count + 1 : count);
}

const isStopwatch = (document: LabDocument, column: MeasuredColumn): boolean =>
  document.instruments.find(({ id }) => id === column.instrument)?.kind === "stopwatch";

/** What is written into a cell; undefined where nothing is to be, or can be. */
function cellText(
  hand: Hand,
  column: Column,
  count: number,
  skill: number,
  random: Random,
): string | undefined {
  if (column.kind === "formula") return undefined;
  if (column.kind === "count") return String(count);
  const { document, properties } = hand.run;
  const kind = document.instruments.find(({ id }) => id === column.instrument)?.kind ?? "";
  const division = Number(properties.parts.get(column.instrument)?.["division"]);
  const shown = shownNow(hand.run, column);
  if (!Number.isFinite(shown)) return undefined;
  if (!vocabulary.instruments[kind]?.byEye) return typed(shown, column.unit, division);
  const seen = shown + (0.1 + 0.7 * (1 - skill)) * division * random.normal();
  return typed((Math.round((2 * seen) / division) * division) / 2, column.unit, division / 2);
}

/** The result that follows from the own table, unless the pupil slips; some forget the error. */
function writeResult(hand: Hand, task: ResultTask, skill: number, random: Random): void {
  const own = workOutResult(hand.run, task, workOutTable(hand.run));
  if (!own || slips(0.15, skill, random)) return;
  const { value, error } = typedResult(own.value, own.error, task.unit);
  const text = slips(0.2, skill, random) ? swapDigits(value, random) : value;
  const forgets = error === undefined || slips(0.8, skill, random);
  hand.act({ type: "answer", task: task.id, text, ...(forgets ? {} : { error }) });
}

/** The right formula as it is written at school; some forget the number in front of it, some turn it over. */
function writeFormula(hand: Hand, task: FormulaTask, skill: number, random: Random): void {
  const right = rightAsTyped(offeredNames(hand.run.document, task), task.formula);
  if (right === undefined) return;
  const text = right
    .replaceAll(/\bpi\b/g, "π")
    .replaceAll("^2", "²")
    .replaceAll("^3", "³")
    .replaceAll(" * ", "·");
  const without = slips(0.5, skill, random) ? text.replace(/^\d+·/, "") : text;
  const turned = slips(0.4, skill, random) ? `1/(${without})` : without;
  hand.act({ type: "answer", task: task.id, text: turned });
}
