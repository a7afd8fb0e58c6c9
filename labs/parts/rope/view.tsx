import { useRef } from "react";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { dashes } from "../disc/view.tsx";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { endsOf, pathThrough, placeOn } from "../hinge/place.ts";

/** A rope or cord from end to end, dashed where it hangs slack; a small wheel where it turns. */
export function RopeView({ part, bench, pixel, label }: ViewProps) {
  const line = useRef<SVGPathElement>(null);
  const group = useRef<SVGGElement>(null);
  const wheels = [...new Set(["over", "next"].flatMap((name) => (name in part ? [String(part[name])] : [])))];
  useFrame(bench, (run) => {
    const middle = wheels.map((id) => placeOn(run, id, 0, 0));
    const [from, to] = endsOf(run, part.id);
    put(line.current, "d", pathThrough([from, ...middle, to]));
    put(line.current, "stroke-dasharray", isSlack(run, part.id) ? (dashes("5 4", pixel) ?? "") : "none");
    for (const [i, { x, y }] of middle.entries())
      put(group.current?.children[i], "transform", `translate(${x.toFixed(5)} ${(-y).toFixed(5)})`);
  });
  return (
    <g>
      <title>{label}</title>
      <path ref={line} fill="none" stroke="var(--ink)" strokeWidth={1.5 * pixel} strokeLinejoin="round" />
      <g ref={group}>
        {wheels.map((id) => (
          <circle key={id} r={7 * pixel} fill="var(--sheet)" stroke="var(--ink-2)" strokeWidth={2 * pixel} />
        ))}
      </g>
    </g>
  );
}

/** By more than a millimetre. */
const isSlack = (run: Run, id: string): boolean =>
  read(run, `${id}.length`) < Number(run.properties.parts.get(id)?.["length"]) - 1e-3;
