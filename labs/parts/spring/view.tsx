import { useRef } from "react";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** Turns of the coil and points drawn of each. */
const TURNS = 12;
const POINTS = 10;
/** Half of its width and the straight piece at each end, CSS pixels. */
const WIDTH = 8;
const HOOK = 7;

/** A coil from end to end that opens and closes; a ball at its end covers the hook. */
export function SpringView({ part, bench, pixel, label }: ViewProps) {
  const wire = useRef<SVGPathElement>(null);
  useFrame(bench, (run) => {
    const [from, to] = [end(run, String(part["from"])), end(run, String(part["to"]))];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const turn = (Math.atan2(-dy, dx) * 180) / Math.PI;
    put(wire.current, "transform", `translate(${from.x} ${-from.y}) rotate(${turn})`);
    const hooks = [from.radius + HOOK * pixel, to.radius + HOOK * pixel] as const;
    put(wire.current, "d", coil(length, hooks, WIDTH * pixel));
  });
  return (
    <path ref={wire} fill="none" stroke="var(--ink)" strokeWidth={1.4 * pixel} strokeLinejoin="round">
      <title>{label}</title>
    </path>
  );
}

/** Where an end is, m, and how much of the wire the body there covers. */
function end(run: Run, id: string): { x: number; y: number; radius: number } {
  const radius = Number(run.properties.parts.get(id)?.["radius"] ?? 0);
  return { x: read(run, `${id}.x`), y: read(run, `${id}.y`), radius };
}

/** A helix seen from the side, along x from 0 to `length`, straight at both ends; hooks give way where it is short. */
function coil(length: number, hooks: readonly [number, number], width: number): string {
  const share = Math.min(1, (0.6 * length) / (hooks[0] + hooks[1]));
  const start = hooks[0] * share;
  const reach = length - share * (hooks[0] + hooks[1]);
  const lean = Math.min(0.35 * width, reach / 4);
  const points = Array.from({ length: TURNS * POINTS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / POINTS;
    const along = lean + ((reach - 2 * lean) * i) / (TURNS * POINTS) - lean * Math.cos(angle);
    return `${(start + along).toFixed(5)} ${(width * Math.sin(angle)).toFixed(5)}`;
  });
  return `M0 0L${points.join("L")}L${(start + reach).toFixed(5)} 0H${length}`;
}
