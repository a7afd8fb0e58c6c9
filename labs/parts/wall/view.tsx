import type { ViewProps } from "../frame.tsx";

/** An upright wall standing on its foot. */
export function WallView({ part, bench, pixel, label }: ViewProps) {
  const props = bench.run.properties.parts.get(part.id) ?? part;
  const [x, y, height, thickness] = ["x", "y", "height", "thickness"].map((name) => Number(props[name])) as [
    number,
    number,
    number,
    number,
  ];
  return (
    <g>
      <title>{label}</title>
      <rect
        x={x - thickness / 2}
        y={-y - height}
        width={thickness}
        height={height}
        fill="var(--line-2)"
        stroke="var(--ink-2)"
        strokeWidth={1.5 * pixel}
      />
    </g>
  );
}
