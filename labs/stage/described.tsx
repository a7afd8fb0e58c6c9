import { useEffect, useMemo, useRef, useState } from "react";
import { useStage } from "./context.tsx";
import { type DescriptionWords, describeRun } from "./describe.ts";
import type { ReadingWords } from "./reading-words.ts";

/** How long the bench must stand before it is told how it stands, ms. */
const REST_MS = 700;

/** The words a description of this bench is made of; undefined until those of the readings are there. */
export function useDescriptionWords(): DescriptionWords | undefined {
  const { lang, lab, t, readingWords } = useStage();
  const [readings, setReadings] = useState<ReadingWords>();
  useEffect(() => {
    let gone = false;
    void readingWords?.(lang)
      .then((words) => gone || setReadings(words))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [lang, readingWords]);
  return useMemo(() => readings && { lang, lab, t, readings }, [lang, lab, t, readings]);
}

/** Says in words, to those who hear the page, how the bench stands whenever it has come to rest. Seen by nobody. */
export function Described() {
  const { bench } = useStage();
  const words = useDescriptionWords();
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { version, playing, seeking } = bench;
  useEffect(() => {
    if (!words || playing || seeking !== undefined) return;
    timer.current = setTimeout(() => setText(describeRun(bench.run, false, words)), REST_MS);
    return () => clearTimeout(timer.current);
  }, [bench, version, playing, seeking, words]);
  return (
    <p className="visually-hidden" role="status" data-described>
      {text}
    </p>
  );
}
