import { useRef } from "react";
import type { Properties } from "../../engine/properties.ts";
import { isOut } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { heightOf, hollowAt, outAt, sizesOf } from "./sizes.ts";

/** Height of the ring the ball stands on, as a share of a place; and of the numbers on the block, CSS pixels. */
const RING = 0.14;
const LETTERS = 13;
/** A ball lies in its hollow by this share of its radius. */
const SUNK = 0.5;

/**
 * Balls in the hollows of a numbered wooden block, each as large as it is; the one that was taken out stands on a ring
 * beside it, and is gone from there while an instrument has it.
 */
export function SamplesView({ part, bench, pixel, label }: ViewProps) {
  const balls = useRef<(SVGGElement | null)[]>([]);
  const known = useRef<Properties>(undefined);
  const [x, y, width, count] = ["x", "y", "width", "count"].map((name) => Number(part[name])) as Four;
  const [place, height] = [width / count, heightOf(count, width)];
  useFrame(bench, (run) => {
    const props = run.properties.parts.get(part.id) ?? {};
    const taken = Number(props["number"]);
    const isAway = inUse(run, part.id);
    const sizes = known.current === run.properties ? undefined : sizesOf(run, part.id);
    known.current = run.properties;
    for (const [i, ball] of balls.current.entries()) {
      if (!ball) continue;
      const radius = (sizes?.[i] ?? Number(ball.dataset["size"])) / 2;
      ball.dataset["size"] = String(2 * radius);
      const isOutside = i + 1 === taken;
      const at = isOutside ? outAt(count, width) : hollowAt(i + 1, count, width);
      const level = isOutside ? RING * place + radius : height + (1 - SUNK) * radius;
      put(ball, "transform", `translate(${at} ${-level}) scale(${radius})`);
      ball.toggleAttribute("data-away", isOutside && isAway);
      ball.style.opacity = isOutside && isAway ? "0.25" : "1";
    }
  });
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return (
    <g transform={`translate(${x} ${-y})`}>
      <title>{label}</title>
      <path
        d={`M${-0.58 * width} 0H${outAt(count, width) + place}`}
        stroke="var(--ink-2)"
        strokeWidth={pixel}
      />
      {numbers.map((number) => (
        <g key={number} ref={(ball) => void (balls.current[number - 1] = ball)}>
          <circle r={1} fill="var(--data-2)" />
          <circle cx={-0.35} cy={-0.35} r={0.22} fill="var(--sheet)" opacity="0.5" />
        </g>
      ))}
      <g fill="var(--honey-soft)" stroke="var(--honey)" strokeWidth={1.5 * pixel}>
        <rect x={-width / 2} y={-height} width={width} height={height} />
        <path
          d={`M${outAt(count, width) - 0.16 * place} 0l${0.04 * place} ${-RING * place}h${0.24 * place}l${0.04 * place} ${RING * place}Z`}
        />
      </g>
      {numbers.map((number) => (
        <text
          key={number}
          x={hollowAt(number, count, width)}
          y={-height / 2 + LETTERS * 0.35 * pixel}
          fontSize={LETTERS * pixel}
          textAnchor="middle"
          fill="var(--honey)"
        >
          {number}
        </text>
      ))}
    </g>
  );
}

type Four = [number, number, number, number];

/** Whether an instrument holds the ball that was taken out. */
const inUse = (run: Run, id: string): boolean =>
  run.document.instruments.some(
    (one) =>
      String(one["of"] ?? "").startsWith(`${id}.`) &&
      isOut(run, one.id) &&
      run.instruments.get(one.id)?.condition?.() !== "free",
  );
