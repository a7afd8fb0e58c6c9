import { useId, useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** Depth of the tray and the distance between grains, CSS pixels. */
const DEEP = 12;
const GRAIN = 6;

/** A shallow tray of sand, with a little flag where the first body fell. */
export function SandView({ part, bench, pixel, label }: ViewProps) {
  const flag = useRef<SVGGElement>(null);
  const grains = useId();
  const [x, y, width] = ["x", "y", "width"].map((name) => Number(part[name])) as [number, number, number];
  useFrame(bench, (run) => {
    const distance = read(run, `${part.id}.distance`);
    put(flag.current, "transform", `translate(${distance} 0)`);
    put(flag.current, "visibility", distance === 0 ? "hidden" : "visible");
  });
  const apart = GRAIN * pixel;
  return (
    <g transform={`translate(${x} ${-y})`}>
      <title>{label}</title>
      <pattern id={grains} width={apart} height={apart} patternUnits="userSpaceOnUse">
        <path
          d={`M${0.2 * apart} ${0.3 * apart}h${pixel}M${0.7 * apart} ${0.8 * apart}h${pixel}`}
          stroke="var(--honey)"
          strokeWidth={pixel}
        />
      </pattern>
      <rect width={width} height={DEEP * pixel} fill="var(--honey-soft)" />
      <rect width={width} height={DEEP * pixel} fill={`url(#${grains})`} />
      <path
        d={`M0 0V${DEEP * pixel}H${width}V0`}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={1.5 * pixel}
      />
      <g ref={flag} stroke="var(--data-2)" strokeWidth={1.5 * pixel}>
        <path d={`M0 ${DEEP * pixel}V0`} />
      </g>
    </g>
  );
}
