import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** A slack thread that would hang along two straight pieces as deep as this hangs in its curve a little less deep. */
const SAG = 0.9;

/** A line from end to end, straight while the thread is taut; slack it hangs in a curve of about its length. */
export function ThreadView({ part, bench, pixel, label }: ViewProps) {
  const line = useRef<SVGPathElement>(null);
  const [from, to] = [String(part["from"]), String(part["to"])];
  useFrame(bench, (run) => {
    const [x1, y1] = [read(run, `${from}.x`), -read(run, `${from}.y`)];
    const [x2, y2] = [read(run, `${to}.x`), -read(run, `${to}.y`)];
    const length = Number(run.properties.parts.get(part.id)?.["length"]);
    const apart = Math.hypot(x2 - x1, y2 - y1);
    const sag = SAG * Math.sqrt(Math.max(0, length * length - apart * apart));
    const curve = sag > pixel ? `Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag} ${x2} ${y2}` : `L${x2} ${y2}`;
    put(line.current, "d", `M${x1} ${y1}${curve}`);
  });
  return (
    <path ref={line} fill="none" stroke="var(--ink)" strokeWidth={1.5 * pixel}>
      <title>{label}</title>
    </path>
  );
}
