import { useRef } from "react";
import { useFrame, type ViewProps } from "../frame.tsx";

/** A nail's head. */
export function PegView({ part, bench, pixel, label }: ViewProps) {
  const head = useRef<SVGCircleElement>(null);
  useFrame(bench, ({ properties }) => {
    const props = properties.parts.get(part.id) ?? part;
    head.current?.setAttribute("cx", String(Number(props["x"])));
    head.current?.setAttribute("cy", String(-Number(props["y"])));
  });
  return (
    <circle ref={head} r={5 * pixel} fill="var(--ink-2)" stroke="var(--ink)" strokeWidth={pixel}>
      <title>{label}</title>
    </circle>
  );
}
