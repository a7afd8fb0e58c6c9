import { useRef } from "react";
import { useFrame, type ViewProps } from "../frame.tsx";

/** Marks of the scale at most, so that a long tape with fine divisions stays drawable. */
const MOST_MARKS = 400;
/** How wide it is drawn, CSS pixels. */
const WIDTH = 46;

/**
 * A wooden ruler with its zero at (x, y): a mark per division, a longer one per five, a number per ten. The marks face what
 * stands to the right of one that hangs down or stands up, and what stands on one that lies along a board.
 */
export function RulerView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  const [length, division] = [Number(part["length"]), Number(part["division"])];
  const up = part["direction"] === "up";
  const upright = up || part["direction"] === "down";
  const width = WIDTH * pixel;
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    const [x, y, angle] = [Number(props["x"]), Number(props["y"]), Number(props["angle"])];
    const under = part["direction"] === "along" ? width : 0;
    const lying = upright ? "" : `translate(0 ${under}) rotate(-90)`;
    const angleDeg = (angle * 180) / Math.PI;
    group.current?.setAttribute("transform", `translate(${x} ${-y}) rotate(${-angleDeg}) ${lying}`);
  });
  const level = (i: number) => (up ? -i : i) * division;
  const marks = Array.from({ length: Math.min(MOST_MARKS, Math.round(length / division)) + 1 }, (_, i) => i);
  const size = (i: number) => (i % 10 === 0 ? 0.4 : i % 5 === 0 ? 0.3 : 0.18) * width;
  const letters = Math.min(12 * pixel, 6 * division);
  return (
    <g ref={group}>
      <title>{label}</title>
      <rect
        y={up ? -length : 0}
        width={width}
        height={length}
        fill="var(--honey-soft)"
        stroke="var(--honey)"
        strokeWidth={pixel}
      />
      <path
        d={marks.map((i) => `M${width} ${level(i)}h${-size(i)}`).join("")}
        stroke="var(--honey)"
        strokeWidth={pixel}
        fill="none"
      />
      {marks
        .filter((i) => i > 0 && i % 10 === 0 && i < marks.length - 1)
        .map((i) => (
          <text
            key={i}
            transform={`translate(${width * (upright ? 0.54 : 0.36)} ${level(i)}) ${upright ? "" : "rotate(90)"}`}
            y={letters * 0.35}
            fontSize={letters}
            textAnchor={upright ? "end" : "middle"}
            fill="var(--honey)"
          >
            {Math.round(i * division * 100)}
          </text>
        ))}
    </g>
  );
}
