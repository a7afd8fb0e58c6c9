import { Canvas, useThree } from "@react-three/fiber";
import {
  type ComponentType,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { SatelliteView } from "../parts/satellite/solid.tsx";
import { type SolidViewProps, useInks } from "../parts/solid.tsx";
import { StarView } from "../parts/star/solid.tsx";
import type { Bench } from "../engine/bench.ts";
import { useStage } from "./context.tsx";
import { leftSight, useKeepSight } from "./left-sight.tsx";
import { type Sight, sightOf } from "./space-camera.ts";
import { useSpaceHand } from "./space-hand.tsx";

/** How each kind is drawn in space. */
const solids: Readonly<Record<string, ComponentType<SolidViewProps> | undefined>> = {
  star: StarView,
  satellite: SatelliteView,
};

const FILL = { position: "absolute", inset: 0 } as const;

interface SpaceCanvasProps {
  bench: Bench;
  name: string;
  /** Id of the words that say how to turn the scene. */
  how: string;
  /** Whether edges are smoothed: without a graphics card that doubles the work of a frame. */
  smooth: boolean;
  onLost(): void;
}

/** The scene in three dimensions, drawn only when something moved. */
export default function SpaceCanvas({ bench, name, how, smooth, onLost }: SpaceCanvasProps) {
  const inks = useInks();
  const frame = useRef<HTMLDivElement>(null);
  const { attempt } = useStage();
  const [begun] = useState(() => sightOf(leftSight(attempt)));
  const sight = useRef(begun);
  useKeepSight(attempt, () => [sight.current.around, sight.current.above, sight.current.away]);
  const look = useRef<() => void>(undefined);
  useSpaceHand(frame, sight, look);
  const [left, , right] = bench.document.world.bounds;
  const half = (right - left) / 2;
  return (
    <div
      ref={frame}
      className="space"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the scene is turned by keys
      tabIndex={0}
      role="application"
      aria-label={name}
      aria-describedby={how}
    >
      <Canvas
        style={FILL}
        flat
        frameloop="demand"
        dpr={smooth ? [1, 2] : 1}
        gl={{ antialias: smooth }}
        camera={{ fov: 40, near: 0.05, far: 40, up: [0, 0, 1] }}
      >
        <Eye sight={sight} look={look} onLost={onLost} />
        <group scale={1 / half}>
          <StartLine length={half} color={inks["ink-2"]} />
          {bench.document.parts.map((part) => {
            const View = solids[part.kind];
            return View && <View key={part.id} part={part} bench={bench} inks={inks} />;
          })}
        </group>
      </Canvas>
    </div>
  );
}

interface EyeProps {
  sight: RefObject<Sight>;
  look: RefObject<(() => void) | undefined>;
  onLost(): void;
}

/** Puts the camera where the sight says; a narrow scene is looked at from further away, so that all of it is seen. */
function Eye({ sight, look, onLost }: EyeProps) {
  const { camera, gl, size, invalidate } = useThree();
  useLayoutEffect(() => {
    look.current = () => {
      const { around, above, away } = sight.current;
      const far = away * Math.max(1, size.height / size.width);
      const flat = far * Math.cos(above);
      camera.position.set(flat * Math.cos(around), flat * Math.sin(around), far * Math.sin(above));
      camera.lookAt(0, 0, 0);
      invalidate();
    };
    look.current();
  }, [camera, size, invalidate, sight, look]);
  const lost = useRef(onLost);
  useLayoutEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    const canvas = gl.domElement;
    const lose = (event: Event) => {
      event.preventDefault();
      lost.current();
    };
    canvas.addEventListener("webglcontextlost", lose);
    if (gl.getContext().isContextLost()) lost.current();
    return () => canvas.removeEventListener("webglcontextlost", lose);
  }, [gl]);
  return null;
}

/** The dashed line out from the middle on which satellites start: a turn is done when one comes back to it. */
function StartLine({ length, color }: { length: number; color: string }) {
  const dashes = useMemo(() => {
    const each = 25;
    const ends = Array.from({ length: 2 * each }, (_, i) => [(length * (i + 0.25)) / (2 * each), 0, 0]);
    return Float32Array.from(ends.flat());
  }, [length]);
  return (
    <lineSegments>
      <bufferGeometry>
        <bufferAttribute attach="attributes-position" args={[dashes, 3]} />
      </bufferGeometry>
      <lineBasicMaterial color={color} />
    </lineSegments>
  );
}
