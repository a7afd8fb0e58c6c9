import type { ViewProps } from "../frame.tsx";

/** The track on two feet, with a centimetre scale one can count on and a bumper at each end. */
export function AirTrackView({ part, pixel, label }: ViewProps) {
  const length = Number(part["length"]);
  const marks = Array.from({ length: Math.min(400, Math.round(length * 10)) + 1 }, (_, i) => i / 10);
  const bar = 16 * pixel;
  return (
    <g>
      <title>{label}</title>
      <path
        d={`M${0.15 * length} ${bar}v${70 * pixel}m${-24 * pixel} 0h${48 * pixel}M${0.85 * length} ${bar}v${70 * pixel}m${-24 * pixel} 0h${48 * pixel}`}
        stroke="var(--ink-2)"
        strokeWidth={5 * pixel}
        fill="none"
      />
      <rect width={length} height={bar} fill="var(--line-2)" stroke="var(--ink-2)" strokeWidth={pixel} />
      <path
        d={marks.map((x) => `M${x} ${bar}v${-7 * pixel}`).join("")}
        stroke="var(--ink-2)"
        strokeWidth={pixel}
      />
      <path
        d={`M0 ${bar}v${-56 * pixel}M${length} ${bar}v${-56 * pixel}`}
        stroke="var(--ink)"
        strokeWidth={4 * pixel}
      />
    </g>
  );
}
