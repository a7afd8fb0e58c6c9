import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** Half of the way between lamp and eye where no body is wider, CSS pixels. */
const HALF = 30;

/**
 * A lamp and an eye with the beam between them; the signal is red while it is dark, green once a body has passed. A dashed
 * line goes on from a level beam to each ruler that hangs down: there its height is read.
 */
export function LightGateView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  const signal = useRef<SVGCircleElement>(null);
  const radii = bench.document.parts
    .filter(({ kind }) => kind === "mass")
    .map(({ id }) => Number(bench.run.properties.parts.get(id)?.["radius"]));
  const rulers = bench.document.instruments.filter(
    ({ kind, direction }) => kind === "ruler" && direction === "down" && part["beam"] === "level",
  );
  const half = Math.max(HALF, Math.max(0, ...radii) / pixel + 10);
  useFrame(bench, (run) => {
    const props = run.properties.parts.get(part.id) ?? part;
    const turn = part["beam"] === "upright" ? "rotate(90) " : "";
    const place = `translate(${Number(props["x"])} ${-Number(props["y"])})`;
    put(group.current, "transform", `${place} ${turn}scale(${pixel})`);
    const dark = read(run, `${part.id}.blocked`) > 0;
    const passed = read(run, `${part.id}.count`) > 0;
    put(signal.current, "fill", dark ? "var(--alarm)" : passed ? "var(--accent)" : "var(--sheet)");
  });
  return (
    <g ref={group} stroke="var(--ink)">
      <title>{label}</title>
      <path d={`M${-half} 0H${half}`} stroke="var(--alarm)" strokeDasharray="3 3" />
      {rulers.map((ruler) => (
        <path
          key={ruler.id}
          d={`M${-half - 12} 0H${(Number(ruler["x"]) - Number(part["x"])) / pixel}`}
          stroke="var(--ink-2)"
          strokeDasharray="3 3"
        />
      ))}
      <rect x={-half - 12} y={-7} width={12} height={14} rx={2} fill="var(--ink-2)" />
      <rect x={half} y={-7} width={20} height={14} rx={2} fill="var(--ink-2)" />
      <circle ref={signal} cx={half + 12} r={4} />
    </g>
  );
}
