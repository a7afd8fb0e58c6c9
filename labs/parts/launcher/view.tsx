import { useRef } from "react";
import { timeOf } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** Length of the tube and of the plunger before it, m. */
const TUBE = 0.1;
const PLUNGER = 0.02;
/** The tube is 26 pixels wide, but no more than so many metres. */
const WIDEST = 0.06;
const COILS = 5;

/** A tube with a spring and a plunger; behind it the knob, drawn back by as much as the spring is, until the body leaves. */
export function LauncherView({ part, bench, pixel, label }: ViewProps) {
  const whole = useRef<SVGGElement>(null);
  const knob = useRef<SVGGElement>(null);
  const spring = useRef<SVGPathElement>(null);
  const height = Math.min(26 * pixel, WIDEST);
  useFrame(bench, (run) => {
    const props = run.properties.parts.get(part.id) ?? part;
    const drawn = timeOf(run) > 0 ? 0 : Number(props["draw"]);
    const low = part["seen"] === "above" ? height / 2 : 0;
    put(whole.current, "transform", `translate(${Number(props["x"])} ${low - Number(props["y"])})`);
    put(knob.current, "transform", `translate(${-drawn} 0)`);
    put(spring.current, "d", coils(-PLUNGER - drawn, -PLUNGER - TUBE, 0.32 * height));
  });
  const middle = -height / 2;
  return (
    <g ref={whole}>
      <title>{label}</title>
      <rect
        x={-PLUNGER - TUBE}
        y={-height}
        width={TUBE}
        height={height}
        rx={3 * pixel}
        fill="var(--sheet)"
        stroke="var(--ink)"
        strokeWidth={1.5 * pixel}
      />
      <g transform={`translate(0 ${middle})`} fill="none" stroke="var(--ink)">
        <path ref={spring} stroke="var(--accent)" strokeWidth={1.5 * pixel} />
        <path d={`M0 ${-0.36 * height}V${0.36 * height}M0 0H${-PLUNGER}`} strokeWidth={3 * pixel} />
        <g ref={knob} strokeWidth={3 * pixel}>
          <path
            d={`M${-PLUNGER} ${-0.32 * height}v${0.64 * height}M${-PLUNGER} 0H${-PLUNGER - TUBE - 8 * pixel}`}
          />
          <circle cx={-PLUNGER - TUBE - 14 * pixel} r={6 * pixel} fill="var(--ink)" stroke="none" />
        </g>
      </g>
    </g>
  );
}

/** A spring drawn as a zigzag from `from` to `to`, m. */
function coils(from: number, to: number, half: number): string {
  const points = Array.from({ length: 2 * COILS + 1 }, (_, i) => {
    const y = i === 0 || i === 2 * COILS ? 0 : i % 2 ? half : -half;
    return `${(from + ((to - from) * i) / (2 * COILS)).toFixed(5)} ${y.toFixed(5)}`;
  });
  return `M${points.join("L")}`;
}
