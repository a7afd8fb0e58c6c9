import type { LabDocument } from "../document/document.ts";
import { log10, pow } from "../engine/math.ts";
import type { PassportLine, PassportPoint } from "./passport.ts";
import { shortly, shownOrder, shownStep } from "./passport-readme.ts";

const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [680, 64, 596, 34, 300];
const ROW = 22;
/** What is smaller is drawn on the line of zero: an error of exactly nothing has no logarithm. */
const NOTHING = 1e-18;
const MARKS = 5;

/** Where a share of the published tolerance and a time step stand. */
interface Scales {
  x(step: number): number;
  y(share: number): number;
  decades: number[];
  steps: number[];
  /** True where some error is exactly nothing: the plot then has a line for it below the others. */
  zero: boolean;
}

/**
 * The step-halving plot of a passport: error as a share of the published tolerance over the time step, both logarithmic,
 * with the slope drawn through what has one and its order beside it. An SVG file of its own, for light and dark.
 */
export function drawPassport(lines: readonly PassportLine[], document: LabDocument): string {
  const scales = scalesOf(lines);
  const height = BOTTOM + 62 + lines.length * ROW;
  const heights = apart(lines.map((line) => scales.y(shareOf(line, line.points[0]))));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="en">
${titles(document)}${STYLE}
<rect class="sheet" width="${WIDTH}" height="${height}"/>
${axes(scales, document.world.step)}
${lines.map((line, i) => curve(line, i, scales, heights[i] as number)).join("\n")}
<text class="over" x="${LEFT + 6}" y="${round(scales.y(1)) - 6}">published tolerance</text>
${lines.map((line, i) => legend(line, i, BOTTOM + 62 + i * ROW)).join("\n")}
</svg>
`;
}

/** In the three languages; a browser shows the one of its reader. */
const titles = ({ texts }: LabDocument): string =>
  [
    // @review
    `<title id="ba" lang="ba">${escaped(texts.ba.title)}: хата ваҡыт аҙымына нисек бәйле</title>`,
    `<title id="ru" lang="ru">${escaped(texts.ru.title)}: как погрешность зависит от шага по времени</title>`,
    `<title id="en" lang="en">${escaped(texts.en.title)}: how the error depends on the time step</title>`,
    "",
  ].join("\n");

const STYLE = `<style>
svg { --sheet: #ffffff; --ink: #1b1e1a; --ink-2: #555a50; --line: #d9d5c8;
  --c0: #1f5fa8; --c1: #b4500f; --c2: #1f6b43; --c3: #7a3f9a; --c4: #57606a }
@media (prefers-color-scheme: dark) {
  svg { --sheet: #1b1f23; --ink: #eceae3; --ink-2: #a9aba3; --line: #363b40;
    --c0: #7db4ee; --c1: #f0a066; --c2: #6fc08d; --c3: #c99be6; --c4: #a9b2bb }
}
text { font: 12px "Golos Text", system-ui, "Noto Sans", sans-serif; fill: var(--ink-2); font-variant-numeric: tabular-nums }
.name { fill: var(--ink) } .end { text-anchor: end } .middle { text-anchor: middle }
.over { paint-order: stroke; stroke: var(--sheet); stroke-width: 5 } .sheet { fill: var(--sheet) }
.grid { stroke: var(--line) } .axis { stroke: var(--ink-2); fill: none }
.promise { stroke: var(--ink-2); stroke-width: 1.5; stroke-dasharray: 6 3 }
.c0 { --c: var(--c0) } .c1 { --c: var(--c1) } .c2 { --c: var(--c2) } .c3 { --c: var(--c3) } .c4 { --c: var(--c4) }
.slope { stroke: var(--c); fill: none; stroke-width: 1.5 } .joined { stroke-dasharray: 1 4; stroke-linecap: round }
.mark { fill: var(--c); stroke: var(--sheet); stroke-width: 1 } .order { fill: var(--c) }
</style>`;

const shareOf = ({ entry }: PassportLine, point: PassportPoint | undefined): number =>
  (point?.error ?? 0) / entry.tolerance;

function scalesOf(lines: readonly PassportLine[]): Scales {
  const points = lines.flatMap((line) =>
    line.points.map((point) => [point.step, shareOf(line, point)] as const),
  );
  const steps = [...new Set(points.map(([step]) => step))].sort((a, b) => a - b);
  const shares = points.map(([, share]) => share).filter((share) => share > NOTHING);
  const low = Math.floor(Math.min(-1, ...shares.map(log10)) - 0.2);
  const high = Math.ceil(Math.max(0, ...shares.map(log10)) + 0.2);
  const zero = shares.length < points.length;
  const floor = BOTTOM - (zero ? ROW : 0);
  const [first, last] = [log10(steps[0] as number), log10(steps.at(-1) as number)];
  const width = last - first || 1;
  return {
    x: (step) => LEFT + 30 + ((log10(step) - first) / width) * (RIGHT - LEFT - 60),
    y: (share) => (share > NOTHING ? floor - ((log10(share) - low) / (high - low)) * (floor - TOP) : BOTTOM),
    decades: Array.from({ length: high - low + 1 }, (_, i) => low + i),
    steps,
    zero,
  };
}

function axes({ x, y, decades, steps, zero }: Scales, own: number): string {
  const every = Math.ceil(decades.length / 8);
  const shown = decades.filter((decade) => decade % every === 0);
  const ticks = shown.map((decade) => {
    const at = round(y(pow(10, decade)));
    const label = `<text class="end" x="${LEFT - 8}" y="${at + 4}">${decadeName(decade)}</text>`;
    return decade === 0 ? label : `<path class="grid" d="M${LEFT} ${at}H${RIGHT}"/>${label}`;
  });
  const promise = round(y(1));
  return [
    ...ticks,
    zero ? `<text class="end" x="${LEFT - 8}" y="${BOTTOM + 4}">0</text>` : "",
    `<path class="axis" d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}"/>`,
    `<path class="promise" d="M${LEFT} ${promise}H${RIGHT}"/>`,
    ...steps.map((step) => {
      const at = round(x(step));
      return `<path class="axis" d="M${at} ${BOTTOM}v5"/><text class="middle" x="${at}" y="${BOTTOM + 19}">${stepName(step / own)}</text>`;
    }),
    `<text x="8" y="18">error ÷ published tolerance</text>`,
    `<text class="end" x="${RIGHT}" y="${BOTTOM + 38}">time step, h = ${shownStep(own)}</text>`,
  ].join("\n");
}

