import { useEffect, useId, useRef, useState } from "react";
import type { Control, LabDocument } from "../document/document.ts";
import { parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit, toSI } from "../document/units.ts";
import { useStage } from "./context.tsx";

/** What the pupil may change, each by a slider and a number field. */
export function Controls() {
  const { bench, t } = useStage();
  if (bench.document.controls.length === 0) return null;
  return (
    <fieldset className="controls" disabled={bench.readOnly}>
      <legend className="visually-hidden">{t.controls}</legend>
      {bench.document.controls.map((control) => (
        <ControlField key={control.id} control={control} />
      ))}
    </fieldset>
  );
}

/** A drag of the slider is one action: it is done when the hand rests. */
const REST_MS = 200;

function ControlField({ control }: { control: Control }) {
  const { bench, lab, number, unit: shown } = useStage();
  const id = useId();
  const unit = shownUnit(control.unit);
  const current = bench.run.controls.get(control.id) ?? startValue(control, bench.run.properties);
  const [draft, setDraft] = useState<string>();
  const [pending, setPending] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const byEye = isReadByEye(bench.document, control);
  const value = pending ?? current;
  const digits = Math.max(0, -Math.floor(Math.log10(fromSI(control.step, { ...unit, offset: 0 })) + 1e-9));

  function set(next: number): void {
    const snapped = control.min + Math.round((next - control.min) / control.step) * control.step;
    bench.do({
      type: "set",
      control: control.id,
      value: Math.min(control.max, Math.max(control.min, snapped)),
    });
    setPending(undefined);
  }
  function slide(next: number): void {
    setPending(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => set(next), REST_MS);
  }
  function leave(): void {
    const typed = draft === undefined ? undefined : parseNumeral(draft);
    setDraft(undefined);
    if (typed !== undefined) set(toSI(typed, unit));
  }
  return (
    <div className={byEye ? "control control-by-eye" : "control"}>
      <label htmlFor={id}>{lab.controls[control.id]}</label>
      <input
        type="range"
        id={id}
        min={control.min}
        max={control.max}
        step={control.step}
        value={value}
        aria-valuetext={
          byEye
            ? `${number(placeOf(control, value), 0)} %`
            : `${number(fromSI(value, unit), digits)} ${shown(control.unit)}`
        }
        onChange={(event) => slide(Number(event.target.value))}
      />
      {!byEye && (
        <input
          aria-label={lab.controls[control.id]}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? number(fromSI(value, unit), digits)}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === "Enter" && leave()}
        />
      )}
      {!byEye && <span className="control-unit">{shown(control.unit)}</span>}
    </div>
  );
}

/** How far along its way a slider stands, %. */
const placeOf = ({ min, max }: Control, value: number): number => ((value - min) / (max - min)) * 100;

/** What the pupil is to read off a scale is not told in digits. */
const isReadByEye = (document: LabDocument, control: Control): boolean =>
  document.table.some((column) => column.kind === "measured" && column.of === control.target);

function shownUnit(text: string) {
  const unit = parseUnit(text);
  return unit.ok ? unit.unit : { factor: 1, offset: 0 };
}

function startValue(
  { target }: Control,
  properties: { gravity: number; parts: ReadonlyMap<string, Record<string, number | string>> },
): number {
  if (target === "world.gravity") return properties.gravity;
  const dot = target.indexOf(".");
  return Number(properties.parts.get(target.slice(0, dot))?.[target.slice(dot + 1)]);
}
