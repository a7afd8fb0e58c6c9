import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A stroke of chalk across the edge of the board, with a little flag above it. */
export function MarkView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    const [x, y, angle] = [Number(props["x"]), Number(props["y"]), Number(props["angle"])];
    const shift = Number(props["distance"]);
    const turn = (-angle * 180) / Math.PI;
    put(group.current, "transform", `translate(${x} ${-y}) rotate(${turn}) translate(${shift} 0)`);
  });
  return (
    <g ref={group} stroke="var(--data-2)" strokeWidth={1.5 * pixel}>
      <title>{label}</title>
      <path d={`M0 ${24 * pixel}V${-34 * pixel}`} fill="none" />
      <path
        d={`M0 ${-34 * pixel}l${11 * pixel} ${4 * pixel}l${-11 * pixel} ${4 * pixel}Z`}
        fill="var(--data-2)"
      />
    </g>
  );
}
