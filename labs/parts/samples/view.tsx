import { useRef } from "react";
import { isOut } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { heightOf, hollowAt, outAt, sizesOf } from "./sizes.ts";

/** Height of the ring the ball stands on, as a share of a place; and of the numbers on the block, CSS pixels. */
const RING = 0.14;
const LETTERS = 13;
/** A ball lies in its hollow by this share of its radius. */
const SUNK = 0.5;
/** Of the ball that an instrument has: where it stood is still seen. */
const FAINT = "0.25";

/**
 * Balls in the hollows of a numbered wooden block, each as large as it is; the one that was taken out stands on a ring
 * beside it, and is gone from there while an instrument has it.
 */
export function SamplesView(props: ViewProps) {
  const { part, pixel, label } = props;
  const [x, y, width, count] = ["x", "y", "width", "count"].map((name) => Number(part[name])) as Four;
  const [place, height, out] = [width / count, heightOf(count, width), outAt(count, width)];
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const ring = `l${0.04 * place} ${-RING * place}h${0.24 * place}l${0.04 * place} ${RING * place}Z`;
  return (
    <g transform={`translate(${x} ${-y})`}>
      <title>{label}</title>
      <path d={`M${-0.58 * width} 0H${out + place}`} stroke="var(--ink-2)" strokeWidth={pixel} />
      {numbers.map((number) => (
        <Ball key={number} {...props} number={number} count={count} width={width} />
      ))}
      <g fill="var(--honey-soft)" stroke="var(--honey)" strokeWidth={1.5 * pixel}>
        <rect x={-width / 2} y={-height} width={width} height={height} />
        <path d={`M${out - 0.16 * place} 0${ring}`} />
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

interface BallProps extends ViewProps {
  number: number;
  count: number;
  width: number;
}

/** One ball, in its hollow or beside the block. */
function Ball({ part, bench, number, count, width }: BallProps) {
  const ball = useRef<SVGGElement>(null);
  useFrame(bench, (run) => {
    const radius = (sizesOf(run, part.id)[number - 1] ?? 0) / 2;
    const isTaken = Number(run.properties.parts.get(part.id)?.["number"]) === number;
    const at = isTaken ? outAt(count, width) : hollowAt(number, count, width);
    const level = isTaken ? (RING * width) / count + radius : heightOf(count, width) + (1 - SUNK) * radius;
    put(ball.current, "transform", `translate(${at} ${-level}) scale(${radius})`);
    put(ball.current, "opacity", isTaken && isInUse(run, part.id) ? FAINT : "1");
  });
  return (
    <g ref={ball}>
      <circle r={1} fill="var(--data-2)" />
      <circle cx={-0.35} cy={-0.35} r={0.22} fill="var(--sheet)" fillOpacity="0.5" />
    </g>
  );
}

/** Whether an instrument holds the ball that was taken out. */
const isInUse = (run: Run, id: string): boolean =>
  run.document.instruments.some(
    (one) =>
      String(one["of"] ?? "").startsWith(`${id}.`) &&
      isOut(run, one.id) &&
      run.instruments.get(one.id)?.condition?.() !== "free",
  );
