import { type RefObject, useLayoutEffect, useRef } from "react";
import { placeOf } from "../engine/place.ts";
import type { Run } from "../engine/run.ts";
import { put, useFrame, type ViewProps } from "./frame.tsx";
import { heldPlace, onHeld } from "./held.tsx";

/**
 * The group of an instrument that lies in the scene: moved to where it lies (or where a hand has it just now), turned, and
 * then by what `more` gives. Draw in it from its zero, y downwards.
 */
export function useLying({ part, bench }: ViewProps, more = ""): RefObject<SVGGElement | null> {
  const group = useRef<SVGGElement>(null);
  const draw = (run: Run) => {
    const { x, y, angle } = heldPlace(bench, part.id) ?? placeOf(run, part.id);
    const angleDeg = (angle * 180) / Math.PI;
    put(group.current, "transform", `translate(${x} ${-y}) rotate(${-angleDeg}) ${more}`);
  };
  useFrame(bench, draw);
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
  });
  useLayoutEffect(() => onHeld(bench, () => latest.current(bench.run)), [bench]);
  return group;
}
