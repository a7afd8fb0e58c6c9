import { useRef } from "react";
import { seenPointer } from "../../engine/parallax.ts";
import { EyeSlider, useEye } from "../eye.tsx";
import { FaceButtons, type FaceProps, placesOf } from "../face.tsx";
import { put, say, useFrame } from "../frame.tsx";
import { wordOf } from "../readout.tsx";

/** Of the drawing: where the scale begins, how long it is, where its marks stand, all in its own units. */
const TOP = 34;
const LONG = 200;
const MARKS = 62;
/** How long the scale is taken to be, m: what the gap of the pointer is to be compared with. */
const SCALE = 0.1;
/** The pointer goes so far beyond the ends, and no farther, as a share of the scale. */
const STOPS = [-0.06, 1.08] as const;

/**
 * A school dynamometer that hangs: the pointer goes down along the scale as the spring gets longer. It stands before the
 * scale: drawn where the eye sees it, which moves up and down by the slider.
 */
export function DynamometerFace(props: FaceProps) {
  const { part, bench, label, words, unit, number } = props;
  const pointer = useRef<SVGGElement>(null);
  const spring = useRef<SVGPathElement>(null);
  const trouble = useRef<HTMLParagraphElement>(null);
  const eye = useEye(bench, part.id);
  const [range, division, gap] = [Number(part["range"]), Number(part["division"]), Number(part["gap"])];
  const isLoaded = bench.run.instruments.get(part.id)?.condition?.() !== "free";
  useFrame(bench, (run) => {
    const instrument = run.instruments.get(part.id);
    const share = Math.max(STOPS[0], Math.min(STOPS[1], (instrument?.shown() ?? 0) / range));
    // metres along the scale from its zero, downwards; the slider's 1 is its upper end
    const level = eye === undefined ? share * SCALE : (1 - eye) * SCALE;
    const seen = seenPointer(share * SCALE, level, gap) / SCALE;
    put(pointer.current, "transform", `translate(0 ${TOP + seen * LONG})`);
    put(spring.current, "d", coil(TOP - 14, TOP + share * LONG));
    const said = wordOf(instrument?.condition?.() ?? "reads", words) ?? "";
    say(trouble.current, said);
  });
  const marks = Array.from({ length: Math.round(range / division) + 1 }, (_, i) => i);
  const at = (i: number) => TOP + ((i * division) / range) * LONG;
  const size = (i: number) => (i % 10 === 0 ? 16 : i % 5 === 0 ? 12 : 7);
  const places = placesOf(unit.difference(10 * division));
  return (
    <div className="dynamometer">
      <svg viewBox="0 0 120 300" role="img" aria-label={label}>
        <circle cx="60" cy="8" r="6" fill="none" stroke="var(--ink-2)" strokeWidth="2.5" />
        <rect x="26" y="14" width="68" height="240" rx="4" fill="var(--sheet)" stroke="var(--ink-2)" />
        <path d="M60 20V252" stroke="var(--line)" strokeWidth="14" />
        <path ref={spring} fill="none" stroke="var(--ink-2)" strokeWidth="1.3" />
        <path
          d={marks.map((i) => `M${MARKS + 6} ${at(i)}h${size(i)}`).join("")}
          stroke="var(--ink)"
          strokeWidth="0.8"
        />
        {marks
          .filter((i) => i % 10 === 0)
          .map((i) => (
            <text key={i} x="50" y={at(i) + 4} fontSize="12" textAnchor="end" fill="var(--ink)">
              {number(unit.of(i * division), places)}
            </text>
          ))}
        <text x="32" y="27" fontSize="11" fill="var(--ink-2)">
          {unit.label}
        </text>
        <g ref={pointer}>
          <path d="M54 0H92" stroke="var(--alarm)" strokeWidth="1.6" />
          <path d="M60 0V26" stroke="var(--ink-2)" strokeWidth="2" />
        </g>
        <path d="M60 254V266a6 6 0 1 0 6 6" fill="none" stroke="var(--ink-2)" strokeWidth="2.5" />
        {isLoaded && <circle cx="60" cy="288" r="11" fill="var(--data-2)" />}
      </svg>
      <div className="face-side">
        <span className="meter-name">{label}</span>
        <EyeSlider {...props} />
        <FaceButtons {...props} />
        <p ref={trouble} className="face-trouble" role="status" />
      </div>
    </div>
  );
}

/** A spring from one level to another, drawn as a zigzag with as many turns however long it is. */
function coil(from: number, to: number): string {
  const turns = 14;
  const step = (to - from) / turns;
  return `M60 ${from}${Array.from({ length: turns }, (_, i) => `L${i % 2 ? 56 : 64} ${from + (i + 0.5) * step}`).join("")}L60 ${to}`;
}

/** A dynamometer as it lies in the drawer. */
export const DynamometerPicture = () => (
  <>
    <rect x="15" y="7" width="18" height="31" rx="2" fill="var(--sheet)" stroke="var(--ink-2)" />
    <path d="M27 13h4M27 18h4M27 23h4M27 28h4" stroke="var(--ink)" />
    <path d="M19 23H31" stroke="var(--alarm)" strokeWidth="2" />
    <path d="M24 38v3a2.5 2.5 0 1 0 2.5 2.5M24 2v5" fill="none" stroke="var(--ink-2)" strokeWidth="2" />
  </>
);
