import { fitLine } from "../analysis/fit.ts";
import { ticksOf } from "../analysis/ticks.ts";
import type { Column } from "../document/document.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { graphPoints } from "../engine/graph-fit.ts";
import { workOutTable } from "../engine/table.ts";
import { useStage } from "./context.tsx";

const [WIDTH, HEIGHT] = [380, 230];
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 10, 26, 40];

/** The graph of the document's two quantities with the line through the pupil's points. */
export function Graph() {
  const { bench, t, number, unit } = useStage();
  const { graph, table } = bench.document;
  if (!graph) return null;
  const x = table.find((column) => column.id === graph.x) as Column;
  const y = table.find((column) => column.id === graph.y) as Column;
  const points = graphPoints(bench.document, workOutTable(bench.run)).map((p) => ({
    x: inUnit(x, p.x),
    y: inUnit(y, p.y),
  }));
  const xTicks = ticksOf(0, Math.max(...points.map((p) => p.x), 0) || 1, 5);
  const yTicks = ticksOf(0, Math.max(...points.map((p) => p.y), 0) || 1, 5);
  const [right, top] = [xTicks.at(-1) as number, yTicks.at(-1) as number];
  const toX = (v: number) => LEFT + (v / right) * (WIDTH - LEFT - RIGHT);
  const toY = (v: number) => HEIGHT - BOTTOM - (v / top) * (HEIGHT - TOP - BOTTOM);
  const fitted = fitLine(
    points.map((p) => p.x),
    points.map((p) => p.y),
    graph.fit === "proportional" ? graph.fit : "line",
  );
  const label = (column: Column) => [column.symbol, unit(column.unit)].filter(Boolean).join(", ");
  return (
    <section className="bench-graph" aria-label={t.graph}>
      <h2 className="side-heading">{t.graph}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t.graph}: ${label(y)} — ${label(x)}`}>
        <clipPath id="graph-area">
          <rect x={LEFT} y={TOP} width={WIDTH - LEFT - RIGHT} height={HEIGHT - TOP - BOTTOM} />
        </clipPath>
        <path
          d={`M${LEFT} ${TOP - 6}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1"
        />
        <g fill="var(--ink-2)" fontSize="11">
          {xTicks.map((v) => (
            <text key={v} x={toX(v)} y={HEIGHT - BOTTOM + 15} textAnchor="middle">
              {number(v)}
            </text>
          ))}
          {yTicks.slice(1).map((v) => (
            <text key={v} x={LEFT - 6} y={toY(v) + 4} textAnchor="end">
              {number(v)}
            </text>
          ))}
          <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
            {label(x)}
          </text>
          <text x={4} y={12}>
            {label(y)}
          </text>
        </g>
        {fitted.ok && points.length > 1 && (
          <path
            clipPath="url(#graph-area)"
            d={`M${toX(0)} ${toY(fitted.fit.intercept)}L${toX(right)} ${toY(fitted.fit.intercept + fitted.fit.slope * right)}`}
            stroke="var(--data-1)"
            strokeWidth="1.5"
          />
        )}
        {points.map((p, i) => (
          <circle key={`${i}-${p.x}`} cx={toX(p.x)} cy={toY(p.y)} r="4.5" fill="var(--data-2)" />
        ))}
      </svg>
      {points.length === 0 && <p className="hint">{t.graphEmpty}</p>}
      {points.length > 0 && !fitted.ok && (
        <p className="hint">{fitted.reason === "all-x-equal" ? t.fitSameX : t.fitTooFew}</p>
      )}
    </section>
  );
}

function inUnit(column: Column, value: number): number {
  const unit = parseUnit(column.unit);
  return unit.ok ? fromSI(value, unit.unit) : value;
}
