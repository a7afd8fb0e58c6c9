import { type KeyboardEvent, useRef, useState } from "react";
import { useStage } from "../context.tsx";
import type { Scales } from "./frame.ts";
import type { Axis, PlotPoint } from "./plot.ts";
import { inside } from "./scale.ts";
import { saidValue } from "./words.ts";

interface PointsProps {
  points: readonly PlotPoint[];
  scales: Scales;
  x: Axis;
  y: Axis;
}

/** The points with their error bars. One of them is reached by Tab, the others by the arrows; each says its row. */
export function Points({ points, scales, x, y }: PointsProps) {
  const { lang, t } = useStage();
  const [chosen, setChosen] = useState(0);
  const group = useRef<SVGGElement>(null);
  const at = Math.min(chosen, points.length - 1);
  function go(event: KeyboardEvent): void {
    const ways: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const ends: Record<string, number> = { Home: -points.length, End: points.length };
    const way = ways[event.key] ?? ends[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + way, 0), points.length - 1);
    setChosen(next);
    group.current?.querySelectorAll<SVGGElement>("[data-point]")[next]?.focus();
  }
  return (
    <g ref={group}>
      {points.map((point, i) => {
        const { own, place } = point;
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a point says its numbers when it is reached
          <g
            key={place}
            data-point={place}
            className="graph-point"
            role="img"
            tabIndex={i === at ? 0 : -1}
            onKeyDown={go}
            onFocus={() => setChosen(i)}
            aria-label={t.analysis.point({
              row: place,
              x: saidValue(x.column, own.x, own.dx, lang),
              y: saidValue(y.column, own.y, own.dy, lang),
            })}
          >
            <PointMark point={point} scales={scales} radius={4} ink="var(--data-2)" />
          </g>
        );
      })}
    </g>
  );
}

interface PointMarkProps {
  point: PlotPoint;
  scales: Scales;
  radius: number;
  ink: string;
}

/** A point with its error bars. */
export const PointMark = ({ point, scales, radius, ink }: PointMarkProps) => (
  <>
    <path d={bars(point, scales)} stroke={ink} strokeWidth="1.25" />
    <circle cx={scales.x.toPixel(point.x)} cy={scales.y.toPixel(point.y)} r={radius} fill={ink} />
  </>
);

/** Error bars along both axes, with small strokes at their ends; of a logarithmic axis down to its edge. */
function bars({ x, y, dx, dy }: PlotPoint, scales: Scales): string {
  const [px, py] = [scales.x.toPixel(x), scales.y.toPixel(y)];
  const end = (pixel: number, edge: number) => inside(Number.isFinite(pixel) ? pixel : edge);
  let path = "";
  if (dx > 0) {
    const left = end(scales.x.toPixel(x - dx), scales.x.toPixel(scales.x.from));
    const right = inside(scales.x.toPixel(x + dx));
    path += `M${left} ${py - 3}v6M${left} ${py}H${right}M${right} ${py - 3}v6`;
  }
  if (dy > 0) {
    const low = end(scales.y.toPixel(y - dy), scales.y.toPixel(scales.y.from));
    const high = inside(scales.y.toPixel(y + dy));
    path += `M${px - 3} ${low}h6M${px} ${low}V${high}M${px - 3} ${high}h6`;
  }
  return path;
}
