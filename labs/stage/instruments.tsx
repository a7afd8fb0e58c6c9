import { useRef } from "react";
import type { Part } from "../document/document.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { useFrame } from "../parts/frame.tsx";
import { useStage } from "./context.tsx";

/** Instruments with a face of their own, beside the scene; rulers are drawn in it. */
export function Instruments() {
  const { bench, t } = useStage();
  const faces = bench.document.instruments.filter(
    (part) => part.kind === "stopwatch" || part.kind === "meter",
  );
  if (faces.length === 0) return null;
  return (
    <section className="instruments" aria-label={t.instruments}>
      {faces.map((part) =>
        part.kind === "stopwatch" ? (
          <Stopwatch key={part.id} part={part} />
        ) : (
          <Meter key={part.id} part={part} />
        ),
      )}
    </section>
  );
}

const TICKS = Array.from({ length: 12 }, (_, i) => i * 30);

/** A stopwatch whose hand goes round once a minute (or a sixtieth of its digits' span) and agrees with its digits. */
function Stopwatch({ part }: { part: Part }) {
  const { bench, lab, t, number } = useStage();
  const digits = useRef<SVGTextElement>(null);
  const hand = useRef<SVGPathElement>(null);
  const division = Number(part["division"]);
  const places = division >= 1 ? 0 : division >= 0.1 ? 1 : division >= 0.01 ? 2 : 3;
  useFrame(bench, (run) => {
    const shown = run.instruments.get(part.id)?.shown() ?? 0;
    const round = division >= 1 ? 600 * division : 60;
    if (digits.current) digits.current.textContent = number(shown, places);
    hand.current?.setAttribute("transform", `rotate(${((shown % round) / round) * 360})`);
  });
  const press = (button: string) => bench.do({ type: "press", instrument: part.id, button });
  return (
    <div className="stopwatch">
      <svg viewBox="-70 -84 140 150" role="img" aria-label={lab.instruments[part.id]}>
        <circle r="60" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="3" />
        <rect x="-8" y="-78" width="16" height="16" fill="var(--ink)" />
        {TICKS.map((angle) => (
          <path key={angle} d="M0 -54v8" stroke="var(--ink)" transform={`rotate(${angle})`} />
        ))}
        <path ref={hand} d="M0 8V-46" stroke="var(--alarm)" strokeWidth="2.5" />
        <circle r="3" fill="var(--alarm)" />
        <text ref={digits} y="34" textAnchor="middle" fontSize="20" fill="var(--ink)" />
      </svg>
      <div className="stopwatch-buttons">
        <button type="button" className="button" disabled={bench.readOnly} onClick={() => press("toggle")}>
          {t.stopwatchToggle}
        </button>
        <button type="button" className="button" disabled={bench.readOnly} onClick={() => press("reset")}>
          {t.stopwatchReset}
        </button>
      </div>
    </div>
  );
}

/** Digits of one reading, in the unit of the table's column that is read from it. */
function Meter({ part }: { part: Part }) {
  const { bench, lab, number, unit: shownUnit } = useStage();
  const output = useRef<HTMLElement>(null);
  const column = bench.document.table.find((c) => c.kind === "measured" && c.instrument === part.id);
  const parsed = parseUnit(column?.unit ?? "1");
  const unit = parsed.ok ? parsed.unit : { factor: 1, offset: 0 };
  const division = fromSI(Number(part["division"]), { ...unit, offset: 0 });
  const places = division > 0 ? Math.max(0, Math.min(6, -Math.floor(Math.log10(division) + 1e-9))) : 3;
  useFrame(bench, (run) => {
    const shown = run.instruments.get(part.id)?.shown() ?? 0;
    if (output.current) output.current.textContent = number(fromSI(shown, unit), places);
  });
  return (
    <div className="meter">
      <span className="meter-name">{lab.instruments[part.id]}</span>
      <span className="meter-face">
        <b ref={output} /> {shownUnit(column?.unit ?? "1")}
      </span>
    </div>
  );
}