const decadeName = (decade: number): string => (decade === 0 ? "1" : shortly(pow(10, decade)));

/** `4h`, `h`, `h/2`. */
const stepName = (multiple: number): string =>
  multiple === 1 ? "h" : multiple > 1 ? `${shortly(multiple)}h` : `h/${shortly(1 / multiple)}`;

function curve(line: PassportLine, i: number, { x, y }: Scales, labelAt: number): string {
  const places = line.points.map((point) => [round(x(point.step)), round(y(shareOf(line, point)))] as const);
  const marks = places.map(([px, py]) => mark(i, px, py)).join("");
  const joined = `<path class="slope joined" d="M${places.map((place) => place.join(" ")).join("L")}"/>`;
  const label = line.order === undefined ? "no slope" : `order ${shownOrder(line.order)}`;
  const text = `<text class="order" x="${RIGHT + 6}" y="${round(labelAt) + 4}">${label}</text>`;
  return `<g class="c${i % MARKS}">${line.order === undefined ? joined : slope(line, x, y)}${marks}${text}</g>`;
}

/** The fitted straight line, through the mean of its points. */
function slope(line: PassportLine, x: Scales["x"], y: Scales["y"]): string {
  const [first, last] = [line.points[0], line.points.at(-1)] as [PassportPoint, PassportPoint];
  const own = line.points.find(({ error }) => error === line.error) ?? first;
  const at = ({ step }: PassportPoint) =>
    `${round(x(step))} ${round(y(shareOf(line, own) * pow(step / own.step, line.order ?? 0)))}`;
  return `<path class="slope" d="M${at(first)}L${at(last)}"/>`;
}

const SHAPES: ((x: number, y: number) => string)[] = [
  (x, y) => `<circle class="mark" cx="${x}" cy="${y}" r="4.5"/>`,
  (x, y) => `<path class="mark" d="M${x - 4} ${y - 4}h8v8h-8z"/>`,
  (x, y) => `<path class="mark" d="M${x - 5} ${y + 4}h10l-5-9z"/>`,
  (x, y) => `<path class="mark" d="M${x - 5} ${y}l5-5 5 5-5 5z"/>`,
  (x, y) => `<path class="mark" d="M${x - 5} ${y - 4}h10l-5 9z"/>`,
];

/** Told apart by shape as well as by colour. */
const mark = (i: number, x: number, y: number): string => SHAPES[i % MARKS]?.(x, y) ?? "";

function legend(line: PassportLine, i: number, y: number): string {
  const name = `<text class="name" x="${LEFT + 16}" y="${y + 4}">${escaped(line.entry.quantity)}</text>`;
  return `<g class="c${i % MARKS}">${mark(i, LEFT + 2, y)}${name}</g>`;
}

/** Heights of labels moved down where they would lie on each other. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height);
  const moved = [...heights];
  let free = TOP;
  for (const { height, i } of order) {
    moved[i] = Math.max(height, free);
    free = (moved[i] as number) + 15;
  }
  return moved;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
