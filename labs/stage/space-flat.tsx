import { useRef } from "react";
import type { LabDocument, Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import { read, trailOf } from "../engine/read.ts";
import { put, useFrame } from "../parts/frame.tsx";
import { firstSight } from "./space-camera.ts";

const AROUND = firstSight.around;
const ABOVE = firstSight.above;

/**
 * The drawing's own unit: so many make half of its width. Browsers place what stands beyond 2²⁵ wrongly, as the metres of an
 * orbit do.
 */
const HALF = 1000;

/** A length of the world, m, in units of the drawing. */
const lengthIn = ({ world }: LabDocument, metres: number): number =>
  (metres * 2 * HALF) / (world.bounds[2] - world.bounds[0]);

/** A place seen from far away in the direction of the first sight: across, down and towards the eye, in any one unit. */
function project(x: number, y: number, z: number): [across: number, down: number, towards: number] {
  const across = -x * Math.sin(AROUND) + y * Math.cos(AROUND);
  const forward = x * Math.cos(AROUND) + y * Math.sin(AROUND);
  return [
    across,
    forward * Math.sin(ABOVE) - z * Math.cos(ABOVE),
    forward * Math.cos(ABOVE) + z * Math.sin(ABOVE),
  ];
}

/** The scene in space as a flat drawing, for devices without WebGL. */
export function SpaceFlat({ bench, name }: { bench: Bench; name: string }) {
  return (
    <svg
      className="scene-drawing"
      viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
      preserveAspectRatio="xMidYMid meet"
      role="img"
      aria-label={name}
    >
      <FlatPieces bench={bench} />
    </svg>
  );
}

/** What a flat drawing of a scene in space shows, in its own unit: left, bottom, right and top around its middle. */
export const flatBounds = [-HALF, -HALF, HALF, HALF] as const;

/** All that is in a scene in space, to be put into a drawing. */
export function FlatPieces({ bench }: { bench: Bench }) {
  const { document, run } = bench;
  const { parts } = document;
  const [startX, startY] = project(HALF, 0, 0);
  return (
    <g strokeWidth="1.5">
      <path
        d={`M0 0L${startX} ${startY}`}
        stroke="var(--ink-2)"
        strokeDasharray="6 6"
        vectorEffect="non-scaling-stroke"
      />
      {parts.map(
        (part) =>
          part.kind === "star" && (
            <circle
              key={part.id}
              r={lengthIn(document, Number(run.properties.parts.get(part.id)?.["radius"]))}
              fill="var(--accent-soft)"
              stroke="var(--accent)"
              vectorEffect="non-scaling-stroke"
            />
          ),
      )}
      {parts.map(
        (part) => part.kind === "satellite" && <FlatSatellite key={part.id} part={part} bench={bench} />,
      )}
    </g>
  );
}

/** The satellite and its trail; paler where the star may stand before it. */
function FlatSatellite({ part, bench }: { part: Part; bench: Bench }) {
  const body = useRef<SVGCircleElement>(null);
  const way = useRef<SVGPathElement>(null);
  const unit = lengthIn(bench.document, 1);
  useFrame(bench, (run) => {
    const [x, y, z] = ["x", "y", "z"].map((name) => unit * read(run, `${part.id}.${name}`));
    const [across, down, towards] = project(x as number, y as number, z as number);
    put(body.current, "transform", `translate(${across} ${down})`);
    put(body.current, "opacity", towards < 0 ? "0.5" : "1");
    put(way.current, "d", pathOf(trailOf(run, part.id), unit));
  });
  return (
    <>
      <path ref={way} fill="none" stroke="var(--data-2)" vectorEffect="non-scaling-stroke" />
      <circle ref={body} r={HALF / 40} fill="var(--data-2)" />
    </>
  );
}

function pathOf(places: ArrayLike<number>, unit: number): string {
  let path = "";
  for (let i = 0; i + 2 < places.length; i += 3) {
    const [across, down] = project(places[i] as number, places[i + 1] as number, places[i + 2] as number);
    path += `${path ? "L" : "M"}${(across * unit).toFixed(1)} ${(down * unit).toFixed(1)}`;
  }
  return path;
}
