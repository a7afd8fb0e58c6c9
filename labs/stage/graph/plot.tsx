import { type ReactNode, useId } from "react";
import type { Fit } from "../../analysis/fit-model.ts";
import { useStage } from "../context.tsx";
import { Axes } from "./axes.tsx";
import type { Frame, Scales } from "./frame.ts";
import { curvePath, inside } from "./scale.ts";
import { type Place, pathOf } from "./sketching.ts";

interface PlotProps {
  frame: Frame;
  scales: Scales;
  labels: { x: string; y: string };
  /** What was foreseen, as it is laid along the axes. */
  foreseen: readonly { x: number; y: number }[];
  fit: Fit | undefined;
  /** The points. */
  children: ReactNode;
}

/** The inside of a graph: axes, what was foreseen by hand, the line and the points. */
export function Plot({ frame, scales, labels, foreseen, fit, children }: PlotProps) {
  const { t } = useStage();
  const clip = useId();
  const { width, height, left, right, top, bottom, letters } = frame;
  const drawn = foreseen.map(({ x, y }): Place => [inside(scales.x.toPixel(x)), inside(scales.y.toPixel(y))]);
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top} width={width - left - right} height={height - top - bottom} />
      </clipPath>
      <Axes scales={scales} labels={labels} frame={frame} />
      <g clipPath={`url(#${clip})`}>
        {drawn.length > 0 && (
          <path
            className="graph-foreseen"
            d={pathOf(drawn)}
            stroke="var(--data-4)"
            strokeWidth="2"
            strokeDasharray="6 4"
          />
        )}
        {fit && (
          <path
            className="graph-line"
            d={curvePath(fit.at, scales.x, scales.y)}
            stroke="var(--data-1)"
            strokeWidth="1.5"
          />
        )}
      </g>
      {drawn.length > 0 && (
        <text className="graph-legend" x={width - right} y={letters + 1} textAnchor="end">
          - - {t.analysis.predicted}
        </text>
      )}
      {children}
    </>
  );
}
