import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { endsOf, type Place, pathThrough } from "../hinge/place.ts";

/** Turns drawn, and their width in pixels. */
const TURNS = 12;
const WIDTH = 6;

/** A zigzag from end to end. */
export function RigidSpringView({ part, bench, pixel, label }: ViewProps) {
  const line = useRef<SVGPathElement>(null);
  useFrame(bench, (run) => {
    const [from, to] = endsOf(run, part.id);
    put(line.current, "d", pathThrough(zigzag(from, to, WIDTH * pixel)));
  });
  return (
    <path ref={line} fill="none" stroke="var(--ink)" strokeWidth={1.5 * pixel} strokeLinejoin="round">
      <title>{label}</title>
    </path>
  );
}

function zigzag(from: Place, to: Place, width: number): Place[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const at = (share: number, aside: number): Place => ({
    x: from.x + dx * share - (dy / length) * aside,
    y: from.y + dy * share + (dx / length) * aside,
  });
  const turns = Array.from({ length: 2 * TURNS }, (_, i) =>
    at(0.1 + (0.8 * (i + 0.5)) / (2 * TURNS), i % 2 ? width : -width),
  );
  return [from, at(0.1, 0), ...turns, at(0.9, 0), to];
}
