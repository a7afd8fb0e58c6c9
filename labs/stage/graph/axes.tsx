import { useStage } from "../context.tsx";
import { BENCH_FRAME, type Frame, type Scales } from "./frame.ts";
import { tickLabel } from "./words.ts";

interface AxesProps {
  scales: Scales;
  labels: { x: string; y: string };
  frame?: Frame;
}

/** The two axes with their numbers; thin lines lead from the numbers into the graph. */
export function Axes({ scales: { x, y }, labels, frame = BENCH_FRAME }: AxesProps) {
  const { lang } = useStage();
  const { left, top, letters } = frame;
  const [end, bottom] = [frame.width - frame.right, frame.height - frame.bottom];
  const grid = [
    ...x.ticks.map((v) => `M${x.toPixel(v)} ${top}V${bottom}`),
    ...y.ticks.map((v) => `M${left} ${y.toPixel(v)}H${end}`),
  ].join("");
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      <path d={grid} stroke="var(--line-2)" strokeWidth="1" />
      <path d={`M${left} ${top - 6}V${bottom}H${end}`} stroke="var(--ink-2)" strokeWidth="1" />
      <g fill="var(--ink-2)" fontSize={letters}>
        {x.ticks.map((v) => (
          <text key={v} x={x.toPixel(v)} y={bottom + letters + 4} textAnchor="middle">
            {tickLabel(v, lang)}
          </text>
        ))}
        {y.ticks.map((v, i) =>
          i === 0 && v === x.ticks[0] ? null : (
            <text key={v} x={left - 6} y={y.toPixel(v) + letters / 2 - 1.5} textAnchor="end">
              {tickLabel(v, lang)}
            </text>
          ),
        )}
        <text x={end} y={bottom + 2 * letters + 12} textAnchor="end">
          {labels.x}
        </text>
        <text x={4} y={letters + 1}>
          {labels.y}
        </text>
      </g>
    </g>
  );
}
