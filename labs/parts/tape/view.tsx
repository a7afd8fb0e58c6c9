import { useRef } from "react";
import type { ViewProps } from "../frame.tsx";
import { put, useFrame } from "../frame.tsx";
import { useLying } from "../lying.tsx";
import { ScaleMarks } from "../scale-marks.tsx";

/** How wide the band is drawn, and its case, CSS pixels. */
const WIDTH = 30;
const CASE = 46;

/** A steel tape out of its case, its hook at (x, y); the marks stand off by the play of the hook. */
export function TapeView(props: ViewProps) {
  const { part, bench, pixel, label } = props;
  const band = useRef<SVGGElement>(null);
  const [length, division] = [Number(part["length"]), Number(part["division"])];
  const width = WIDTH * pixel;
  const group = useLying(props, `translate(0 ${width}) rotate(-90)`);
  useFrame(bench, (run) => {
    const off = run.instruments.get(part.id)?.offset?.() ?? 0;
    put(band.current, "transform", `translate(0 ${off})`);
  });
  return (
    <g ref={group}>
      <title>{label}</title>
      <rect
        width={width}
        height={length}
        fill="var(--honey-soft)"
        stroke="var(--honey)"
        strokeWidth={pixel}
      />
      <g ref={band}>
        <ScaleMarks {...{ length, division, width, pixel }} upright={false} from={1} />
      </g>
      <path d={`M0 0H${width + 7 * pixel}`} stroke="var(--ink-2)" strokeWidth={3 * pixel} />
      <rect
        x={-8 * pixel}
        y={length}
        width={CASE * pixel}
        height={CASE * pixel}
        rx={8 * pixel}
        fill="var(--ink-2)"
      />
    </g>
  );
}

/** A tape rolled up in its case. */
export const TapePicture = () => (
  <>
    <rect x="6" y="12" width="26" height="26" rx="6" fill="var(--ink-2)" />
    <circle cx="19" cy="25" r="7" fill="var(--honey-soft)" />
    <path d="M30 34H45V38H30Z" fill="var(--honey-soft)" stroke="var(--honey)" />
    <path d="M45 32V42" stroke="var(--ink-2)" strokeWidth="2" />
  </>
);
