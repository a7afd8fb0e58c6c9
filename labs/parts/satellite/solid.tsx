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
import { read, trailOf } from "../../engine/read.ts";
import { useFrame } from "../frame.tsx";
import type { SolidViewProps } from "../solid.tsx";
import { PLACES } from "./trail.ts";

/** A satellite is metres long in a scene of thousands of kilometres: it is drawn at least so large, CSS pixels. */
const SMALLEST = 9;

/** The satellite, as large as can be seen, and the way it came. */
export function SatelliteView({ part, bench, inks }: SolidViewProps) {
  const body = useRef<Group>(null);
  const way = useWay(inks["data-2"]);
  const drawn = useRef({ count: 0, last: Number.NaN });
  const place = useMemo(() => new Vector3(), []);
  const invalidate = useThree((state) => state.invalidate);
  useFrame(bench, (run) => {
    const [x = 0, y = 0, z = 0] = ["x", "y", "z"].map((name) => read(run, `${part.id}.${name}`));
    body.current?.position.set(x, y, z);
    const trail = trailOf(run, part.id);
    const [count, last] = [trail.length / 3, trail[trail.length - 3] ?? 0];
    if (count !== drawn.current.count || last !== drawn.current.last) layOut(trail, way.geometry);
    drawn.current = { count, last };
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

function layOut(trail: ArrayLike<number>, geometry: BufferGeometry): void {
  const places = geometry.getAttribute("position") as BufferAttribute;
  places.array.set(trail);
  places.needsUpdate = true;
  geometry.setDrawRange(0, trail.length / 3);
}

/** A line for the places of a trail; given back with the view. */
function useWay(color: string): Line<BufferGeometry, LineBasicMaterial> {
  const way = useMemo(() => {
    const places = new BufferAttribute(new Float32Array(3 * PLACES), 3);
    const line = new Line(new BufferGeometry().setAttribute("position", places), new LineBasicMaterial());
    line.frustumCulled = false;
    return line;
  }, []);
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
