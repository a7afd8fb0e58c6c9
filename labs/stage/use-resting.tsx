import { useEffect, useRef, useState } from "react";
import { useStage } from "./context.tsx";

/** How long the hand rests before what it did is kept, ms: words and formulas are typed letter by letter. */
const REST_MS = 1500;

/**
 * What was changed and is not kept yet: `take` gets it once the hand rests, on `keep`, and when the field or the page goes;
 * it stays the draft where `take` says that it kept nothing. A number is whole only when it is left: half of it is another
 * (`rests` false).
 */
export function useResting<T>(take: (value: T) => boolean, rests = true) {
  const [draft, setDraft] = useState<T>();
  const waiting = useRef<{ value: T }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(() => {});
  latest.current = () => {
    clearTimeout(timer.current);
    const changed = waiting.current;
    waiting.current = undefined;
    if (changed && take(changed.value)) setDraft(undefined);
  };
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const change = (value: T): void => {
    setDraft(() => value);
    waiting.current = { value };
    clearTimeout(timer.current);
    if (rests) timer.current = setTimeout(() => latest.current(), REST_MS);
  };
  const drop = (): void => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    setDraft(undefined);
  };
  return { draft, change, drop, keep: () => latest.current() };
}

/** The text answered to a task, at most `most` characters, with what is typed over it; blank ones are no answer. */
export function useAnswerText(task: string, most: number) {
  const { bench } = useStage();
  const answered = () => bench.run.answers.get(task)?.text ?? "";
  const { draft, change, keep } = useResting<string>((typed) => {
    const text = typed.trim() === "" ? "" : typed.slice(0, most);
    if (typed !== answered()) bench.do({ type: "answer", task, text });
    return true;
  });
  const kept = answered();
  return { text: draft ?? kept, kept, isDraft: draft !== undefined, change, keep };
}
