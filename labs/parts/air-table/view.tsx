import { useId } from "react";
import { arrowPath } from "../arrow.tsx";
import type { ViewProps } from "../frame.tsx";

/** Distance between the holes that the air comes out of, m, and the width of the rim of foam, CSS pixels. */
const HOLES = 0.05;
const RIM = 7;
/** Length of the axes drawn in the corner, CSS pixels. */
const AXIS = 30;

/** The table from above: a plate with rows of small holes and its middle line, the rim of foam, and which way x and y go. */
export function AirTableView({ part, pixel, label }: ViewProps) {
  const holes = useId();
  const [x, y, length, width] = ["x", "y", "length", "width"].map((name) => Number(part[name])) as [
    number,
    number,
    number,
    number,
  ];
  const rim = RIM * pixel;
  const [left, low] = [-length / 2 + 14 * pixel, width / 2 - 14 * pixel];
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
      <g fill="none" stroke="var(--ink-2)" strokeWidth={pixel}>
        <path d={`M${-length / 2} 0H${length / 2}`} strokeDasharray={`${7 * pixel} ${5 * pixel}`} />
        <path
          d={arrowPath(left, low, AXIS * pixel, 0, pixel) + arrowPath(left, low, 0, -AXIS * pixel, pixel)}
        />
      </g>
      <g fill="var(--ink-2)" fontSize={13 * pixel} fontStyle="italic">
        <text x={left + (AXIS + 5) * pixel} y={low + 4 * pixel}>
          x
        </text>
        <text x={left - 3 * pixel} y={low - (AXIS + 7) * pixel}>
          y
        </text>
      </g>
    </g>
  );
}
