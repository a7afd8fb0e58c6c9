import { type ReactNode, type RefObject, useId } from "react";

const TEN = 10;

interface ScalesProps {
  /** Of the window in the drawing: its top and its height; the edge between the scales is in the middle. */
  top: number;
  height: number;
  width: number;
  /** Units of the drawing for a mark of the main scale. */
  mark: number;
  /** Marks of the main scale. */
  count: number;
  /** Every so many marks of the main scale and divisions of the vernier have a number. */
  numbered: readonly [main: number, vernier: number];
  /** What a mark of the main scale is called. */
  nameOf(mark: number): string;
  /** Moved along by the face: the main scale, whose zero is at 0, and the vernier, likewise. */
  main: RefObject<SVGGElement | null>;
  vernier: RefObject<SVGGElement | null>;
  children?: ReactNode;
}

/** The two scales of a calliper as through a lens: the main one above, the ten divisions of the vernier below. */
export function Scales(props: ScalesProps) {
  const { top, height, width, mark, count, numbered, nameOf, main, vernier, children } = props;
  const clip = useId();
  const edge = top + height / 2;
  const all = Array.from({ length: count }, (_, i) => i);
  const ten = Array.from({ length: TEN + 1 }, (_, i) => i);
  const long = (i: number) => (i % TEN === 0 ? 0.5 : i % 5 === 0 ? 0.42 : 0.3) * (height / 2);
  const letters = { fontSize: 12, textAnchor: "middle", fill: "var(--ink)", stroke: "none" } as const;
  return (
    <>
      <clipPath id={clip}>
        <rect y={top} width={width} height={height} rx="6" />
      </clipPath>
      <g clipPath={`url(#${clip})`} stroke="var(--ink)" strokeWidth="1.2">
        <rect y={top} width={width} height={height} fill="var(--sheet)" stroke="none" />
        <rect y={edge} width={width} height={height / 2} fill="var(--paper)" stroke="none" />
        <g ref={main}>
          <path d={all.map((i) => `M${i * mark} ${edge}v${-long(i)}`).join("")} />
          {all
            .filter((i) => i % numbered[0] === 0)
            .map((i) => (
              <text key={i} x={i * mark} y={top + 13} {...letters}>
                {nameOf(i)}
              </text>
            ))}
        </g>
        <g ref={vernier}>
          <path d={ten.map((i) => `M${i * 0.9 * mark} ${edge}v${long(i)}`).join("")} />
          {ten
            .filter((i) => i % numbered[1] === 0)
            .map((i) => (
              <text key={i} x={i * 0.9 * mark} y={top + height - 5} {...letters}>
                {i}
              </text>
            ))}
        </g>
        {children}
      </g>
      <rect y={top} width={width} height={height} rx="6" fill="none" stroke="var(--ink-2)" />
      <path d={`M0 ${edge}H${width}`} stroke="var(--ink-2)" />
    </>
  );
}
