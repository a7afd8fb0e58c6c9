import { type RefObject, useEffect } from "react";
import type { Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import { placeOf } from "../engine/place.ts";
import { isOut } from "../engine/read.ts";
import type { Place, Run } from "../engine/run.ts";
import { heldPlace, hold } from "../parts/held.tsx";

/** True for an instrument that a hand may move about the scene: it lies there and has a place in the drawer. */
export function isMovable(run: Run, { id, kind }: Part): boolean {
  const { instruments } = run.vocabulary;
  return Boolean(instruments[kind]?.lies && run.document.drawer?.includes(id) && isOut(run, id));
}

/** Where an instrument comes to lie when it is taken out: in the scene as a whole, but nowhere in particular. */
export function freshPlace({ document }: Run, { id, kind, direction }: Part): Place {
  /** Of several gates none is to lie on another. */
  const nth = document.instruments.filter((one) => one.kind === kind).findIndex((one) => one.id === id);
  const { bounds } = document.world;
  const [left, bottom, right, top] = bounds;
  const at = (x: number, y: number): Place => {
    const place = { x: left + x * (right - left), y: bottom + y * (top - bottom), angle: 0 };
    const within = inSight(place, bounds);
    return { x: tidy(within.x), y: tidy(within.y), angle: 0 };
  };
  if (kind === "timing-gate") return at(0.45 + 0.12 * nth, 0.5);
  if (kind === "protractor") return at(0.15, 0.35);
  if (kind === "ruler" && direction === "down") return at(0.62, 0.97);
  if (kind === "ruler" && direction === "up") return at(0.62, 0.03);
  return at(0.06, 0.12);
}

/** Of the lesser side of the scene: so much of an instrument at its edge stays in sight, to be taken hold of again. */
const IN_SIGHT = 0.05;

/** A hand leads an instrument from where it is by so much, m and rad, not beyond the scene. */
export function lead(bench: Bench, id: string, dx: number, dy: number, turn: number): void {
  const { x, y, angle } = heldPlace(bench, id) ?? placeOf(bench.run, id);
  leadTo(bench, id, { x: x + dx, y: y + dy, angle: angle + turn });
}

function leadTo(bench: Bench, id: string, place: Place): void {
  const { x, y, angle } = inSight(place, bench.document.world.bounds);
  hold(bench, id, { x, y, angle: angle % (2 * Math.PI) });
}

/** The place nearest to this one that is not beyond the scene. */
function inSight({ x, y, angle }: Place, bounds: readonly [number, number, number, number]): Place {
  const [left, bottom, right, top] = bounds;
  const edge = IN_SIGHT * Math.min(right - left, top - bottom);
  const within = (value: number, least: number, most: number) =>
    Math.max(least + edge, Math.min(most - edge, value));
  return { x: within(x, left, right), y: within(y, bottom, top), angle };
}

/** The hand rests: what it moved is put there, as one action. Gives the place; undefined where nothing was moved. */
export function letGo(bench: Bench, id: string): Place | undefined {
  const held = heldPlace(bench, id);
  hold(bench, id, undefined);
  if (!held) return undefined;
  const place = { x: tidy(held.x), y: tidy(held.y), angle: tidy(held.angle) };
  bench.do({ type: "place", instrument: id, ...place });
  return place;
}

/** Six figures are finer than any hand. */
const tidy = (value: number): number => Number(value.toPrecision(6));

/** Moves instruments about the drawing in `frame` by mouse and touch: anything in it with `data-lies`. */
export function usePlacing(frame: RefObject<HTMLElement | null>, bench: Bench): void {
  useEffect(() => {
    const svg = frame.current?.querySelector<SVGSVGElement>("svg.scene-drawing");
    if (!svg || !bench.document.drawer || bench.readOnly) return;
    /** `dx` and `dy`: from the hand to the place of what it leads, m; they stay where the hand goes beyond the scene. */
    let grip: { id: string; pointer: number; dx: number; dy: number } | undefined;
    const under = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<SVGGElement>("[data-lies]")?.dataset["lies"] : undefined;
    const world = (event: PointerEvent) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
      return { x: point.x, y: -point.y };
    };
    const down = (event: PointerEvent) => {
      const id = event.button === 0 && !grip ? under(event.target) : undefined;
      if (!id) return;
      event.stopPropagation();
      const [hand, at] = [world(event), heldPlace(bench, id) ?? placeOf(bench.run, id)];
      grip = { id, pointer: event.pointerId, dx: at.x - hand.x, dy: at.y - hand.y };
      svg.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (!grip || event.pointerId !== grip.pointer) return;
      const [hand, { angle }] = [world(event), heldPlace(bench, grip.id) ?? placeOf(bench.run, grip.id)];
      leadTo(bench, grip.id, { x: hand.x + grip.dx, y: hand.y + grip.dy, angle });
    };
    const up = (event: PointerEvent) => {
      if (!grip || event.pointerId !== grip.pointer) return;
      letGo(bench, grip.id);
      grip = undefined;
    };
    svg.addEventListener("pointerdown", down);
    svg.addEventListener("pointermove", move);
    svg.addEventListener("pointerup", up);
    svg.addEventListener("pointercancel", up);
    return () => {
      svg.removeEventListener("pointerdown", down);
      svg.removeEventListener("pointermove", move);
      svg.removeEventListener("pointerup", up);
      svg.removeEventListener("pointercancel", up);
    };
  }, [frame, bench]);
}
