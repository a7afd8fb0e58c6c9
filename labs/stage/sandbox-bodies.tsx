import { memo, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { Bench } from "../engine/bench.ts";
import { bodiesOf, type DrawnBody, speedLimited } from "../engine/rigid.ts";
import type { Run } from "../engine/run.ts";
import { BoxShape } from "../parts/box/view.tsx";
import { DiscShape, placeBody } from "../parts/disc/view.tsx";
import { useFrame } from "../parts/frame.tsx";
import type { Drawing } from "./sandbox-hand.tsx";

/** Bodies of a run that can be moved, those of the document too, in order of creation. */
export const movable = (run: Run): DrawnBody[] =>
  run.solvers.flatMap(bodiesOf).filter(({ shape }) => shape !== "floor" && shape !== "wall");

/** True once a speed of the run was held at its limit. */
export const isLimited = (run: Run): boolean => run.solvers.some(speedLimited);

interface SandboxBodiesProps {
  bench: Bench;
  drawing: Drawing;
  chosen: string | undefined;
}

/** Draws the bodies made by hand into the scene, and a ring around the chosen one. */
export function SandboxBodies({ bench, drawing, chosen }: SandboxBodiesProps) {
  const groups = useRef(new Map<string, SVGGElement>());
  const ring = useRef<SVGCircleElement>(null);
  const own = new Set(bench.document.parts.map((part) => part.id));
  function draw(run: Run): void {
    let ringed = false;
    for (const { id, x, y, angle, radius } of movable(run)) {
      const group = groups.current.get(id);
      if (group) placeBody(group, x, y, angle);
      if (id !== chosen || !ring.current) continue;
      ringed = true;
      placeBody(ring.current, x, y, 0);
      ring.current.setAttribute("r", String(radius + 4 * drawing.pixel));
    }
    if (ring.current) ring.current.style.display = ringed ? "" : "none";
  }
  useFrame(bench, draw);
  // a body just made has been drawn by React at the origin
  useLayoutEffect(() => draw(bench.run));
  return createPortal(
    <g>
      {movable(bench.run)
        .filter(({ id }) => !own.has(id))
        .map((body) => (
          <g
            key={body.id}
            ref={(group) => {
              if (group) groups.current.set(body.id, group);
              return () => void groups.current.delete(body.id);
            }}
          >
            <Shape {...sizesOf(body)} material={body.material} pixel={drawing.pixel} />
          </g>
        ))}
      <circle ref={ring} fill="none" stroke="var(--data-1)" strokeWidth={2 * drawing.pixel} style={HIDDEN} />
    </g>,
    drawing.svg,
  );
}

const HIDDEN = { display: "none" };

interface ShapeProps {
  width: number;
  /** 0 of a disc. */
  height: number;
  material: string;
  pixel: number;
}

const Shape = memo(function Shape({ width, height, material, pixel }: ShapeProps) {
  return height === 0 ? (
    <DiscShape radius={width / 2} material={material} pixel={pixel} />
  ) : (
    <BoxShape width={width} height={height} material={material} pixel={pixel} />
  );
});

/** Width and height from the corners, to the micrometre, so that turning does not draw the shape anew. */
function sizesOf({ radius, vertices }: DrawnBody): { width: number; height: number } {
  const [a, b, c] = vertices ?? [];
  if (!a || !b || !c) return { width: 2 * radius, height: 0 };
  const round = (length: number) => Math.round(length * 1e6) / 1e6;
  return { width: round(Math.hypot(b.x - a.x, b.y - a.y)), height: round(Math.hypot(c.x - b.x, c.y - b.y)) };
}
