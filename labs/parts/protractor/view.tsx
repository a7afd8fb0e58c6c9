import type { ViewProps } from "../frame.tsx";
import { useLying } from "../lying.tsx";

/** Lengths of the marks, the height of the numbers and the width of the scale, CSS pixels. */
const MARKS = { one: 6, five: 10, ten: 15 };
const LETTERS = 12;
const WIDTH = 42;

/** A scale of celluloid: a mark per division, a longer one per five, a number per ten; a thin line leads from its centre to zero. */
export function ProtractorView(props: ViewProps) {
  const { part, pixel, label } = props;
  const group = useLying(props);
  const [radius, division, range] = [part["radius"], part["division"], part["range"]].map(Number) as [
    number,
    number,
    number,
  ];
  const marks = Array.from({ length: Math.floor(range / division + 1e-6) + 1 }, (_, i) => i);
  const at = (angle: number, r: number) => `${r * Math.cos(angle)} ${-r * Math.sin(angle)}`;
  const size = (i: number) => (i % 10 === 0 ? MARKS.ten : i % 5 === 0 ? MARKS.five : MARKS.one) * pixel;
  const rim = radius + WIDTH * pixel;
  const end = range + division;
  const line = { stroke: "var(--ink-2)", strokeWidth: pixel, fill: "none" };
  const numbers = radius + (MARKS.ten + (WIDTH - MARKS.ten) / 2) * pixel;
  return (
    <g ref={group}>
      <title>{label}</title>
      <path d={`M0 0H${radius}`} {...line} stroke="var(--line-2)" />
      <path
        d={`M${at(0, radius)}L${at(0, rim)}A${rim} ${rim} 0 0 0 ${at(end, rim)}L${at(end, radius)}A${radius} ${radius} 0 0 1 ${at(0, radius)}Z`}
        {...line}
        fill="var(--sheet)"
      />
      <path
        d={marks.map((i) => `M${at(i * division, radius)}L${at(i * division, radius + size(i))}`).join("")}
        {...line}
      />
      {marks
        .filter((i) => i > 0 && i % 10 === 0)
        .map((i) => (
          <text
            key={i}
            transform={`translate(${at(i * division, numbers)})`}
            y={LETTERS * 0.35 * pixel}
            fontSize={LETTERS * pixel}
            textAnchor="middle"
            fill="var(--ink)"
          >
            {Math.round((i * division * 180) / Math.PI)}
          </text>
        ))}
    </g>
  );
}

/** A protractor as it lies in the drawer. */
export const ProtractorPicture = () => (
  <>
    <path d="M4 36A20 20 0 0 1 44 36Z" fill="var(--sheet)" stroke="var(--ink-2)" />
    <path d="M24 16v5M10 22l4 4M38 22l-4 4M24 36V30" stroke="var(--ink-2)" />
  </>
);
