import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** Thickness of the top, m. */
const TOP = 0.03;

/** A wooden table from its side: its top, two legs on the floor, and a broken line to its left by which a ruler is read. */
export function TableView({ part, bench, pixel, label }: ViewProps) {
  const top = useRef<SVGRectElement>(null);
  const legs = useRef<SVGPathElement>(null);
  const floor = useRef<SVGPathElement>(null);
  const level = useRef<SVGPathElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    const [x, y, height, width] = ["x", "y", "height", "width"].map((name) => Number(props[name])) as [
      number,
      number,
      number,
      number,
    ];
    put(top.current, "x", String(x - width));
    put(top.current, "y", String(-y - height));
    put(top.current, "width", String(width));
    put(level.current, "d", `M${x - width} ${-y - height}H${bench.document.world.bounds[0]}`);
    put(floor.current, "d", `M${x - 1.15 * width} ${-y}H${x}`);
    const leg = (at: number) => `M${at} ${-y - height + TOP}V${-y}`;
    put(legs.current, "d", leg(x - 0.9 * width) + leg(x - 0.12 * width));
  });
  return (
    <g stroke="var(--honey)">
      <title>{label}</title>
      <path ref={level} strokeWidth={pixel} strokeDasharray={`${4 * pixel} ${4 * pixel}`} />
      <path ref={floor} stroke="var(--ink-2)" strokeWidth={1.5 * pixel} />
      <path ref={legs} strokeWidth={7 * pixel} fill="none" />
      <rect ref={top} height={TOP} fill="var(--honey-soft)" strokeWidth={1.5 * pixel} />
    </g>
  );
}
