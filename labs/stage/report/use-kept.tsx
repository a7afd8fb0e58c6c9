import { useEffect, useState } from "react";
import type { Bench } from "../../engine/bench.ts";
import { keptAt } from "../../engine/labels.ts";
import { beginKept, stillBench } from "./still-bench.ts";

/** Steps of a replay between two breaths of the page. */
const SLICE = 4096;

/** The bench as it stood when the drawing for a task was kept; undefined until it has been replayed, or without one. */
export function useKept(bench: Bench, task: string): Bench | undefined {
  const [kept, setKept] = useState<{ key: string; bench: Bench }>();
  const answer = bench.run.answers.get(task);
  const at = answer && keptAt(answer);
  const key = at && `${at.step} ${at.doings}`;
  useEffect(() => {
    const replaying = key === undefined ? undefined : beginKept(bench.run, bench.actions, task);
    if (!replaying || key === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function goOn(): void {
      if (replaying?.on(SLICE)) setKept({ key: key as string, bench: stillBench(replaying.run) });
      else timer = setTimeout(goOn);
    }
    goOn();
    return () => clearTimeout(timer);
  }, [bench, task, key]);
  return kept?.key === key ? kept?.bench : undefined;
}
