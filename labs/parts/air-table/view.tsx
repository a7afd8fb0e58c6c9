import { arrowPath } from "../arrow.tsx";
import type { ViewProps } from "../frame.tsx";

/** Distance between the holes that the air comes out of, m; their size and the width of the rim of foam, CSS pixels. */
const HOLES = 0.05;
const HOLE = 2;
const RIM = 7;
/** Length of the axes drawn in the corner, CSS pixels. */
const AXIS = 30;

/** The table from above: a plate with rows of small holes and its middle line, the rim of foam, and which way x and y go. */
export function AirTableView({ part, pixel, label }: ViewProps) {
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
      <rect
        x={-length / 2 - rim / 2}
        y={-width / 2 - rim / 2}
        width={length + rim}
        height={width + rim}
        fill="var(--sheet)"
        stroke="var(--line-2)"
        strokeWidth={rim}
      />
      <path d={holes(length, width, HOLE * pixel)} fill="var(--line-2)" shapeRendering="crispEdges" />
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

/**
 * Rows of small squares, m, around the middle. They lie under all that moves and are painted with each frame of it: as a
 * pattern of circles they were most of what a frame costs, squares with hard edges are a tenth of that.
 */
function holes(length: number, width: number, size: number): string {
  let path = "";
  for (let y = (HOLES - width) / 2; y < width / 2; y += HOLES)
    for (let x = (HOLES - length) / 2; x < length / 2; x += HOLES)
      path += `M${(x - size / 2).toFixed(4)} ${(y - size / 2).toFixed(4)}h${size}v${size}h${-size}z`;
  return path;
}
