import { type PointerEvent, useId, useRef } from "react";
import type { Run } from "../../engine/run.ts";
import { read } from "../../engine/read.ts";
import { FaceButtons, type FaceProps } from "../face.tsx";
import { put, say, useFrame } from "../frame.tsx";
import { wordOf } from "../readout.tsx";
import { Scales } from "./scales.tsx";

const WIDTH = 320;
/** Of the jaws: where they meet, how far they open, the level of the middle of what is between them. */
const JAWS = { at: 40, open: 190, level: 48, end: 82 };
/** Of the lens: where it is, units for a mark of the main scale, where the zero of the vernier stands. */
const LENS = { top: 90, height: 72, mark: 22, zero: 72 };
/** Of the loupe over the lens: where it is, and how many times larger it draws. */
const LOUPE = { top: 172, height: 72, times: 3 };
const TEN = 10;
/** Length of the vernier in the lens. */
const VERNIER = 0.9 * TEN * LENS.mark;

/**
 * A vernier calliper with its jaws on what is measured; under it both its scales as through a lens, and a part of them
 * through a loupe that a hand leads along the vernier. Lens and loupe change nothing in the run.
 */
export function CalliperFace(props: FaceProps) {
  const { part, bench, label, words, unit, number } = props;
  const [main, jaw, seen] = [
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
    useRef<SVGRectElement>(null),
  ];
  const [mainLarge, vernier, vernierLarge] = [
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
  ];
  const [thing, trouble] = [useRef<SVGGElement>(null), useRef<HTMLParagraphElement>(null)];
  const slider = useRef<HTMLInputElement>(null);
  const clip = useId();
  const [range, division] = [Number(part["range"]), Number(part["division"])];
  const mark = TEN * division;
  const count = Math.round(range / mark) + 1 + TEN;
  const nameOf = (i: number) => number(Number(unit.of(i * mark).toPrecision(6)));
  const isRound = String(part["of"]).endsWith(".diameter");

  function draw(run: Run): void {
    const instrument = run.instruments.get(part.id);
    const condition = instrument?.condition?.() ?? "free";
    const shown = Math.max(-mark, Math.min(range, instrument?.shown() ?? 0));
    const open = condition === "free" ? 0 : Math.max(0, shown / range) * JAWS.open;
    put(jaw.current, "transform", `translate(${open} 0)`);
    // what is too large stands beside the open jaws, as large as it is
    const size = (read(run, String(part["of"])) / range) * JAWS.open;
    const at = JAWS.at + (condition === "over" ? open + 20 + size / 2 : open / 2);
    put(thing.current, "transform", `translate(${at} ${JAWS.level}) scale(${size / 2})`);
    put(thing.current, "opacity", condition === "free" ? "0" : "1");
    const zero = LENS.zero - (shown / mark) * LENS.mark;
    put(main.current, "transform", `translate(${zero} 0)`);
    put(vernier.current, "transform", `translate(${LENS.zero} 0)`);
    const middle = LENS.zero + Number(slider.current?.value ?? 0.5) * VERNIER;
    const large = (x: number) => `translate(${WIDTH / 2 + (x - middle) * LOUPE.times} 0)`;
    put(mainLarge.current, "transform", large(zero));
    put(vernierLarge.current, "transform", large(LENS.zero));
    put(seen.current, "x", String(middle - WIDTH / LOUPE.times / 2));
    say(trouble.current, condition === "over" ? words.tooLarge : (wordOf(condition, words) ?? ""));
  }
  useFrame(bench, draw);

  /** A finger on the lens leads the loupe there. */
  function lead(event: PointerEvent<SVGSVGElement>): void {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const scale = WIDTH / width;
    const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale];
    const isOnLens = y > LENS.top && y < LENS.top + LENS.height;
    if (!slider.current || event.buttons !== 1 || !isOnLens) return;
    slider.current.value = String((x - LENS.zero) / VERNIER);
    draw(bench.run);
  }
  const scales = { width: WIDTH, count, nameOf };
  return (
    <div className="calliper">
      <span className="meter-name">
        {label}, {unit.label}
      </span>
      <p ref={trouble} className="face-trouble" role="status" />
      <svg
        viewBox={`0 0 ${WIDTH} 246`}
        role="img"
        aria-label={label}
        onPointerDown={lead}
        onPointerMove={lead}
      >
        <clipPath id={clip}>
          <rect width={WIDTH} height={JAWS.end + 2} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <g ref={thing}>
            {isRound ? (
              <circle r="1" fill="var(--data-2)" />
            ) : (
              <rect x="-1" y="-1" width="2" height="2" fill="var(--data-2)" />
            )}
          </g>
          <Jaws jaw={jaw} centimetres={range / 0.01} />
        </g>
        <Scales {...scales} {...LENS} numbered={[5, 5]} main={main} vernier={vernier}>
          <rect
            ref={seen}
            y={LENS.top + 1}
            width={WIDTH / LOUPE.times}
            height={LENS.height - 2}
            rx="4"
            fill="none"
            stroke="var(--accent)"
            strokeWidth="1.5"
          />
        </Scales>
        <Scales
          {...scales}
          {...LOUPE}
          mark={LENS.mark * LOUPE.times}
          numbered={[1, 1]}
          main={mainLarge}
          vernier={vernierLarge}
        />
      </svg>
      <label className="face-eye calliper-loupe">
        <span>{words.loupe}</span>
        <input
          ref={slider}
          type="range"
          min="0"
          max="1"
          step="0.01"
          defaultValue="0.5"
          onInput={() => draw(bench.run)}
        />
      </label>
      <FaceButtons {...props} />
    </div>
  );
}

/** The bar with its fixed jaw and marks of a centimetre, and the jaw that slides. */
function Jaws({ jaw, centimetres }: { jaw: React.RefObject<SVGGElement | null>; centimetres: number }) {
  const { at, open, end } = JAWS;
  const every = Math.max(1, Math.round(centimetres / 40));
  const marks = Array.from({ length: Math.floor(centimetres / every) + 1 }, (_, i) => i * every);
  return (
    <g fill="var(--line-2)" stroke="var(--ink-2)">
      <path d={`M10 6H312V18H${at}V${end}L26 58V18H10Z`} />
      <path d={marks.map((i) => `M${at + 10 + (i / centimetres) * open} 18v-5`).join("")} strokeWidth="0.8" />
      <g ref={jaw}>
        <path d={`M${at} 4H${at + 62}V22H${at + 14}V58L${at} ${end}Z`} fill="var(--sheet)" />
      </g>
    </g>
  );
}

/** A calliper as it lies in the drawer. */
export const CalliperPicture = () => (
  <>
    <path d="M3 12H45V18H12V36L6 30V18H3Z" fill="var(--line-2)" stroke="var(--ink-2)" />
    <path d="M22 10H36V21H28V30L22 36Z" fill="var(--sheet)" stroke="var(--ink-2)" />
  </>
);
