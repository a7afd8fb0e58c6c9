/** Marks of a scale at most, so that a long tape with fine divisions stays drawable. */
const MOST_MARKS = 400;

interface ScaleMarksProps {
  /** Of the scale and of a division, m. */
  length: number;
  division: number;
  /** How wide the wood is, m; the marks begin at its right edge. */
  width: number;
  /** Metres of a CSS pixel. */
  pixel: number;
  /** The scale goes up from its zero, not down. */
  up?: boolean;
  /** Numbers are upright when the scale hangs or stands; otherwise they are to be read with it turned by a quarter. */
  upright: boolean;
  /** Number of the first mark to be drawn. */
  from?: number;
}

/** The marks of a ruler along y, from its zero: one per division, a longer one per five, a number in cm per ten. */
export function ScaleMarks({ length, division, width, pixel, up, upright, from = 0 }: ScaleMarksProps) {
  const level = (i: number) => (up ? -i : i) * division;
  const marks = Array.from({ length: Math.min(MOST_MARKS, Math.round(length / division)) + 1 }, (_, i) => i);
  const size = (i: number) => (i % 10 === 0 ? 0.4 : i % 5 === 0 ? 0.3 : 0.18) * width;
  const letters = Math.min(12 * pixel, 6 * division);
  return (
    <>
      <path
        d={marks
          .filter((i) => i >= from)
          .map((i) => `M${width} ${level(i)}h${-size(i)}`)
          .join("")}
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
    </>
  );
}
