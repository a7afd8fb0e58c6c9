import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { leftSight, useKeepSight } from "./left-sight.tsx";
import { boxOf, type FlatSight, nearer, sightByKey, within, wholeOf } from "./sight.ts";

type Bounds = readonly [number, number, number, number];

/** How a flat scene lies on the page: the box drawn, m, y down, and metres of one CSS pixel. */
export interface FlatPlace {
  box: ReturnType<typeof boxOf>;
  pixel: number;
  /** CSS pixels from the frame's left and top to the box's. */
  dx: number;
  dy: number;
}

/**
 * What is seen of a flat scene in `frame`: larger and smaller by wheel with Ctrl, by two fingers, by keys once it has
 * the focus; moved by two fingers, by the mouse and by arrows. One finger and the plain wheel scroll the page. It is the same
 * when this browser opens the `attempt` again.
 */
export function useSight(
  frame: RefObject<HTMLElement | null>,
  bounds: Bounds,
  mouseMoves: boolean,
  attempt: string | undefined,
) {
  const [sight, setSight] = useState(() => begunWith(leftSight(attempt), bounds));
  useKeepSight(attempt, () => [sight.x, sight.y, sight.zoom]);
  const [size, setSize] = useState({ width: 700, height: 400 });
  const box = boxOf(sight, bounds);
  const pixel = Math.max(box.width / size.width, box.height / size.height);
  const place: FlatPlace = {
    box,
    pixel,
    dx: (size.width - box.width / pixel) / 2,
    dy: (size.height - box.height / pixel) / 2,
  };
  const latest = useRef({ sight, place });
  useLayoutEffect(() => {
    latest.current = { sight, place };
  });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    return listen(element, bounds, mouseMoves, () => latest.current, setSight);
  }, [frame, bounds, mouseMoves]);
  return { sight, setSight, place };
}

function begunWith([x, y, zoom]: readonly number[], bounds: Bounds): FlatSight {
  const isKept = x !== undefined && y !== undefined && zoom !== undefined;
  return isKept ? within({ x, y, zoom }, bounds) : wholeOf(bounds);
}

interface Seen {
  sight: FlatSight;
  place: FlatPlace;
}

function listen(
  element: HTMLElement,
  bounds: Bounds,
  mouseMoves: boolean,
  seen: () => Seen,
  see: (next: FlatSight) => void,
): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  /** What lies under a point of the page, m, y upwards. */
  const under = (clientX: number, clientY: number) => {
    const { left, top } = element.getBoundingClientRect();
    const { box, pixel, dx, dy } = seen().place;
    return {
      x: box.left + (clientX - left - dx) * pixel,
      y: -(box.top + (clientY - top - dy) * pixel),
    };
  };
  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { x, y } = under(event.clientX, event.clientY);
    see(nearer(seen().sight, Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.005), x, y, bounds));
  }
  function key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return;
    const next = sightByKey(seen().sight, event.key, bounds);
    if (!next) return;
    event.preventDefault();
    see(next);
  }
  let held: { x: number; y: number; apart: number } | undefined;
  function fingers(event: TouchEvent): void {
    const [a, b] = event.touches;
    if (!a || !b || event.touches.length !== 2) {
      held = undefined;
      return;
    }
    event.preventDefault();
    const now = {
      x: (a.clientX + b.clientX) / 2,
      y: (a.clientY + b.clientY) / 2,
      apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    };
    if (held && now.apart > 0 && held.apart > 0) {
      const { x, y } = under(now.x, now.y);
      const { pixel } = seen().place;
      const moved = { ...seen().sight };
      moved.x -= (now.x - held.x) * pixel;
      moved.y += (now.y - held.y) * pixel;
      see(nearer(within(moved, bounds), now.apart / held.apart, x, y, bounds));
    }
    held = now;
  }
  let dragged: { pointer: number; x: number; y: number } | undefined;
  function press(event: PointerEvent): void {
    if (event.pointerType !== "mouse" || event.button !== 0 || seen().sight.zoom <= 1) return;
    if (
      event.target instanceof Element &&
      event.target.closest("[role=slider], [role=button], button, [data-lies]")
    )
      return;
    dragged = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    element.setPointerCapture(event.pointerId);
  }
  function drag(event: PointerEvent): void {
    if (event.pointerId !== dragged?.pointer) return;
    const { sight, place } = seen();
    const x = sight.x - (event.clientX - dragged.x) * place.pixel;
    const y = sight.y + (event.clientY - dragged.y) * place.pixel;
    dragged = { ...dragged, x: event.clientX, y: event.clientY };
    see(within({ ...sight, x, y }, bounds));
  }
  const lift = () => {
    dragged = undefined;
  };
  element.addEventListener("wheel", wheel, { signal, passive: false });
  element.addEventListener("keydown", key, { signal });
  for (const type of ["touchstart", "touchmove", "touchend", "touchcancel"] as const)
    element.addEventListener(type, fingers, { signal, passive: false });
  if (mouseMoves) {
    element.addEventListener("pointerdown", press, { signal });
    element.addEventListener("pointermove", drag, { signal });
    element.addEventListener("pointerup", lift, { signal });
    element.addEventListener("pointercancel", lift, { signal });
  }
  return () => gone.abort();
}
