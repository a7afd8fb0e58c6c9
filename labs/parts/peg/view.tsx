import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A nail's head. */
export function PegView({ part, bench, pixel, label }: ViewProps) {
  const head = useRef<SVGCircleElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    put(head.current, "cx", String(Number(props["x"])));
    put(head.current, "cy", String(-Number(props["y"])));
  });
  return (
    <circle ref={head} r={5 * pixel} fill="var(--ink-2)" stroke="var(--ink)" strokeWidth={pixel}>
      <title>{label}</title>
    </circle>
  );
}
