import { useRef } from "react";
import { read, trailOf } from "../../engine/read.ts";
import { arrowPath } from "../arrow.tsx";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** The arrow of a velocity is as long as the way between so many flashes. */
const ARROW = 2;

/** What the camera sees of its body: a dot per flash, and an arrow for the velocity it has. */
export function CameraView({ part, bench, pixel, label }: ViewProps) {
  const dots = useRef<SVGPathElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const drawn = useRef("");
  useFrame(bench, (run) => {
    const [body, interval] = [String(part["on"]), Number(part["interval"])];
    const [x, y, vx, vy] = ["x", "y", "vx", "vy"].map((name) => read(run, `${body}.${name}`)) as [
      number,
      number,
      number,
      number,
    ];
    const places = trailOf(run, part.id);
    const last = places.length - 2;
    const newest = `${last} ${places[last]} ${places[last + 1]}`;
    if (newest !== drawn.current) put(dots.current, "d", dotsOf(places));
    drawn.current = newest;
    const speed = Math.sqrt(vx * vx + vy * vy);
    const radius = speed > 0 ? Number(run.properties.parts.get(body)?.["radius"]) / speed : 0;
    const long = ARROW * interval;
    put(arrow.current, "d", arrowPath(x + radius * vx, -y - radius * vy, long * vx, -long * vy, pixel));
  });
  return (
    <g fill="none">
      <title>{label}</title>
      <path ref={dots} stroke="var(--ink-2)" strokeWidth={4.5 * pixel} strokeLinecap="round" />
      <path ref={arrow} stroke="var(--accent)" strokeWidth={2 * pixel} strokeLinejoin="round" />
    </g>
  );
}

/** A stroke of no length with round ends is a dot. */
function dotsOf(places: ArrayLike<number>): string {
  let path = "";
  for (let i = 0; i < places.length; i += 2) path += `M${places[i]} ${-(places[i + 1] as number)}h0`;
  return path;
}
