import { fitModel } from "../../analysis/fit-model.ts";
import { ticksOf } from "../../analysis/ticks.ts";
import { shapedText } from "../../document/axis.ts";
import type { Column } from "../../document/document.ts";
import { columnOf } from "../../document/graph.ts";
import { laid, laidError } from "../../engine/axis.ts";
import { workOutTable } from "../../engine/table.ts";
import { workOutErrors } from "../../engine/table-errors.ts";
import { useStage } from "../context.tsx";
import { inUnit } from "../in-unit.ts";
import { Draft } from "./paper-part.tsx";

const [WIDTH, HEIGHT] = [620, 380];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 16, 30, 46];
/** Half of the stroke at the end of an error bar. */
const CAP = 4;
/** Of a point. */
const RADIUS = 2.5;
/** Pieces of a curve. */
const PIECES = 80;

interface Point {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** The graph on squared paper: points with error bars and the line through them. */
export function PaperGraph() {
  const { bench, t, number, unit } = useStage();
  const { graph } = bench.document;
  const points = usePoints();
  if (!graph || points.length === 0) return <Draft>{t.report.empty.graph}</Draft>;
  const xTicks = ticksOf(lowest(points.map((p) => p.x - p.dx)), highest(points.map((p) => p.x + p.dx)), 6);
  const yTicks = ticksOf(lowest(points.map((p) => p.y - p.dy)), highest(points.map((p) => p.y + p.dy)), 6);
  const toX = scale(xTicks, LEFT, WIDTH - RIGHT);
  const toY = scale(yTicks, HEIGHT - BOTTOM, TOP);
  const label = (id: string, axis: typeof graph.xAxis = "plain") => {
    const column = columnOf(bench.document.table, id);
    return [column?.symbol ?? "", unit(column?.unit ?? "1")]
      .map((text) => shapedText(text, axis))
      .filter(Boolean)
      .join(", ");
  };
  const [xLabel, yLabel] = [label(graph.x, graph.xAxis), label(graph.y, graph.yAxis)];
  const fitted = fitModel({ x: points.map((p) => p.x), y: points.map((p) => p.y) }, graph.fit);
  const [first, last] = [xTicks[0] as number, xTicks.at(-1) as number];
  const pieces = graph.fit === "line" || graph.fit === "proportional" ? 1 : PIECES;
  const along = Array.from({ length: pieces + 1 }, (_, i) => first + ((last - first) * i) / pieces);
  return (
    <svg
      className="paper-graph"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${yLabel} — ${xLabel}`}
      fill="none"
    >
      <clipPath id="paper-graph-area">
        <rect x={LEFT} y={TOP} width={WIDTH - LEFT - RIGHT} height={HEIGHT - TOP - BOTTOM} />
      </clipPath>
      <path
        stroke="var(--line)"
        strokeWidth="0.75"
        d={`${xTicks.map((v) => `M${toX(v)} ${TOP}V${HEIGHT - BOTTOM}`).join("")}${yTicks.map((v) => `M${LEFT} ${toY(v)}H${WIDTH - RIGHT}`).join("")}`}
      />
      <path d={`M${LEFT} ${TOP - 8}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT + 6}`} stroke="var(--ink)" />
      <g fill="var(--ink)" fontSize="13">
        {xTicks.map((v) => (
          <text key={v} x={toX(v)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
            {number(v)}
          </text>
        ))}
        {yTicks.map((v) => (
          <text key={v} x={LEFT - 8} y={toY(v) + 4.5} textAnchor="end">
            {number(v)}
          </text>
        ))}
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end" fontSize="14">
          {xLabel}
        </text>
        <text x={6} y={14} fontSize="14">
          {yLabel}
        </text>
      </g>
      {fitted.ok && points.length > 1 && (
        <path
          clipPath="url(#paper-graph-area)"
          d={pathThrough(along.map((v) => [toX(v), toY(fitted.fit.at(v))]))}
          stroke="var(--data-1)"
          strokeWidth="1.5"
        />
      )}
      <path
        stroke="var(--ink)"
        d={points
          .map(
            ({ x, y, dx, dy }) =>
              bar(toX(x - dx), toY(y), toX(x + dx), toY(y)) + bar(toX(x), toY(y - dy), toX(x), toY(y + dy)),
          )
          .join("")}
      />
      {points.map((p, i) => (
        <circle
          key={`${i} ${p.x}`}
          cx={toX(p.x)}
          cy={toY(p.y)}
          r={RADIUS}
          className="paper-point"
          fill="var(--ink)"
        />
      ))}
    </svg>
  );
}

/** The points of the graph and their errors (0 where none is known), in units of their columns, as they are laid. */
function usePoints(): Point[] {
  const { bench } = useStage();
  const { graph, table } = bench.document;
  const [x, y] = [columnOf(table, graph?.x), columnOf(table, graph?.y)];
  if (!graph || !x || !y) return [];
  const errorsOf = workOutErrors(bench.run);
  return workOutTable(bench.run).flatMap((row) => {
    const errors = errorsOf(row);
    const place = (column: Column, axis: typeof graph.xAxis = "plain") => {
      const [value, error] = [row.values.get(column.id), errors.get(column.id) ?? 0];
      if (value === undefined) return { at: Number.NaN, off: 0 };
      const shown = inUnit(column, value);
      const off = laidError(shown, inUnit(column, error, true), axis);
      return { at: laid(shown, axis), off: Number.isFinite(off) ? off : 0 };
    };
    const [across, up] = [place(x, graph.xAxis), place(y, graph.yAxis)];
    return Number.isFinite(across.at) && Number.isFinite(up.at)
      ? [{ x: across.at, y: up.at, dx: across.off, dy: up.off }]
      : [];
  });
}

/** A line through places, broken where there is none. */
function pathThrough(places: readonly (readonly [number, number])[]): string {
  let path = "";
  for (const [x, y] of places) if (Number.isFinite(y)) path += `${path ? "L" : "M"}${x} ${y}`;
  return path;
}

/** Axes begin at nought, as school graphs do, or below it. */
const lowest = (values: readonly number[]): number => Math.min(0, ...values);
const highest = (values: readonly number[]): number => Math.max(0, ...values) || 1;

function scale(ticks: readonly number[], from: number, to: number): (value: number) => number {
  const [first, last] = [ticks[0] as number, ticks.at(-1) as number];
  return (value) => from + ((value - first) / (last - first)) * (to - from);
}

/** A stroke from end to end with a small stroke across each; nothing where the point covers it. */
function bar(x1: number, y1: number, x2: number, y2: number): string {
  const long = Math.hypot(x2 - x1, y2 - y1);
  if (!(long > 2 * RADIUS)) return "";
  const [nx, ny] = [(-(y2 - y1) / long) * CAP, ((x2 - x1) / long) * CAP];
  const end = (x: number, y: number) => `M${x - nx} ${y - ny}L${x + nx} ${y + ny}`;
  return `M${x1} ${y1}L${x2} ${y2}${end(x1, y1)}${end(x2, y2)}`;
}
