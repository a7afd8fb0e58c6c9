import type { Fit } from "../../analysis/fit-model.ts";
import { useStage } from "../context.tsx";
import { Axes } from "./axes.tsx";
import { BENCH_FRAME, LEFT, RIGHT, TOP, WIDTH } from "./frame.ts";
import type { PlotPoint } from "./plot.ts";
import { makeScale, type Scale, spanOf } from "./scale.ts";

const HEIGHT = 150;
const FRAME = { ...BENCH_FRAME, height: HEIGHT };
const BOTTOM = HEIGHT - FRAME.bottom;

/** How far each point lies from the line, over the same x: what is left should look like chance. */
export function Residuals({
  fit,
  points,
  x,
  labels,
}: {
  fit: Fit;
  points: readonly PlotPoint[];
  x: Scale;
  labels: { x: string; y: string };
}) {
  const { t } = useStage();
  const left = fit.rows.flatMap((row, i) => {
    const point = points[row];
    return point ? [{ ...point, off: fit.residuals[i] ?? 0 }] : [];
  });
  const spans = left.flatMap(({ off, dy }) => [
    { at: off, error: dy },
    { at: -off, error: dy },
  ]);
  const y = makeScale(...spanOf([...spans, { at: 0, error: 0 }], false), false, [BOTTOM, TOP], 3);
  const label = `${labels.y}: ${t.analysis.residual}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t.analysis.residuals}. ${label}`}>
      <Axes scales={{ x, y }} labels={{ x: labels.x, y: label }} frame={FRAME} />
      <path d={`M${LEFT} ${y.toPixel(0)}H${WIDTH - RIGHT}`} stroke="var(--data-1)" strokeWidth="1.5" />
      {left.map(({ place, x: at, off, dy }) => {
        const [px, py] = [x.toPixel(at), y.toPixel(off)];
        return (
          <g key={place}>
            {dy > 0 && (
              <path d={`M${px} ${y.toPixel(off - dy)}V${y.toPixel(off + dy)}`} stroke="var(--data-2)" />
            )}
            <path d={`M${px - 4} ${py}l4 -4l4 4l-4 4z`} fill="var(--data-2)" />
          </g>
        );
      })}
    </svg>
  );
}
