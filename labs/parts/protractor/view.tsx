import { useRef } from "react";
import { useFrame, type ViewProps } from "../frame.tsx";

/** Lengths of the marks and the height of the numbers, CSS pixels. */
const MARKS = { one: 6, five: 10, ten: 14 };
const LETTERS = 11;

/** A sector of celluloid: a mark per division on its rim, a longer one per five, a number per ten, a thin ray at each of these. */
export function ProtractorView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  const [radius, division, range] = [part["radius"], part["division"], part["range"]].map(Number) as [
    number,
    number,
    number,
  ];
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    group.current?.setAttribute("transform", `translate(${Number(props["x"])} ${-Number(props["y"])})`);
  });
  const marks = Array.from({ length: Math.floor(range / division + 1e-6) + 1 }, (_, i) => i);
  const size = (i: number) => (i % 10 === 0 ? MARKS.ten : i % 5 === 0 ? MARKS.five : MARKS.one) * pixel;
  const at = (i: number, r: number) => `${r * Math.cos(i * division)} ${-r * Math.sin(i * division)}`;
  const rim = radius + (MARKS.ten + LETTERS + 8) * pixel;
  const inner = radius - 5 * pixel;
  const last = range / division;
  const line = { stroke: "var(--ink-2)", strokeWidth: pixel, fill: "none" };
  return (
    <g ref={group}>
      <title>{label}</title>
      <path
        d={`M${at(0, inner)}L${at(0, rim)}A${rim} ${rim} 0 0 0 ${at(last, rim)}L${at(last, inner)}A${inner} ${inner} 0 0 1 ${at(0, inner)}Z`}
        {...line}
        fill="var(--sheet)"
        fillOpacity="0.72"
      />
      <path d={marks.map((i) => `M${at(i, radius)}L${at(i, radius + size(i))}`).join("")} {...line} />
      {marks
        .filter((i) => i % 10 === 0)
        .map((i) => (
          <text
            key={i}
            transform={`translate(${at(i, radius + (MARKS.ten + 4 + LETTERS / 2) * pixel)}) rotate(${90 - (i * division * 180) / Math.PI})`}
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
