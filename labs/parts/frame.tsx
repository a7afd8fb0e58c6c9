import { useLayoutEffect, useRef } from "react";
import type { Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import type { Run } from "../engine/run.ts";

/** What the view of a part gets. It draws in metres: x to the right, y down, so a height h stands at −h. */
export interface ViewProps {
  part: Part;
  bench: Bench;
  /** Metres of one CSS pixel: hairlines and letters keep their size on any stage. */
  pixel: number;
  /** Name of the part in the page's language. */
  label: string;
}

/** Draws after every frame without React: `draw` moves what refs point at; and after React drew the part anew. */
export function useFrame(bench: Bench, draw: (run: Run) => void): void {
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
    draw(bench.run);
  });
  useLayoutEffect(() => bench.onFrame((run) => latest.current(run)), [bench]);
}
