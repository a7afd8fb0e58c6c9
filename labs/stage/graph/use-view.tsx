import type { GraphChoice } from "../../engine/graph-choice.ts";
import { useStage } from "../context.tsx";
import { useResting } from "../use-resting.tsx";
import { viewOf } from "./view.ts";

/** What the graph shows: as it was chosen last. A choice is kept with the run, for the report; in a replay it is not. */
export function useView(): [GraphChoice | undefined, (next: GraphChoice) => void] {
  const { bench } = useStage();
  const { draft, change } = useResting<GraphChoice>((chosen) => {
    if (!bench.readOnly) bench.do({ type: "graph", ...chosen });
    return !bench.readOnly;
  });
  return [draft ?? viewOf(bench.run), change];
}
