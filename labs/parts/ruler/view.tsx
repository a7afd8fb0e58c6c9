import { useRef } from "react";
import { nearerBy } from "../../engine/parallax.ts";
import { useEye } from "../eye.tsx";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { useLying } from "../lying.tsx";
import { ScaleMarks } from "../scale-marks.tsx";

/** How wide it is drawn, CSS pixels. */
const WIDTH = 46;

/**
 * A wooden ruler with its zero at (x, y). The marks face what stands to the right of one that hangs down or stands up, and
 * what stands on one that lies along a board. Held before the thing it is drawn as the eye sees it: larger, about the
 * level of the eye, which a small eye beside it shows.
 */
export function RulerView(props: ViewProps) {
  const { part, bench, pixel, label } = props;
  const near = useRef<SVGGElement>(null);
  const eyeMark = useRef<SVGGElement>(null);
  const [length, division, gap] = [
    Number(part["length"]),
    Number(part["division"]),
    Number(part["gap"] ?? 0),
  ];
  const up = part["direction"] === "up";
  const upright = up || part["direction"] === "down";
  const width = WIDTH * pixel;
  const under = part["direction"] === "along" ? width : 0;
  const group = useLying(props, upright ? "" : `translate(0 ${under}) rotate(-90)`);
  const eye = useEye(bench, part.id);
  const marks = useRef<SVGGElement>(null);
  useFrame(bench, (run) => {
    const off = run.instruments.get(part.id)?.offset?.() ?? 0;
    put(marks.current, "transform", `translate(0 ${up ? -off : off})`);
    if (eye === undefined) return;
    const level = (up ? -1 : 1) * eye * length;
    const larger = nearerBy(gap);
    put(near.current, "transform", `translate(0 ${level * (1 - larger)}) scale(1 ${larger})`);
    put(eyeMark.current, "transform", `translate(${-9 * pixel} ${level}) scale(${pixel})`);
  });
  return (
    <g ref={group}>
      <title>{label}</title>
      <g ref={near}>
        <rect
          y={up ? -length : 0}
          width={width}
          height={length}
          fill="var(--honey-soft)"
          stroke="var(--honey)"
          strokeWidth={pixel}
        />
        <g ref={marks}>
          <ScaleMarks
            {...{ length, division, width, pixel, up, upright }}
            from={Number(part["zero"] ?? 0) > 0 ? 1 : 0}
          />
        </g>
      </g>
      {gap > 0 && (
        <g ref={eyeMark} fill="none" stroke="var(--ink)">
          <path d="M-8 0Q0 -8 8 0Q0 8 -8 0Z" fill="var(--sheet)" strokeWidth="1.5" />
          <circle r="2.5" fill="var(--ink)" stroke="none" />
          <path d={`M8 0H${WIDTH + 15}`} strokeWidth="1" strokeDasharray="3 3" />
        </g>
      )}
    </g>
  );
}

/** A ruler as it lies in the drawer. */
export const RulerPicture = () => (
  <>
    <path d="M4 32L32 4L44 16L16 44Z" fill="var(--honey-soft)" stroke="var(--honey)" />
    <path d="M11 25l4 4M17 19l6 6M23 13l4 4M29 7l6 6" stroke="var(--honey)" />
  </>
);
