import { useRef } from "react";
import type { Run } from "../../engine/run.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { endsOf, pathThrough, placeOn } from "./place.ts";

/** A ring at the hinge, and the light rods to the middles of the bodies that it moves. */
export function HingeView({ part, bench, pixel, label }: ViewProps) {
  const rods = useRef<SVGPathElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  useFrame(bench, (run) => {
    const [, at] = endsOf(run, part.id);
    const middles = ["from", "to"].flatMap((end) => middleOf(run, String(part[end])));
    put(rods.current, "d", middles.map((middle) => pathThrough([at, middle])).join(""));
    put(ring.current, "cx", at.x.toFixed(5));
    put(ring.current, "cy", (-at.y).toFixed(5));
  });
  const line = { fill: "none", stroke: "var(--ink-2)", strokeWidth: 1.5 * pixel };
  return (
    <g>
      <title>{label}</title>
      <path ref={rods} {...line} />
      <circle ref={ring} r={4 * pixel} {...line} fill="var(--sheet)" />
    </g>
  );
}

const middleOf = (run: Run, id: string) =>
  ["disc", "box"].includes(run.parts.find((part) => part.id === id)?.kind.kind ?? "")
    ? [placeOn(run, id, 0, 0)]
    : [];
