import { useId, useRef } from "react";
import { FaceButtons, type FaceProps } from "../face.tsx";
import { useFrame } from "../frame.tsx";

/** Of the lens: width and height, the level of the edge between the scales, and where the zero of the vernier stands. */
const LENS = { width: 320, height: 84, edge: 44, zero: 60 };
/** Units of the drawing for a mark of the main scale. */
const MARK = 22;
const TEN = 10;
/** How far the jaws open in the drawing. */
const JAWS = 190;

/**
 * A vernier calliper, its scales as through a lens: above the main one, which goes by as the jaws open, below the ten
 * divisions of the vernier, as long together as nine of the main scale.
 */
export function CalliperFace(props: FaceProps) {
  const { part, bench, label, unit, number } = props;
  const main = useRef<SVGGElement>(null);
  const jaw = useRef<SVGGElement>(null);
  const thing = useRef<SVGRectElement>(null);
  const clip = useId();
  const [range, division] = [Number(part["range"]), Number(part["division"])];
  const mark = TEN * division;
  const marks = Array.from({ length: Math.round(range / mark) + 1 + TEN }, (_, i) => i);
  const isLoaded = bench.run.instruments.get(part.id)?.condition?.() !== "free";
  useFrame(bench, (run) => {
    const shown = Math.max(-mark, Math.min(range, run.instruments.get(part.id)?.shown() ?? 0));
    main.current?.setAttribute("transform", `translate(${LENS.zero - (shown / mark) * MARK} 0)`);
    const open = Math.max(0, shown / range) * JAWS;
    jaw.current?.setAttribute("transform", `translate(${open} 0)`);
    thing.current?.setAttribute("width", String(open));
  });
  const size = (i: number) => (i % TEN === 0 ? 26 : i % 5 === 0 ? 20 : 14);
  return (
    <div className="calliper">
      <span className="meter-name">{label}</span>
      <svg viewBox="0 0 320 150" role="img" aria-label={label}>
        <defs>
          <clipPath id={clip}>
            <rect y="62" width={LENS.width} height={LENS.height} rx="6" />
          </clipPath>
        </defs>
        {isLoaded && <rect ref={thing} x="40" y="22" height="26" fill="var(--data-2)" />}
        <g fill="var(--line-2)" stroke="var(--ink-2)">
          <path d="M10 6H310V18H40V52L26 40V18H10Z" />
          <g ref={jaw}>
            <path d="M40 4H100V20H54V40L40 52Z" fill="var(--sheet)" />
          </g>
        </g>
        <g clipPath={`url(#${clip})`}>
          <rect y="62" width={LENS.width} height={LENS.edge} fill="var(--sheet)" />
          <rect y={62 + LENS.edge} width={LENS.width} height={LENS.edge} fill="var(--paper)" />
          <g transform="translate(0 62)" stroke="var(--ink)" strokeWidth="1.2">
            <g ref={main}>
              <path d={marks.map((i) => `M${i * MARK} ${LENS.edge}v${-size(i)}`).join("")} />
              {marks
                .filter((i) => i % 5 === 0)
                .map((i) => (
                  <text
                    key={i}
                    x={i * MARK}
                    y="14"
                    fontSize="12"
                    textAnchor="middle"
                    fill="var(--ink)"
                    stroke="none"
                  >
                    {number(Number(unit.of(i * mark).toPrecision(6)))}
                  </text>
                ))}
            </g>
            <path
              d={Array.from(
                { length: TEN + 1 },
                (_, i) => `M${LENS.zero + i * 0.9 * MARK} ${LENS.edge}v${i % 5 === 0 ? 20 : 13}`,
              ).join("")}
            />
            {[0, 5, TEN].map((i) => (
              <text
                key={i}
                x={LENS.zero + i * 0.9 * MARK}
                y={LENS.edge + 34}
                fontSize="12"
                textAnchor="middle"
                fill="var(--ink)"
                stroke="none"
              >
                {i}
              </text>
            ))}
          </g>
        </g>
        <rect y="62" width={LENS.width} height={LENS.height} rx="6" fill="none" stroke="var(--ink-2)" />
        <path d={`M0 ${62 + LENS.edge}H${LENS.width}`} stroke="var(--ink-2)" />
        <text x={LENS.width - 6} y="140" fontSize="11" textAnchor="end" fill="var(--ink-2)">
          {unit.label}
        </text>
      </svg>
      <FaceButtons {...props} />
    </div>
  );
}

/** A calliper as it lies in the drawer. */
export const CalliperPicture = () => (
  <>
    <path d="M3 12H45V18H12V36L6 30V18H3Z" fill="var(--line-2)" stroke="var(--ink-2)" />
    <path d="M22 10H36V21H28V30L22 36Z" fill="var(--sheet)" stroke="var(--ink-2)" />
  </>
);
