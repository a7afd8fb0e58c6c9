import { useRef } from "react";
import type { Part } from "../../document/document.ts";
import { cos, sin } from "../../engine/math.ts";
import { placeOf } from "../../engine/place.ts";
import { isOut, read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { put, say, useFrame, type ViewProps } from "../frame.tsx";

/** No ball is drawn smaller, CSS pixels of its radius. */
const SMALLEST = 9;

/**
 * Stand, thread and ball; the dashed line is the vertical, the scale at the pivot shows the angle. A dashed ring is the ball
 * hanging still, with a level line to each ruler: the length is read there, for a ball pulled aside stands higher. For a ruler
 * that stands up another ring is where the ball is let go: between the two lines is the height it falls.
 */
export function PendulumView({ part, bench, pixel, label }: ViewProps) {
  const thread = useRef<SVGPathElement>(null);
  const ball = useRef<SVGGElement>(null);
  const disc = useRef<SVGCircleElement>(null);
  const shine = useRef<SVGGElement>(null);
  const angleText = useRef<SVGTextElement>(null);
  const rest = useRef<SVGGElement>(null);
  const restRing = useRef<SVGCircleElement>(null);
  const start = useRef<SVGGElement>(null);
  const startRing = useRef<SVGCircleElement>(null);
  const [restLevel, startLevel] = [useRef<SVGPathElement>(null), useRef<SVGPathElement>(null)];
  const [x, y] = [Number(part["x"]), Number(part["y"])];
  const [left, bottom] = bench.document.world.bounds;
  const post = left + 0.4 * (x - left);
  const floor = -(bottom + 12 * pixel);
  const scale = 64 * pixel;
  const rulers = bench.document.instruments.filter(
    ({ kind, direction, id }) =>
      kind === "ruler" && /down|up/.test(String(direction)) && isOut(bench.run, id),
  );
  const standing = rulers.filter(({ direction }) => direction === "up");
  useFrame(bench, (run) => {
    const props = run.properties.parts.get(part.id) ?? part;
    const [length, angle] = [read(run, `${part.id}.length`), Number(props["angle"])];
    const size = Math.max(Number(props["radius"]), SMALLEST * pixel);
    put(rest.current, "transform", `translate(${x} ${length - y})`);
    put(restRing.current, "r", `${size}`);
    put(restLevel.current, "d", levelTo(run, rulers, x));
    const aside = x + length * sin(angle);
    put(start.current, "transform", `translate(${aside} ${length * cos(angle) - y})`);
    put(startRing.current, "r", `${size}`);
    put(startLevel.current, "d", levelTo(run, standing, aside));
    const [bx, by] = [read(run, `${part.id}.bobX`), -read(run, `${part.id}.bobY`)];
    put(thread.current, "d", `M${x} ${-y}L${bx} ${by}`);
    put(ball.current, "transform", `translate(${bx} ${by})`);
    put(disc.current, "r", `${size}`);
    put(shine.current, "transform", `scale(${size})`);
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
      <g fill="none" stroke="var(--ink-2)" strokeWidth={pixel} strokeDasharray={`${3 * pixel} ${3 * pixel}`}>
        <g ref={rest}>
          <circle ref={restRing} />
          <path ref={restLevel} />
        </g>
        {standing.length > 0 && (
          <g ref={start}>
            <circle ref={startRing} />
            <path ref={startLevel} />
          </g>
        )}
      </g>
      <path ref={thread} stroke="var(--ink)" fill="none" />
      <circle cx={x} cy={-y} r={3 * pixel} fill="var(--ink)" />
      <g ref={ball}>
        <circle ref={disc} fill="var(--data-2)" />
        <g ref={shine}>
          <circle cx={-0.3} cy={-0.3} r={0.25} fill="var(--sheet)" fillOpacity="0.5" />
          <path
            d="M-1 0h2"
            stroke="var(--paper)"
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
            strokeOpacity="0.7"
          />
        </g>
      </g>
    </g>
  );
}

/** The path of the level lines from a place at x = `from`, m, to rulers, for a drawing with its middle there. */
const levelTo = (run: Run, rulers: readonly Part[], from: number): string =>
  rulers.map(({ id }) => `M0 0h${placeOf(run, id).x - from}`).join("");
