import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A slab under its upper face, hatched at the face as in a textbook. */
export function FloorView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    const angleDeg = (Number(props["angle"]) * 180) / Math.PI;
    put(
      group.current,
      "transform",
      `translate(${Number(props["x"])} ${-Number(props["y"])}) rotate(${-angleDeg})`,
    );
  });
  const props = bench.run.properties.parts.get(part.id) ?? part;
  const half = Number(props["length"]) / 2;
  return (
    <g ref={group}>
      <title>{label}</title>
      <rect x={-half} y={0} width={2 * half} height={Number(props["thickness"])} fill="var(--line-2)" />
      <path d={`M${-half} 0H${half}`} stroke="var(--ink-2)" strokeWidth={2.5 * pixel} />
    </g>
  );
}
