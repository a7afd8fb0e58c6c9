import { read } from "../../engine/read.ts";
import { ForceArrow } from "../force-arrow.tsx";
import type { ViewProps } from "../frame.tsx";

/** The resistance as an arrow against the way its body goes. */
export const DragView = (props: ViewProps) => (
  <ForceArrow
    {...props}
    forceOf={(run, body) => {
      const [vx, vy] = [read(run, `${body}.vx`), read(run, `${body}.vy`)];
      const speed = Math.sqrt(vx * vx + vy * vy);
      const k = speed > 0 ? -read(run, `${props.part.id}.force`) / speed : 0;
      return [k * vx, k * vy];
    }}
  />
);
