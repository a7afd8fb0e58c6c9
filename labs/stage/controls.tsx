import { useEffect, useId, useRef, useState } from "react";
import type { Control } from "../document/document.ts";
import { fromSI } from "../document/units.ts";
import { onStep } from "./anchors.ts";
import { useStage } from "./context.tsx";
import { digitsOf, isReadByEye, unitOf, valueSet } from "./control-value.ts";
import { readTyped } from "./typed.ts";

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
  const [pending, setPending] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      bench.preview(control.id, undefined);
    },
    [bench, control],
  );
  const unit = unitOf(control);
  const byEye = isReadByEye(bench.document, control);
  const value = pending ?? valueSet(bench.run, control);
  const written = withUnit(number(fromSI(value, unit), digitsOf(control)), shown(control.unit));

  function set(next: number): void {
    clearTimeout(timer.current);
    bench.do({ type: "set", control: control.id, value: onStep(control, next) });
    setPending(undefined);
  }
  function slide(next: number): void {
    setPending(next);
    if (!control.live) bench.preview(control.id, onStep(control, next));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => set(next), REST_MS);
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
        aria-valuetext={byEye ? `${number(shareOf(control, value), 0)} %` : written}
        onChange={(event) => slide(Number(event.target.value))}
      />
      {!byEye && <NumberField control={control} value={value} onSet={set} />}
    </div>
  );
}

/** How far along its way a slider stands, %. */
const shareOf = ({ min, max }: Control, value: number): number => ((value - min) / (max - min)) * 100;

/** A number as it is written before its unit, where it has one; degrees stand at it. */
const withUnit = (number: string, unit: string): string =>
  unit ? `${number}${unit === "°" ? "" : " "}${unit}` : number;

/** The part of a step that units turned into one another may be off by. */
const HARDLY = 0.01;

interface NumberFieldProps {
  control: Control;
  value: number;
  onSet(value: number): void;
}

/** A number with comma or point, with its unit or without, before the unit; words under it where it is none. */
function NumberField({ control, value, onSet }: NumberFieldProps) {
  const { lab, t, number, unit: shown } = useStage();
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState("");
  const hint = useId();
  const unit = unitOf(control);
  const write = (si: number) => number(fromSI(si, unit), digitsOf(control));

  /** Why something else is set than was typed, SI; nothing where it is not. */
  function otherThan(typed: number): string {
    const { min, max, step } = control;
    const inUnit = (written: string) => withUnit(written, shown(control.unit));
    if (typed < min - step / 2 || typed > max + step / 2)
      return t.desk.clamped({ min: write(min), max: inUnit(write(max)) });
    const taken = onStep(control, typed);
    if (Math.abs(taken - typed) < HARDLY * step) return "";
    const long = number(fromSI(step, { ...unit, offset: 0 }), digitsOf(control));
    return t.desk.stepped({ step: inUnit(long), value: inUnit(write(taken)) });
  }
  function leave(): void {
    if (draft === undefined) return;
    const typed = readTyped(draft, control.unit);
    if (!typed.ok) {
      if (draft.trim() === "") setDraft(undefined);
      const { wrongUnit, notNumber } = t.desk;
      const fits = withUnit(write(value), shown(control.unit));
      setWrong(
        draft.trim() === "" ? "" : typed.code === "wrong-unit" ? wrongUnit({ unit: fits }) : notNumber,
      );
      return;
    }
    setWrong(otherThan(typed.value));
    setDraft(undefined);
    onSet(typed.value);
  }
  return (
    <>
      <input
        aria-label={lab.controls[control.id]}
        aria-invalid={wrong !== "" && draft !== undefined}
        aria-describedby={wrong ? hint : undefined}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        data-settled={draft === undefined}
        value={draft ?? write(value)}
        onChange={(event) => setDraft(event.target.value)}
        onInput={() => setWrong("")}
        onFocus={(event) => event.target.select()}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
          if (event.key !== "Escape") return;
          setDraft(undefined);
          setWrong("");
        }}
      />
      <span className="control-unit">{shown(control.unit)}</span>
      {wrong && (
        <p className={draft === undefined ? "control-told" : "control-wrong"} id={hint} role="status">
          {wrong}
        </p>
      )}
    </>
  );
}
