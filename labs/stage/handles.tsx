import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { fromSI } from "../document/units.ts";
import { useFrame } from "../parts/frame.tsx";
import { type Handle, handlesOf, onStep, type Point, placeOf, valueNear, wayOf } from "./anchors.ts";
import { useStage } from "./context.tsx";
import { digitsOf, isReadByEye, unitOf, valueSet } from "./control-value.ts";
import type { FlatPlace } from "./use-sight.tsx";

/** Over the scene: what can be taken hold of, each moving the control it belongs to. */
export function Handles({ place }: { place: FlatPlace }) {
  const { bench } = useStage();
  const handles = useMemo(() => handlesOf(bench.document), [bench]);
  if (bench.readOnly) return null;
  return handles.map((handle) => <Hold key={handle.control.id} handle={handle} place={place} />);
}

const STEPS_OF_KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Near the edge of the scene a handle stays where a finger reaches it; one of a place out of sight goes with it. */
const EDGE = 20;
const inside = (at: number, size: number): number =>
  at < -EDGE || at > size + EDGE ? -999 : Math.min(size - EDGE, Math.max(EDGE, at));

/** Nearer to an edge than this the value beside a handle would be cut off: it stands farther in, or under the handle, px. */
const VALUE = 52;

interface Grip {
  way: readonly Point[];
  /** From the pointer to the place that is led, m. */
  dx: number;
  dy: number;
}

function Hold({ handle, place }: { handle: Handle; place: FlatPlace }) {
  const { bench, lab, t, number, unit: shown } = useStage();
  const { control } = handle;
  const knob = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip>(undefined);
  const [held, setHeld] = useState<number>();
  const [right, down] = handle.beside ?? [0, 0];
  const { box, pixel } = place;
  useFrame(bench, (run) => {
    const { x, y } = placeOf(run, handle);
    const width = box.width / pixel + 2 * place.dx;
    const left = inside((x - box.left) / pixel + place.dx + right, width);
    const top = inside((-y - box.top) / pixel + place.dy + down, box.height / pixel + 2 * place.dy);
    if (!knob.current) return;
    knob.current.style.setProperty("transform", `translate(${left}px, ${top}px)`);
    knob.current.style.setProperty(
      "--aside",
      `${Math.max(VALUE - left, 0) - Math.max(left - width + VALUE, 0)}px`,
    );
    knob.current.toggleAttribute("data-high", top < VALUE);
  });
  const unit = unitOf(control);
  const byEye = isReadByEye(bench.document, control);
  const current = held ?? valueSet(bench.run, control);
  const words = byEye
    ? `${number(((current - control.min) / (control.max - control.min)) * 100, 0)} %`
    : `${number(fromSI(current, unit), digitsOf(control))} ${shown(control.unit)}`;

  const set = (value: number) => {
    if (value !== valueSet(bench.run, control)) bench.do({ type: "set", control: control.id, value });
  };
  const under = (event: PointerEvent): Point => {
    const { left, top } = event.currentTarget.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return {
      x: box.left + (event.clientX - left - place.dx) * pixel,
      y: -(box.top + (event.clientY - top - place.dy) * pixel),
    };
  };
  function take(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0 || grip.current) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    const [hand, at] = [under(event), placeOf(bench.run, handle)];
    grip.current = { way: wayOf(bench.run, handle), dx: at.x - hand.x, dy: at.y - hand.y };
  }
  function lead(event: PointerEvent<HTMLDivElement>): void {
    if (!grip.current) return;
    const { way, dx, dy } = grip.current;
    const hand = under(event);
    const value = valueNear(control, way, { x: hand.x + dx, y: hand.y + dy });
    setHeld(value);
    if (!control.live) bench.preview(control.id, value);
  }
  function letGo(keep: boolean): void {
    if (!grip.current) return;
    grip.current = undefined;
    if (held === undefined) return;
    setHeld(undefined);
    bench.preview(control.id, undefined);
    if (keep) set(held);
  }
  function key(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") letGo(false);
    const steps = STEPS_OF_KEYS[event.key];
    const now = valueSet(bench.run, control);
    const next =
      event.key === "Home"
        ? control.min
        : event.key === "End"
          ? control.max
          : steps && onStep(control, now + steps * control.step);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(next);
  }
  return (
    <div
      ref={knob}
      className={`handle handle-${handle.way}`}
      role="slider"
      tabIndex={0}
      aria-label={t.desk.handle({ name: lab.controls[control.id] ?? "" })}
      aria-valuemin={control.min}
      aria-valuemax={control.max}
      aria-valuenow={current}
      aria-valuetext={words}
      data-held={held !== undefined}
      onPointerDown={take}
      onPointerMove={lead}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onLostPointerCapture={() => letGo(true)}
      onKeyDown={key}
    >
      {held !== undefined && !byEye && <span className="handle-value">{words}</span>}
    </div>
  );
}
