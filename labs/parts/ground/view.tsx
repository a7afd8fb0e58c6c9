import { useId, useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** Strokes under the line stand so far apart, and the strip of them is so deep, CSS pixels. */
const APART = 9;
const DEEP = 9;

/** The ground as a line across the whole bench, with strokes on its solid side. */
export function GroundView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  const strokes = useId();
  const [left, bottom, right, top] = bench.document.world.bounds;
  const reach = right - left + (top - bottom);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    const turn = (-Number(props["angle"]) * 180) / Math.PI;
    const place = `translate(${Number(props["x"])} ${-Number(props["y"])})`;
    put(group.current, "transform", `${place} rotate(${turn})`);
  });
  const apart = APART * pixel;
  return (
    <g ref={group}>
      <title>{label}</title>
      <pattern id={strokes} width={apart} height={apart} patternUnits="userSpaceOnUse">
        <path d={`M${apart} 0L0 ${apart}`} stroke="var(--ink-2)" strokeOpacity="0.5" strokeWidth={pixel} />
      </pattern>
      <rect x={-reach} width={2 * reach} height={DEEP * pixel} fill={`url(#${strokes})`} />
      <path d={`M${-reach} 0H${reach}`} stroke="var(--ink-2)" strokeWidth={2 * pixel} />
    </g>
  );
}
