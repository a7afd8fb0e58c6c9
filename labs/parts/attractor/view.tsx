import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** No centre is drawn smaller, CSS pixels of its radius. */
const SMALLEST = 6;

/** The centre as large as what falls into it, with rays around it. */
export function AttractorView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    const radius = Math.max(Number(props["radius"]), SMALLEST * pixel);
    const place = `translate(${Number(props["x"])} ${-Number(props["y"])})`;
    put(group.current, "transform", `${place} scale(${radius})`);
  });
  const rays = Array.from({ length: 8 }, (_, i) => i * 45);
  return (
    <g ref={group}>
      <title>{label}</title>
      <circle r={1} fill="var(--honey)" />
      {rays.map((angle) => (
        <path
          key={angle}
          d="M1.3 0H1.8"
          transform={`rotate(${angle})`}
          stroke="var(--honey)"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}
