import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** No ball is drawn smaller, CSS pixels of its radius. */
const SMALLEST = 7;
/** Bodies of one lab are told apart by colour, and without it by what is drawn in them. */
const FILLS = ["var(--data-2)", "var(--data-1)", "var(--data-3)", "var(--data-4)", "var(--data-5)"];
const MARKS = ["M-1 0h2", "M0 -1v2", "M-1 0h2M0 -1v2", "M-0.7 -0.7l1.4 1.4", "M-0.7 0.7l1.4 -1.4"];

/** A ball of its own radius where it is, with a line through its middle; never too small to be seen. */
export function MassView({ part, bench, pixel, label }: ViewProps) {
  const shape = useRef<SVGGElement>(null);
  const alike = bench.document.parts.filter(({ kind }) => kind === part.kind);
  const nth = alike.findIndex(({ id }) => id === part.id) % FILLS.length;
  useFrame(bench, (run) => {
    const [x, y] = [read(run, `${part.id}.x`), read(run, `${part.id}.y`)];
    const radius = Math.max(Number(run.properties.parts.get(part.id)?.["radius"]), SMALLEST * pixel);
    put(shape.current, "transform", `translate(${x} ${-y}) scale(${radius})`);
  });
  return (
    <g ref={shape}>
      <title>{label}</title>
      <circle r={1} fill={FILLS[nth]} />
      <circle cx={-0.3} cy={-0.3} r={0.25} fill="var(--sheet)" fillOpacity="0.5" />
      <path
        d={MARKS[nth]}
        stroke="var(--paper)"
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
        strokeOpacity="0.7"
      />
    </g>
  );
}
