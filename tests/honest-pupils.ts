import type { Column, LabDocument } from "#labs/document/document.ts";
import { fromSI, parseUnit } from "#labs/document/units.ts";
import type { Action } from "#labs/engine/action.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { vocabulary } from "#labs/index.ts";
import { measure } from "#db/seed/pupil.ts";
import { doSloppily } from "./sloppy-pupil.ts";

/** What a pupil sent: a record of doings under a seed. */
export interface Work {
  document: LabDocument;
  seed: string;
  actions: readonly Action[];
}

/** One way of working; undefined where the lab leaves no room for it. `own` was done with care. */
export type Kind = (own: Work, random: Random) => Work | undefined;

export type Cell = Extract<Action, { type: "cell" }>;
export const isCell = (action: Action): action is Cell => action.type === "cell";

/** The same work with other texts in its cells. */
export const withTexts = (work: Work, textOf: (cell: Cell, column: Column) => string): Work => ({
  ...work,
  actions: work.actions.map((action) => {
    const column = work.document.table.find(({ id }) => isCell(action) && id === action.column);
    return isCell(action) && column ? { ...action, text: textOf(action, column) } : action;
  }),
});

export const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** So many of the last place up or down. */
export const moved = (text: string, places: number): string => {
  const decimals = decimalsOf(text);
  return (Number(text) + places * Number(`1e-${decimals}`)).toFixed(decimals);
};

export const isByEye = (document: LabDocument, column: Column): boolean => {
  const part = document.instruments.find(({ id }) => column.kind === "measured" && id === column.instrument);
  return Boolean(vocabulary.instruments[part?.kind ?? ""]?.byEye);
};

/** Where each row begins: the first doing after the row before was written that sets or starts something. */
export function rowStarts(actions: readonly Action[]): number[] {
  const starts: number[] = [];
  let isOpen = true;
  for (const [i, action] of actions.entries()) {
    if (isCell(action)) isOpen = true;
    else if (isOpen && (action.type === "set" || action.type === "restart")) {
      starts.push(i);
      isOpen = false;
    }
  }
  return starts;
}

/** A division of the scale in the unit of its column. */
function markOf({ instruments }: LabDocument, column: Column): number {
  const part = instruments.find(({ id }) => column.kind === "measured" && id === column.instrument);
  const unit = parseUnit(column.unit);
  return unit.ok ? fromSI(Number(part?.["division"]), { ...unit.unit, offset: 0 }) : Number.NaN;
}

const tidy = (value: number): string => String(Number(value.toPrecision(9)));

const any = (random: Random, of: readonly number[]): number => of[random.integer(of.length)] as number;

/** The honest ways of doing a lab, with the errors people make. */
export const honest: Readonly<Record<string, Kind>> = {
  careful: (own) => own,

  /** A division beside on a scale read by eye, the last figure of digits now and then. */
  "a division beside": (own, random) =>
    withTexts(own, ({ text }, column) => {
      if (column.kind !== "measured") return text;
      const marks = any(random, [-1, 0, 1]);
      if (isByEye(own.document, column)) return tidy(Number(text) + marks * markOf(own.document, column));
      return random.uniform() < 0.1 ? moved(text, any(random, [-1, 1])) : text;
    }),

  "a decimal point": (own, random) => slipInOne(own, random, (text) => String(Number(text) / 10)),

  "two figures the other way round": (own, random) =>
    slipInOne(own, random, (text) => text.replace(/(\d)(\d)/, "$2$1")),

  "one swing too few": (own, random) => {
    const counts = own.actions.filter(
      (action) => isCell(action) && kindOf(own.document, action.column) === "count",
    );
    const one = counts[random.integer(Math.max(1, counts.length))];
    return one && withTexts(own, (cell) => (same(cell, one) ? String(Number(cell.text) - 1) : cell.text));
  },

  "all rows from paper": ({ actions, ...work }) => {
    const step = Math.max(...actions.filter(isCell).map((action) => action.step));
    const before = actions.filter((action) => !isCell(action) && action.step <= step && !isLast(action));
    const after = actions.filter((action) => !isCell(action) && (action.step > step || isLast(action)));
    const cells = actions.filter(isCell).map((action) => ({ ...action, step }));
    return { ...work, actions: [...before, ...cells, ...after] };
  },

  /** Digits without their last one, scales to every second mark. */
  "rounded coarsely": (own) =>
    withTexts(own, ({ text }, column) => {
      if (column.kind !== "measured") return text;
      const mark = markOf(own.document, column);
      if (isByEye(own.document, column)) return tidy(Math.round(Number(text) / mark / 2) * 2 * mark);
      const places = Math.max(...textsOf(own, column.id).map(decimalsOf));
      return places > 0 ? Number(text).toFixed(places - 1) : text;
    }),

  "a row typed twice": ({ actions, ...work }) => {
    const last = Math.max(...actions.filter(isCell).map(({ row }) => row));
    const twice = actions.flatMap((action) =>
      isCell(action) && action.row === last ? [action, { ...action, row: last + 1 }] : [action],
    );
    return { ...work, actions: twice };
  },

  "mistyped, then mended": ({ actions, ...work }, random) => {
    const second = actions.flatMap((action) =>
      isCell(action) && random.uniform() < 0.3
        ? [{ ...action, text: `${action.text}${random.integer(10)}` }, action]
        : [action],
    );
    return { ...work, actions: second };
  },

  "slow, with pauses": (own, random) => withPauses(own, () => 5 + random.integer(10)),

  /** Not at the middle of what is measured but beside it, in every row. */
  "read at the edge": (own) =>
    own.document.table.some((column) => isByEye(own.document, column))
      ? withTexts(own, ({ text }, column) =>
          isByEye(own.document, column) ? tidy(Number(text) + 1.5 * markOf(own.document, column)) : text,
        )
      : undefined,

  /** All numbers of the first column in another unit: metres for centimetres. */
  "another unit": (own) => {
    const first = own.document.table.find(({ kind }) => kind === "measured");
    return withTexts(own, ({ text, column }) =>
      column === first?.id ? String(Number((Number(text) / 100).toPrecision(9))) : text,
    );
  },

  /** A ruler lies too far along its own scale, and every row is read off it there. */
  "a ruler laid beside its place": layOff,

  "two rows interchanged": (own) => {
    const column = own.document.table.findLast(({ kind }) => kind === "measured")?.id;
    const texts = own.actions.filter((action): action is Cell => isCell(action) && action.column === column);
    const [first, second] = texts;
    if (!first || !second) return undefined;
    return withTexts(own, (cell) =>
      same(cell, first) ? second.text : same(cell, second) ? first.text : cell.text,
    );
  },

  "many slips at once": ({ document }, random) => {
    const seed = `sloppy ${random.integer(1e9)}`;
    return { document, ...doSloppily(document, seed) };
  },

  "of little skill": ({ document }, random) => {
    const seed = `weak ${random.integer(1e9)}`;
    return { document, seed, actions: measure(document, seed, random.integer(6) / 10, createRandom(seed)) };
  },
};

