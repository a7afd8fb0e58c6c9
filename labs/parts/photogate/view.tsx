import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** An arch over the track; its lamp is lit while the beam is dark. */
export function PhotogateView({ part, bench, pixel, label }: ViewProps) {
  const lamp = useRef<SVGCircleElement>(null);
  const x = Number(part["position"]);
  const top = 92 * pixel;
  useFrame(bench, (run) => {
    put(lamp.current, "fill", read(run, `${part.id}.blocked`) > 0 ? "var(--alarm)" : "var(--sheet)");
  });
  return (
    <g>
      <title>{label}</title>
      <path
        d={`M${x} ${16 * pixel}V${-top}`}
        stroke="var(--alarm)"
        strokeWidth={pixel}
        strokeDasharray={`${3 * pixel} ${3 * pixel}`}
      />
      <rect
        x={x - 15 * pixel}
        y={-top - 20 * pixel}
        width={30 * pixel}
        height={20 * pixel}
        rx={3 * pixel}
        fill="var(--ink-2)"
      />
      <circle
        ref={lamp}
        cx={x}
        cy={-top - 10 * pixel}
        r={5 * pixel}
        stroke="var(--ink)"
        strokeWidth={pixel}
      />
    </g>
  );
}
