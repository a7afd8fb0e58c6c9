import { useFrame as useDrawing, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import {
  BufferAttribute,
  BufferGeometry,
  type Group,
  Line,
  LineBasicMaterial,
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
  const trail = useMemo(() => new Trail(PLACES), []);
  const way = useWay(trail, inks["data-2"]);
  const seen = useMemo(notSeen, []);
  const place = useMemo(() => new Vector3(), []);
  const invalidate = useThree((state) => state.invalidate);
  useFrame(bench, (run) => {
    if (follow(run, part.id, seen, trail)) {
      way.geometry.setDrawRange(trail.from, trail.count);
      way.geometry.getAttribute("position").needsUpdate = true;
    }
    body.current?.position.set(seen.x, seen.y, seen.z);
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
      <primitive object={way} />
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

/** The line through the places of a trail; given back with the view. */
function useWay(trail: Trail, color: string): Line<BufferGeometry, LineBasicMaterial> {
  const way = useMemo(() => {
    const places = new BufferAttribute(trail.points, 3);
    const line = new Line(new BufferGeometry().setAttribute("position", places), new LineBasicMaterial());
    line.frustumCulled = false;
    return line;
  }, [trail]);
  useEffect(() => void way.material.color.set(color), [way, color]);
  useEffect(
    () => () => {
      way.geometry.dispose();
      way.material.dispose();
    },
    [way],
  );
  return way;
}