const textsOf = ({ actions }: Work, column: string): string[] =>
  actions.flatMap((action) => (isCell(action) && action.column === column ? [action.text] : []));
const kindOf = (document: LabDocument, column: string) =>
  document.table.find(({ id }) => id === column)?.kind;
const same = (a: Cell, b: Action): boolean => isCell(b) && a.row === b.row && a.column === b.column;
/** What follows the table. */
const isLast = (action: Action): boolean => action.type === "answer" && action.error !== undefined;

/** The work of somebody with a hand and a mind: before each row another time goes by. */
export const byHand = (work: Work, random: Random): Work =>
  withPauses(work, () => 0.3 + 3 * random.uniform());

/** The same doings with so many seconds, each time asked anew, before each row. */
function withPauses({ actions, document, seed }: Work, seconds: () => number): Work {
  const starts = new Set(rowStarts(actions));
  let later = 0;
  const slow = actions.map((action, i) => {
    if (starts.has(i)) later += pause(document, seconds());
    return { ...action, step: action.step + later };
  });
  return { document, seed, actions: slow };
}

/** Steps of the world in so many seconds of the pupil's. */
const pause = ({ world }: LabDocument, seconds: number): number =>
  Math.round((seconds * world.pace) / world.step);

function slipInOne(own: Work, random: Random, slip: (text: string) => string): Work | undefined {
  const cells = own.actions.filter(
    (action) => isCell(action) && kindOf(own.document, action.column) === "measured",
  );
  const one = cells[random.integer(Math.max(1, cells.length))];
  return one && withTexts(own, (cell) => (same(cell, one) ? slip(cell.text) : cell.text));
}

/** Marks, of a centimetre, that a ruler or tape lies too far along its own scale. */
const MARKS_OFF = 4;

function layOff(own: Work): Work | undefined {
  const { instruments, drawer = [], table } = own.document;
  const ruler = instruments.find(
    ({ id, kind, angle = 0 }) => drawer.includes(id) && /ruler|tape/.test(kind) && angle === 0,
  );
  const column = table.find((one) => one.kind === "measured" && one.instrument === ruler?.id);
  if (!ruler || !column) return undefined;
  const [right, up] = { down: [0, -1], up: [0, 1] }[String(ruler["direction"])] ?? [1, 0];
  const off = MARKS_OFF / 100;
  const actions = own.actions.map((action) =>
    action.type === "place" && action.instrument === ruler.id
      ? { ...action, x: action.x + Number(right) * off, y: action.y + Number(up) * off }
      : action,
  );
  return withTexts({ ...own, actions }, ({ text }, { id }) =>
    id === column.id ? String(Number(text) - MARKS_OFF) : text,
  );
}
