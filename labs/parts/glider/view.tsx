import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A glider on its cushion of air with the card that darkens the gates; a heavier one carries more weights. */
export function GliderView({ part, bench, pixel, label }: ViewProps) {
  const glider = useRef<SVGGElement>(null);
  const weights = useRef<SVGPathElement>(null);
  const length = Number(part["length"]);
  const flag = Number(bench.document.parts.find((one) => one.kind === "air-track")?.["flag"] ?? 0.1);
  const height = 24 * pixel;
  const carried = useRef(-1);
  const isFirst = bench.document.parts.find((one) => one.kind === "glider")?.id === part.id;
  useFrame(bench, (run) => {
    put(glider.current, "transform", `translate(${read(run, `${part.id}.position`)} ${-2 * pixel})`);
    const count = Math.min(8, Math.round(read(run, `${part.id}.mass`) / 0.1));
    if (count === carried.current) return;
    carried.current = count;
    const lines = Array.from(
      { length: count },
      (_, i) => `M${(i - (count - 1) / 2) * 7 * pixel} ${-4 * pixel}v${-height + 8 * pixel}`,
    );
    put(weights.current, "d", lines.join(""));
  });
  return (
    <g ref={glider}>
      <title>{label}</title>
      <path d={`M0 ${-height}v${-16 * pixel}`} stroke="var(--ink)" strokeWidth={1.5 * pixel} />
      <rect
        x={-flag / 2}
        y={-height - 40 * pixel}
        width={flag}
        height={26 * pixel}
        fill={isFirst ? "var(--data-2)" : "var(--data-1)"}
      />
      <path
        d={`M${-length / 2} 0h${length}l${-8 * pixel} ${-height}H${-length / 2 + 8 * pixel}Z`}
        fill="var(--sheet)"
        stroke="var(--ink)"
        strokeWidth={1.5 * pixel}
      />
      <path ref={weights} stroke="var(--ink-2)" strokeWidth={3 * pixel} />
    </g>
  );
}
