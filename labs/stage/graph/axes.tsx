import { useStage } from "../context.tsx";
import { BOTTOM, HEIGHT, LEFT, RIGHT, type Scales, TOP, WIDTH } from "./frame.ts";
import { tickLabel } from "./words.ts";

interface AxesProps {
  scales: Scales;
  labels: { x: string; y: string };
  /** Pixels from the top to the lower axis. */
  bottom?: number;
}

/** The two axes with their numbers; thin lines lead from the numbers into the graph. */
export function Axes({ scales: { x, y }, labels, bottom = HEIGHT - BOTTOM }: AxesProps) {
  const { lang } = useStage();
  const end = WIDTH - RIGHT;
  const grid = [
    ...x.ticks.map((v) => `M${x.toPixel(v)} ${TOP}V${bottom}`),
    ...y.ticks.map((v) => `M${LEFT} ${y.toPixel(v)}H${end}`),
  ].join("");
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      <path d={grid} stroke="var(--line-2)" strokeWidth="1" />
      <path d={`M${LEFT} ${TOP - 6}V${bottom}H${end}`} stroke="var(--ink-2)" strokeWidth="1" />
      <g fill="var(--ink-2)" fontSize="11">
        {x.ticks.map((v) => (
          <text key={v} x={x.toPixel(v)} y={bottom + 15} textAnchor="middle">
            {tickLabel(v, lang)}
          </text>
        ))}
        {y.ticks.map((v, i) =>
          i === 0 && v === x.ticks[0] ? null : (
            <text key={v} x={LEFT - 6} y={y.toPixel(v) + 4} textAnchor="end">
              {tickLabel(v, lang)}
            </text>
          ),
        )}
        <text x={end} y={bottom + 34} textAnchor="end">
          {labels.x}
        </text>
        <text x={4} y={12}>
          {labels.y}
        </text>
      </g>
    </g>
  );
}
