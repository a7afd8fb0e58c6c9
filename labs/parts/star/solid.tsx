import { useMemo } from "react";
import type { SolidViewProps } from "../solid.tsx";

const MERIDIANS = 12;
const PARALLELS = 6;
const ARC = 48;

/** A ball of the star's own radius with a net of meridians and parallels, so that one sees it turn with the view. */
export function StarView({ part, bench, inks }: SolidViewProps) {
  const radius = Number(bench.run.properties.parts.get(part.id)?.["radius"]);
  const net = useMemo(() => netOf(radius * 1.002), [radius]);
  return (
    <>
      <mesh>
        <sphereGeometry args={[radius, 48, 24]} />
        <meshBasicMaterial color={inks["accent-soft"]} />
      </mesh>
      <lineSegments>
        <bufferGeometry>
          <bufferAttribute attach="attributes-position" args={[net, 3]} />
        </bufferGeometry>
        <lineBasicMaterial color={inks.accent} />
      </lineSegments>
    </>
  );
}

/** Ends of short chords along the net's lines, three numbers a point. */
function netOf(radius: number): Float32Array {
  const points: number[] = [];
  const at = (longitude: number, latitude: number): void => {
    points.push(
      radius * Math.cos(latitude) * Math.cos(longitude),
      radius * Math.cos(latitude) * Math.sin(longitude),
      radius * Math.sin(latitude),
    );
  };
  for (let i = 0; i < MERIDIANS; i++)
    for (let j = 0; j < ARC; j++)
      for (const k of [j, j + 1]) at((2 * Math.PI * i) / MERIDIANS, Math.PI * (k / ARC - 0.5));
  for (let i = 1; i < PARALLELS; i++)
    for (let j = 0; j < 2 * ARC; j++)
      for (const k of [j, j + 1]) at((Math.PI * k) / ARC, Math.PI * (i / PARALLELS - 0.5));
  return Float32Array.from(points);
}
