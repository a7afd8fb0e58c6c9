import { useEffect, useState } from "react";
import type { Bench } from "../../engine/bench.ts";
import { beginKept, momentOfPicture, stillBench } from "./still-bench.ts";

/** Steps of a replay between two breaths of the page. */
const SLICE = 4096;

/** The bench as it stood at the moment of a picture; undefined until it has been replayed, or without one. */
export function useKept(bench: Bench, picture: string | undefined): Bench | undefined {
  const [kept, setKept] = useState<{ key: string; bench: Bench }>();
  const at = picture === undefined ? undefined : momentOfPicture(bench.run, bench.actions, picture);
  const key = at && `${at.step} ${at.doings}`;
  useEffect(() => {
    if (key === undefined || picture === undefined) return;
    const replaying = beginKept(bench.run, bench.actions, picture);
    let timer: ReturnType<typeof setTimeout> | undefined;
    function goOn(): void {
      if (replaying?.on(SLICE)) setKept({ key: key as string, bench: stillBench(replaying.run) });
      else timer = setTimeout(goOn);
    }
    goOn();
    return () => clearTimeout(timer);
  }, [bench, picture, key]);
  return kept?.key === key ? kept?.bench : undefined;
}
