import { useId } from "react";
import type { ViewProps } from "../frame.tsx";

/** Distance between the holes that the air comes out of, m, and the width of the rim of foam, CSS pixels. */
const HOLES = 0.05;
const RIM = 7;

/** The table from above: a plate with rows of small holes, and the rim of foam around it. */
export function AirTableView({ part, pixel, label }: ViewProps) {
  const holes = useId();
  const [x, y, length, width] = ["x", "y", "length", "width"].map((name) => Number(part[name])) as [
    number,
    number,
    number,
    number,
  ];
  const rim = RIM * pixel;
  return (
    <g transform={`translate(${x} ${-y})`}>
      <title>{label}</title>
      <pattern id={holes} width={HOLES} height={HOLES} patternUnits="userSpaceOnUse">
        <circle cx={HOLES / 2} cy={HOLES / 2} r={pixel} fill="var(--line-2)" />
      </pattern>
      <rect
        x={-length / 2 - rim / 2}
        y={-width / 2 - rim / 2}
        width={length + rim}
        height={width + rim}
        fill="var(--sheet)"
        stroke="var(--line-2)"
        strokeWidth={rim}
      />
      <rect x={-length / 2} y={-width / 2} width={length} height={width} fill={`url(#${holes})`} />
    </g>
  );
}
