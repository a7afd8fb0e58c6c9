import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A fixed point: a nail's head, alone, under a hatched ceiling, or at the arm of a tripod that stands on the ground. */
export function PinView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    put(group.current, "transform", `translate(${Number(props["x"])} ${-Number(props["y"])})`);
  });
  const props = bench.run.properties.parts.get(part.id) ?? part;
  const [left, bottom] = bench.document.world.bounds;
  const ground = bench.document.parts.find(({ kind }) => kind === "ground");
  const floor = ground ? Number(bench.run.properties.parts.get(ground.id)?.["y"]) : bottom + 6 * pixel;
  return (
    <g ref={group} fill="none" stroke="var(--ink-2)" strokeWidth={pixel}>
      <title>{label}</title>
      {part["holder"] === "ceiling" && <Ceiling pixel={pixel} />}
      {part["holder"] === "tripod" && (
        <Tripod
          pixel={pixel}
          post={0.6 * (left - Number(props["x"]))}
          foot={Number(props["y"]) - floor - 6 * pixel}
        />
      )}
      <circle r={3.5 * pixel} fill="var(--ink)" stroke="none" />
    </g>
  );
}

/** A level edge above the point, hatched as in a textbook. */
function Ceiling({ pixel }: { pixel: number }) {
  const strokes = [-40, -30, -20, -10, 0, 10, 20, 30].map((x) => `M${x} 0l10 -10`);
  return (
    <g transform={`scale(${pixel})`} strokeWidth={1}>
      <path d={strokes.join("")} />
      <path d="M-42 0H42" strokeWidth={2.5} />
    </g>
  );
}

interface TripodProps {
  pixel: number;
  /** Of the rod, m to the right of the point. */
  post: number;
  /** Of the foot, m below the point. */
  foot: number;
}

/** A rod on a foot with an arm that reaches to the point. */
function Tripod({ pixel, post, foot }: TripodProps) {
  return (
    <g strokeWidth={5 * pixel}>
      <path d={`M${post} ${foot}V${-10 * pixel}M${post} 0H${14 * pixel}`} />
      <path d={`M${post - 50 * pixel} ${foot}h${100 * pixel}`} strokeWidth={12 * pixel} />
    </g>
  );
}
