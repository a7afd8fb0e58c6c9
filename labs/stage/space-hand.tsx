import { type RefObject, useEffect } from "react";
import { type Sight, turn, turnByKey } from "./space-camera.ts";

/** Rad for a CSS pixel of dragging. */
const RATE = 0.007;

/**
 * Turns the sight by dragging with mouse or finger, brings it nearer by two fingers and by the wheel (once the scene has
 * the focus, so that a page can be scrolled past it), and does both by keys; then calls `look`.
 */
export function useSpaceHand(
  frame: RefObject<HTMLElement | null>,
  sight: RefObject<Sight>,
  look: RefObject<(() => void) | undefined>,
): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const gone = new AbortController();
    const { signal } = gone;
    const fingers = new Map<number, { x: number; y: number }>();
    const see = (next: Sight): void => {
      sight.current = next;
      look.current?.();
    };
    const lift = (event: PointerEvent): void => void fingers.delete(event.pointerId);
    function press(this: HTMLElement, event: PointerEvent): void {
      if (event.button !== 0 || fingers.size > 1) return;
      this.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }
    function drag(event: PointerEvent): void {
      const finger = fingers.get(event.pointerId);
      if (!finger) return;
      const before = spread(fingers);
      const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y];
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size === 1) see(turn(sight.current, -dx * RATE, dy * RATE));
      else if (before > 0) see(turn(sight.current, 0, 0, spread(fingers) / before));
    }
    function wheel(event: WheelEvent): void {
      if (document.activeElement !== element) return;
      event.preventDefault();
      see(turn(sight.current, 0, 0, Math.exp(-Math.sign(event.deltaY) * 0.1)));
    }
    function key(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = turnByKey(sight.current, event.key);
      if (!next) return;
      event.preventDefault();
      see(next);
    }
    element.addEventListener("pointerdown", press, { signal });
    element.addEventListener("pointermove", drag, { signal });
    element.addEventListener("pointerup", lift, { signal });
    element.addEventListener("pointercancel", lift, { signal });
    element.addEventListener("wheel", wheel, { signal, passive: false });
    element.addEventListener("keydown", key, { signal });
    return () => gone.abort();
  }, [frame, sight, look]);
}

/** CSS pixels between two fingers; 0 for one. */
function spread(fingers: ReadonlyMap<number, { x: number; y: number }>): number {
  const [a, b] = [...fingers.values()];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}
