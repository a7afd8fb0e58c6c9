import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A slide with a stop at each end of its way, and the block that the machine leads along it. */
export function DriverView({ part, bench, pixel, label }: ViewProps) {
  const slide = useRef<SVGGElement>(null);
  const way = useRef<SVGPathElement>(null);
  const block = useRef<SVGRectElement>(null);
  useFrame(bench, (run) => {
    const props = run.properties.parts.get(part.id) ?? part;
    const [x, y] = [Number(props["x"]), -Number(props["y"])];
    const [amplitude, direction] = [Number(props["amplitude"]), Number(props["direction"])];
    const turn = `rotate(${(-direction * 180) / Math.PI})`;
    put(slide.current, "transform", `translate(${x} ${y}) ${turn}`);
    const [reach, stop] = [amplitude + 9 * pixel, 7 * pixel];
    put(
      way.current,
      "d",
      `M${-reach} 0H${reach}M${-reach} ${-stop}v${2 * stop}M${reach} ${-stop}v${2 * stop}`,
    );
    const [nowX, nowY] = [read(run, `${part.id}.x`), -read(run, `${part.id}.y`)];
    put(block.current, "transform", `translate(${nowX} ${nowY}) ${turn}`);
  });
  const half = 6 * pixel;
  return (
    <g>
      <title>{label}</title>
      <g ref={slide}>
        <path ref={way} fill="none" stroke="var(--ink-2)" strokeWidth={1.5 * pixel} />
      </g>
      <rect
        ref={block}
        x={-half}
        y={-half}
        width={2 * half}
        height={2 * half}
        fill="var(--ink-2)"
        stroke="var(--ink)"
        strokeWidth={pixel}
      />
    </g>
  );
}
