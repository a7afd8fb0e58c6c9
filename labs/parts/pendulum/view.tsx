import { useRef } from "react";
import { placeOf } from "../../engine/place.ts";
import { isOut, read } from "../../engine/read.ts";
import { put, say, useFrame, type ViewProps } from "../frame.tsx";

/**
 * Stand, thread and ball; the dashed line is the vertical, the scale at the pivot shows the angle. A dashed ring is the ball
 * hanging still, with a level line to each ruler: the length is read there, for a ball pulled aside stands higher.
 */
export function PendulumView({ part, bench, pixel, label }: ViewProps) {
  const thread = useRef<SVGPathElement>(null);
  const ball = useRef<SVGGElement>(null);
  const angleText = useRef<SVGTextElement>(null);
  const rest = useRef<SVGGElement>(null);
  const [x, y, radius] = [Number(part["x"]), Number(part["y"]), Number(part["radius"])];
  const [left, bottom] = bench.document.world.bounds;
  const post = left + 0.4 * (x - left);
  const floor = -(bottom + 12 * pixel);
  const scale = 64 * pixel;
  const size = Math.max(radius, 9 * pixel);
  const rulers = bench.document.instruments.filter(
    ({ kind, direction, id }) => kind === "ruler" && direction === "down" && isOut(bench.run, id),
  );
  useFrame(bench, (run) => {
    put(rest.current, "transform", `translate(${x} ${read(run, `${part.id}.length`) - y})`);
    const [bx, by] = [read(run, `${part.id}.bobX`), -read(run, `${part.id}.bobY`)];
    put(thread.current, "d", `M${x} ${-y}L${bx} ${by}`);
    put(ball.current, "transform", `translate(${bx} ${by})`);
    const degrees = (read(run, `${part.id}.angle`) * 180) / Math.PI;
    say(angleText.current, `${Math.abs(degrees).toFixed(0)}°`);
  });
  return (
    <g strokeWidth={1.5 * pixel}>
      <title>{label}</title>
      <g stroke="var(--ink-2)" strokeWidth={5 * pixel} fill="none">
        <path d={`M${post} ${floor}V${-y - 10 * pixel}M${post} ${-y}H${x + 14 * pixel}`} />
        <path d={`M${post - 50 * pixel} ${floor}h${100 * pixel}`} strokeWidth={12 * pixel} />
      </g>
      <path
        d={`M${x} ${-y}V${floor - 20 * pixel}`}
        stroke="var(--line)"
        strokeDasharray={`${4 * pixel} ${5 * pixel}`}
      />
      <path
        d={`M${x - scale} ${-y}A${scale} ${scale} 0 0 0 ${x + scale} ${-y}`}
        fill="var(--sheet)"
        fillOpacity="0.6"
        stroke="var(--ink-2)"
        strokeWidth={pixel}
      />
      {[-60, -45, -30, -20, -10, 0, 10, 20, 30, 45, 60].map((degrees) => (
        <path
          key={degrees}
          d={`M0 ${scale}v${-7 * pixel}`}
          transform={`translate(${x} ${-y}) rotate(${degrees})`}
          stroke="var(--ink-2)"
          strokeWidth={pixel}
        />
      ))}
      <text
        ref={angleText}
        x={x + scale + 6 * pixel}
        y={-y + 16 * pixel}
        fontSize={13 * pixel}
        fill="var(--ink-2)"
      />
      <g
        ref={rest}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={pixel}
        strokeDasharray={`${3 * pixel} ${3 * pixel}`}
      >
        <circle r={size} />
        {rulers.map((ruler) => (
          <path key={ruler.id} d={`M0 0H${placeOf(bench.run, ruler.id).x - x}`} />
        ))}
      </g>
      <path ref={thread} stroke="var(--ink)" fill="none" />
      <circle cx={x} cy={-y} r={3 * pixel} fill="var(--ink)" />
      <g ref={ball}>
        <circle r={size} fill="var(--data-2)" />
        <circle cx={-0.3 * size} cy={-0.3 * size} r={size / 4} fill="var(--sheet)" fillOpacity="0.5" />
        <path d={`M${-size} 0h${2 * size}`} stroke="var(--paper)" strokeWidth={pixel} strokeOpacity="0.7" />
      </g>
    </g>
  );
}
