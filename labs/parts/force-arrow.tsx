import { useRef } from "react";
import type { Run } from "../engine/run.ts";
import { read } from "../engine/read.ts";
import { arrowPath } from "./arrow.tsx";
import { put, useFrame, type ViewProps } from "./frame.tsx";

/** A force as large as the body's weight on Earth is drawn so long, and none longer than three times that, CSS pixels. */
const WEIGHT_LONG = 40;
const LONGEST = 120;
const EARTH = 9.81;

/** A force on the body named by the part's `on`: `forceOf` gives its components, N, upwards positive. */
export function ForceArrow({
  part,
  bench,
  pixel,
  label,
  forceOf,
}: ViewProps & { forceOf: (run: Run, body: string) => readonly [number, number] }) {
  const arrow = useRef<SVGPathElement>(null);
  useFrame(bench, (run) => {
    const body = String(part["on"]);
    const [fx, fy] = forceOf(run, body);
    const force = Math.sqrt(fx * fx + fy * fy);
    const weight = Number(run.properties.parts.get(body)?.["mass"]) * EARTH;
    const long = force > 0 ? (Math.min(LONGEST, (WEIGHT_LONG * force) / weight) * pixel) / force : 0;
    const [x, y] = [read(run, `${body}.x`), read(run, `${body}.y`)];
    put(arrow.current, "d", arrowPath(x, -y, fx * long, -fy * long, pixel));
  });
  return (
    <g>
      <title>{label}</title>
      <path ref={arrow} fill="none" stroke="var(--alarm)" strokeWidth={2 * pixel} strokeLinejoin="round" />
    </g>
  );
}
