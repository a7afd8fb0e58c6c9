import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { endsOf } from "../hinge/place.ts";

/** Radius of the arrow round the hinge, in pixels. */
const RADIUS = 13;

/** An arrow round the hinge, the way the motor turns; paler while it gives no couple. */
export function MotorView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, (run) => {
    const [, { x, y }] = endsOf(run, String(part["hinge"]));
    const back = Number(run.properties.parts.get(part.id)?.["angularSpeed"]) < 0;
    put(group.current, "transform", `translate(${x} ${-y}) scale(${back ? -pixel : pixel} ${pixel})`);
    put(group.current, "opacity", read(run, `${part.id}.torque`) === 0 ? "0.4" : "1");
  });
  return (
    <g ref={group} fill="none" stroke="var(--accent)" strokeWidth={2}>
      <title>{label}</title>
      <path d={`M${RADIUS} 0A${RADIUS} ${RADIUS} 0 1 0 0 ${RADIUS}`} />
      <path d={`M-4 ${RADIUS - 5}L1 ${RADIUS}L-4 ${RADIUS + 5}`} />
    </g>
  );
}
