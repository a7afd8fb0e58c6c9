import { useEffect, useRef, useState } from "react";
import type { GraphChoice } from "../../engine/graph-choice.ts";
import { useStage } from "../context.tsx";
import { viewOf } from "./view.ts";

/** How long the hand rests before what was chosen is kept, ms: a formula is typed letter by letter. */
const REST = 1500;

/** What the graph shows: as it was chosen last. A choice is kept with the run, for the report; in a replay it is not. */
export function useView(): [GraphChoice | undefined, (next: GraphChoice) => void] {
  const { bench } = useStage();
  const [own, setOwn] = useState<GraphChoice>();
  const waiting = useRef<GraphChoice>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(() => {});
  keep.current = () => {
    clearTimeout(timer.current);
    const chosen = waiting.current;
    waiting.current = undefined;
    if (!chosen || bench.readOnly) return;
    bench.do({ type: "graph", ...chosen });
    setOwn(undefined);
  };
  useEffect(() => {
    const leave = () => keep.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const choose = (next: GraphChoice): void => {
    setOwn(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep.current(), REST);
  };
  return [own ?? viewOf(bench.run), choose];
}
