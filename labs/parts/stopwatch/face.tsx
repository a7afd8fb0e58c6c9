import { useRef } from "react";
import { FaceButtons, type FaceProps, placesOf } from "../face.tsx";
import { put, say, useFrame } from "../frame.tsx";

const TICKS = Array.from({ length: 12 }, (_, i) => i * 30);

/** A stopwatch whose hand goes round once a minute (or a sixtieth of its digits' span) and agrees with its digits. */
export function StopwatchFace(props: FaceProps) {
  const { part, bench, label, number } = props;
  const digits = useRef<SVGTextElement>(null);
  const hand = useRef<SVGPathElement>(null);
  const division = Number(part["division"]);
  useFrame(bench, (run) => {
    const shown = run.instruments.get(part.id)?.shown() ?? 0;
    const round = division >= 1 ? 600 * division : 60;
    say(digits.current, number(shown, Math.min(3, placesOf(division))));
    put(hand.current, "transform", `rotate(${((shown % round) / round) * 360})`);
  });
  return (
    <div className="stopwatch">
      <svg viewBox="-70 -84 140 150" role="img" aria-label={label}>
        <circle r="60" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="3" />
        <rect x="-8" y="-78" width="16" height="16" fill="var(--ink)" />
        {TICKS.map((angle) => (
          <path key={angle} d="M0 -54v8" stroke="var(--ink)" transform={`rotate(${angle})`} />
        ))}
        <path ref={hand} d="M0 8V-46" stroke="var(--alarm)" strokeWidth="2.5" />
        <circle r="3" fill="var(--alarm)" />
        <text ref={digits} y="34" textAnchor="middle" fontSize="20" fill="var(--ink)" />
      </svg>
      <FaceButtons {...props} />
    </div>
  );
}

/** A stopwatch as it lies in the drawer. */
export const StopwatchPicture = () => (
  <>
    <circle cx="24" cy="27" r="16" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="2" />
    <path d="M21 5h6v5h-6Z" fill="var(--ink)" />
    <path d="M24 28V15" stroke="var(--alarm)" strokeWidth="2" />
  </>
);
