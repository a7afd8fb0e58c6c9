import type { LabDocument } from "#labs/document/document.ts";
import { doLab } from "#labs/catalog/pupil.ts";
import type { Action } from "#labs/engine/action.ts";
import type { Random } from "#labs/engine/random.ts";
import { vocabulary } from "#labs/index.ts";
import { type Cell, decimalsOf, isCell, moved, rowStarts, type Work, withTexts } from "./honest-pupils.ts";

/** One way of forging: from the own work and that of another seed. Undefined where the lab leaves no room for it. */
export type Forgery = (own: Work, theirs: Work, random: Random) => Work | undefined;

/** What is sent in place of a measurement. The first three are the hardest: all was measured in vain and thrown away. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  "another's table": (own, theirs) => withTable(own, theirs),

  "another's table, last figures changed": (own, theirs, random) => jiggled(withTable(own, theirs), random),

  "the textbook's numbers": (own, _theirs, random) => withTable(own, byTheBook(own.document, random)),

  "another's table, nothing measured": (own, theirs) => unmeasured(withTable(own, theirs)),

  "another's table, changed, nothing measured": (own, theirs, random) =>
    unmeasured(jiggled(withTable(own, theirs), random)),

  "the textbook's numbers, nothing measured": (own, _theirs, random) =>
    unmeasured(withTable(own, byTheBook(own.document, random))),

  "another's table pasted in": (own, theirs) => {
    const done = unmeasured(own).actions.filter((action) => !isCell(action));
    const cells = theirs.actions.filter(isCell);
    const columns = [...new Set(cells.map(({ column }) => column))];
    const rows = [...new Set(cells.map(({ row }) => row))].map((row) =>
      columns.map((id) => cells.find((cell) => cell.row === row && cell.column === id)?.text ?? ""),
    );
    return { ...own, actions: [...done, { step: 0, type: "paste", row: 0, columns, cells: rows }] };
  },

  "cells changed to the textbook's when all was done": (own, _theirs, random) => {
    const step = Math.max(...own.actions.map((action) => action.step));
    const better = withTable(own, byTheBook(own.document, random)).actions.filter(isCell);
    return { ...own, actions: [...own.actions, ...better.map((cell) => ({ ...cell, step }))] };
  },

  /** Where all stands still, whatever is set is measured. */
  "rows written before they were measured": ({ actions, ...work }) => {
    if (standsStill(work.document)) return undefined;
    const starts = rowStarts(actions);
    const first = (row: number): number => starts[row] ?? 0;
    const rows = Map.groupBy(actions.filter(isCell), ({ row }) => row);
    const done = actions.flatMap((action, i): Action[] => {
      if (isCell(action)) return [];
      const row = starts.indexOf(i);
      const cells = row < 0 ? [] : (rows.get(row) ?? []);
      return [action, ...cells.map((cell) => ({ ...cell, step: actions[first(row)]?.step ?? 0 }))];
    });
    return { ...work, actions: done };
  },

  "all in a hundredth of the time": ({ actions, ...work }) =>
    standsStill(work.document)
      ? undefined
      : {
          ...work,
          actions: actions.map((action) => ({ ...action, step: Math.floor(action.step / 100) })),
        },

  "the whole record of another seed": (own, { actions }) => ({ ...own, actions }),

  "the whole record of another seed, last figures changed": (own, { actions }, random) =>
    jiggled({ ...own, actions }, random),

  /** Where nothing is kept, what stands still may be read and written as often as one likes. */
  "one reading in all rows": (own) => {
    if (!keepsValues(own.document)) return undefined;
    const first = own.actions.filter((action): action is Cell => isCell(action) && action.row === 0);
    const step = Math.max(...own.actions.filter(isCell).map((cell) => cell.step));
    const others = own.actions.filter((action) => !isCell(action));
    const rows = [0, 1, 2, 3, 4].flatMap((row) => first.map((cell) => ({ ...cell, row, step })));
    return { ...own, actions: [...others.filter((action) => action.step <= step), ...rows] };
  },

  "a button the page does not have": (own) => {
    const [instrument] = own.document.instruments;
    return (
      instrument && withFirst(own, { step: 0, type: "press", instrument: instrument.id, button: "truth" })
    );
  },

  "a control between its steps": (own, _theirs, random) => {
    const [control] = own.document.controls;
    if (!control) return undefined;
    const value = control.min + (random.integer(5) + 0.5) * control.step;
    return withFirst(own, { step: 0, type: "set", control: control.id, value });
  },

  "hundreds of doings at one moment": (own) => ({
    ...own,
    actions: [...Array.from({ length: 300 }, (): Action => ({ step: 0, type: "restart" })), ...own.actions],
  }),

  "doings out of order": ({ actions, ...work }) => ({ ...work, actions: actions.toReversed() }),

  "steps beyond all time": ({ actions, ...work }) => ({
    ...work,
    actions: actions.map((action) => ({ ...action, step: action.step + 1e9 })),
  }),
};

const standsStill = ({ parts, models = [] }: LabDocument): boolean =>
  models.length === 0 && parts.every(({ kind }) => vocabulary.parts[kind]?.domain === "fixed");

const keepsValues = ({ instruments }: LabDocument): boolean =>
  instruments.some(({ kind }) => kind === "stopwatch");

const withFirst = (work: Work, action: Action): Work => ({ ...work, actions: [action, ...work.actions] });

/** The own doings with the cells of another. */
function withTable(own: Work, theirs: Pick<Work, "actions">): Work {
  const texts = new Map(
    theirs.actions.filter(isCell).map(({ row, column, text }) => [`${row} ${column}`, text]),
  );
  return withTexts(own, ({ row, column, text }) => texts.get(`${row} ${column}`) ?? text);
}

const jiggled = (work: Work, random: Random): Work =>
  withTexts(work, ({ text }, { kind }) => {
    const by = random.integer(3) - 1;
    return kind === "measured" ? moved(text, by) : text;
  });

/** All that needs the world to go on is left out, and the rest is done before it does. */
const unmeasured = ({ actions, ...work }: Work): Work => ({
  ...work,
  actions: actions
    .filter(({ type }) => type !== "press" && type !== "restart")
    .map((action) => ({ ...action, step: 0 })),
});

const ERRORS = ["reaction", "rate", "gain", "zero", "noise", "play", "accuracy"];
/** Standard deviation of what is put on the textbook's numbers, as a part of them. */
const NOISE = 0.004;
const known = new WeakMap<LabDocument, readonly Action[]>();

/** What the lab gives on paper: no variants, no errors; then a little of chance so that it does not look so. */
function byTheBook(document: LabDocument, random: Random): Pick<Work, "actions"> {
  const ideal: LabDocument = {
    ...document,
    variants: [],
    instruments: document.instruments.map((part) => ({
      ...part,
      ...Object.fromEntries(ERRORS.filter((name) => name in part).map((name) => [name, 0])),
    })),
  };
  const actions = known.get(document) ?? doLab(ideal, "the textbook").actions;
  known.set(document, actions);
  const varying = document.tasks.flatMap((task) => (task.kind === "measure" ? [task.varying] : []));
  return withTexts({ document, seed: "", actions }, ({ text }, { id, kind }) =>
    kind !== "measured" || varying.includes(id)
      ? text
      : (Number(text) * (1 + NOISE * random.normal())).toFixed(decimalsOf(text)),
  );
}
