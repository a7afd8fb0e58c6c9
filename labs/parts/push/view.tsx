import { read } from "../../engine/read.ts";
import { ForceArrow } from "../force-arrow.tsx";
import type { ViewProps } from "../frame.tsx";

/** The force as an arrow at its body. */
export const PushView = (props: ViewProps) => (
  <ForceArrow
    {...props}
    forceOf={(run) => [read(run, `${props.part.id}.forceX`), read(run, `${props.part.id}.forceY`)]}
  />
);
