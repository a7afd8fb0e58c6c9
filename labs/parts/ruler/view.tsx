import type { ViewProps } from "../frame.tsx";

/** Marks of the scale at most, so that a long tape with fine divisions stays drawable. */
const MOST_MARKS = 400;

/** A wooden ruler with its zero at (x, y): a mark per division, a longer one per five, a number per ten; the marks face what stands to the right of it. */
export function RulerView({ part, pixel, label }: ViewProps) {
  const [x, y, length, division] = [part["x"], part["y"], part["length"], part["division"]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const right = part["direction"] === "right";
  const width = 46 * pixel;
  const marks = Array.from({ length: Math.min(MOST_MARKS, Math.round(length / division)) + 1 }, (_, i) => i);
  const size = (i: number) => (i % 10 === 0 ? 0.4 : i % 5 === 0 ? 0.3 : 0.18) * width;
  const letters = Math.min(12 * pixel, 6 * division);
  const turn = right ? `rotate(-90)` : "";
  return (
    <g transform={`translate(${x} ${-y}) ${turn}`}>
      <title>{label}</title>
      <rect
        width={width}
        height={length}
        fill="var(--honey-soft)"
        stroke="var(--honey)"
        strokeWidth={pixel}
      />
      <path
        d={marks.map((i) => `M${width} ${i * division}h${-size(i)}`).join("")}
        stroke="var(--honey)"
        strokeWidth={pixel}
        fill="none"
      />
      {marks
        .filter((i) => i > 0 && i % 10 === 0 && i < marks.length - 1)
        .map((i) => (
          <text
            key={i}
            x={width * 0.54}
            y={i * division + letters * 0.35}
            fontSize={letters}
            textAnchor="end"
            fill="var(--honey)"
          >
            {Math.round(i * division * 100)}
          </text>
        ))}
    </g>
  );
}
