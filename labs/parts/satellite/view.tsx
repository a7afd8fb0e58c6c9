import { useFrame as useDrawing, useThree } from "@react-three/fiber";
import { useMemo, useRef } from "react";
import {
  type BufferAttribute,
  type BufferGeometry,
  type Group,
  type PerspectiveCamera,
  Vector3,
} from "three";
import { useFrame } from "../frame.tsx";
import type { SolidViewProps } from "../solid.tsx";
import { follow, notSeen } from "./follow.ts";
import { Trail } from "./trail.ts";

/** A little more than a turn at the distance between places that `follow` keeps. */
const PLACES = 700;
/** A satellite is metres long in a scene of thousands of kilometres: it is drawn at least so large, CSS pixels. */
const SMALLEST = 9;

/** The satellite, as large as can be seen, and the way it came. */
export function SatelliteView({ part, bench, inks }: SolidViewProps) {
  const body = useRef<Group>(null);
  const way = useRef<BufferGeometry>(null);
  const attribute = useRef<BufferAttribute>(null);
  const trail = useMemo(() => new Trail(PLACES), []);
  const seen = useMemo(notSeen, []);
  const place = useMemo(() => new Vector3(), []);
  const invalidate = useThree((state) => state.invalidate);
  useFrame(bench, (run) => {
    follow(run, part.id, seen, trail);
    body.current?.position.set(seen.x, seen.y, seen.z);
    way.current?.setDrawRange(trail.from, trail.count);
    if (attribute.current) attribute.current.needsUpdate = true;
    invalidate();
  });
  useDrawing(({ camera, size }) => {
    const group = body.current;
    if (!group?.parent) return;
    const away = group.getWorldPosition(place).distanceTo(camera.position);
    const pixel = (2 * away * Math.tan(((camera as PerspectiveCamera).fov * Math.PI) / 360)) / size.height;
    group.scale.setScalar((SMALLEST * pixel) / group.parent.getWorldScale(place).x);
  });
  return (
    <>
      <threeLine frustumCulled={false}>
        <bufferGeometry ref={way}>
          <bufferAttribute ref={attribute} attach="attributes-position" args={[trail.points, 3]} />
        </bufferGeometry>
        <lineBasicMaterial color={inks["data-2"]} />
      </threeLine>
      <group ref={body}>
        <mesh>
          <boxGeometry args={[0.8, 0.8, 0.8]} />
          <meshBasicMaterial color={inks["data-2"]} />
        </mesh>
        <mesh>
          <boxGeometry args={[0.5, 2.6, 0.12]} />
          <meshBasicMaterial color={inks.ink} />
        </mesh>
      </group>
    </>
  );
}
