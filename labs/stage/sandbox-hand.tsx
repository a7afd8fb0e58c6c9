import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Bench } from "../engine/bench.ts";
import type { DrawnBody } from "../engine/rigid.ts";
import { movable } from "./sandbox-bodies.tsx";

/** The scene's drawing and metres of one CSS pixel in it. */
export interface Drawing {
  svg: SVGSVGElement;
  pixel: number;
}

/** The drawing of the scene in which `inside` stands; undefined until it is there. */
export function useDrawing(inside: RefObject<HTMLElement | null>): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>();
  useLayoutEffect(() => {
    const svg = inside.current?.closest(".scene")?.querySelector<SVGSVGElement>("svg.scene-drawing");
    if (!svg) return;
    const measure = () => {
      const scale = svg.getScreenCTM()?.a;
      if (scale) setDrawing({ svg, pixel: 1 / scale });
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(svg);
    const sights = new MutationObserver(measure);
    sights.observe(svg, { attributeFilter: ["viewBox"] });
    return () => {
      sizes.disconnect();
      sights.disconnect();
    };
  }, [inside]);
  return drawing;
}

/** The hand tells where it is at most so often, ms: each time is an action of the run. */
const EVERY_MS = 60;
/** The speed of a throw is that of the hand over the last so many ms, and no more than so many m/s. */
const THROW_MS = 90;
const FASTEST_THROW = 20;

interface Grip {
  pointer: number;
  id: string;
  /** From the pointer to the body's centre, m. */
  dx: number;
  dy: number;
  trail: { at: number; x: number; y: number }[];
}

interface HandOptions {
  bench: Bench;
  drawing: Drawing | undefined;
  onChoose(id: string): void;
  /** A click where there is no body. */
  onEmpty(x: number, y: number): void;
}

/** Takes bodies by pointer, leads them and throws them; a click beside them is told to `onEmpty`. */
export function useHand(options: HandOptions): void {
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const svg = options.drawing?.svg;
  useEffect(() => {
    if (!svg) return;
    let grip: Grip | undefined;
    let grabbedAt = -1;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const world = (event: { clientX: number; clientY: number }) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
      return { x: point.x, y: -point.y };
    };
    const under = (event: { clientX: number; clientY: number }) => {
      const { bench, drawing } = latest.current;
      const { x, y } = world(event);
      return movable(bench.run).findLast((body) => covers(body, x, y, 8 * (drawing?.pixel ?? 0)));
    };

    function down(event: PointerEvent): void {
      grabbedAt = -1;
      const { bench, onChoose } = latest.current;
      const body = event.button === 0 && !grip ? under(event) : undefined;
      if (!body || bench.readOnly) return;
      const { x, y } = world(event);
      grip = { pointer: event.pointerId, id: body.id, dx: body.x - x, dy: body.y - y, trail: [] };
      grabbedAt = event.timeStamp;
      svg?.setPointerCapture(event.pointerId);
      onChoose(body.id);
      if (!bench.playing) bench.play();
      lead(event);
      tell();
    }
    function lead(event: PointerEvent): void {
      if (!grip || event.pointerId !== grip.pointer) return;
      const { x, y } = world(event);
      grip.trail.push({ at: event.timeStamp, x, y });
      while ((grip.trail[0]?.at ?? Infinity) < event.timeStamp - THROW_MS) grip.trail.shift();
      waiting ??= setTimeout(tell, EVERY_MS);
    }
    function tell(): void {
      waiting = undefined;
      const last = grip?.trail.at(-1);
      if (!grip || !last) return;
      const push = { type: "move" as const, id: grip.id, x: last.x + grip.dx, y: last.y + grip.dy };
      latest.current.bench.do({ type: "push", push });
    }
    function up(event: PointerEvent): void {
      if (!grip || event.pointerId !== grip.pointer) return;
      const { bench } = latest.current;
      const { x, y } = world(event);
      const first = grip.trail.find(({ at }) => at >= event.timeStamp - THROW_MS);
      const time = first ? ((event.timeStamp - first.at) / 1000) * bench.speed : 0;
      const velocity =
        time > 0 && first && event.type === "pointerup" ? [(x - first.x) / time, (y - first.y) / time] : [];
      const [vx = 0, vy = 0] = velocity;
      const slower = Math.min(1, FASTEST_THROW / Math.max(1e-9, Math.hypot(vx, vy)));
      bench.do({ type: "push", push: { type: "throw", id: grip.id, vx: vx * slower, vy: vy * slower } });
      grip = undefined;
    }
    function click(event: MouseEvent): void {
      if (grabbedAt >= 0 || latest.current.bench.readOnly || under(event)) return;
      const { x, y } = world(event);
      latest.current.onEmpty(x, y);
    }
    // a finger on a body leads it, one beside it scrolls the page
    const touch = (event: TouchEvent) => {
      const finger = event.touches[0];
      if (finger && !latest.current.bench.readOnly && under(finger)) event.preventDefault();
    };
    svg.addEventListener("pointerdown", down);
    svg.addEventListener("pointermove", lead);
    svg.addEventListener("pointerup", up);
    svg.addEventListener("pointercancel", up);
    svg.addEventListener("click", click);
    svg.addEventListener("touchstart", touch, { passive: false });
    return () => {
      clearTimeout(waiting);
      svg.removeEventListener("pointerdown", down);
      svg.removeEventListener("pointermove", lead);
      svg.removeEventListener("pointerup", up);
      svg.removeEventListener("pointercancel", up);
      svg.removeEventListener("click", click);
      svg.removeEventListener("touchstart", touch);
    };
  }, [svg]);
}

/** True where (x, y) is on the body or within `slack` of it, m. */
function covers({ x, y, radius, vertices }: DrawnBody, px: number, py: number, slack: number): boolean {
  if (!vertices) return Math.hypot(px - x, py - y) <= radius + slack;
  return vertices.every((from, i) => {
    const to = vertices[(i + 1) % vertices.length] ?? from;
    const [ex, ey] = [to.x - from.x, to.y - from.y];
    return ex * (py - from.y) - ey * (px - from.x) >= -slack * Math.hypot(ex, ey);
  });
}
