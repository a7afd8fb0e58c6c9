import { useEffect, useRef, useState } from "react";
import type { WriteTask } from "../../document/document.ts";
import { MAX_WORDS } from "../../engine/action.ts";
import { useStage } from "../context.tsx";

/** How long the hand rests before what was written is kept, ms. */
const REST = 1500;

/** Words of the pupil's own: kept when the hand rests, when the field is left and when the page goes away. */
export function WriteField({ task }: { task: WriteTask }) {
  const { bench, lab, t, number } = useStage();
  const kept = bench.run.answers.get(task.id)?.text ?? "";
  const [draft, setDraft] = useState<string>();
  const written = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = draft ?? kept;
  const keep = useRef(() => {});
  keep.current = () => {
    clearTimeout(timer.current);
    const now = written.current;
    written.current = undefined;
    setDraft(undefined);
    if (now !== undefined && now !== (bench.run.answers.get(task.id)?.text ?? ""))
      bench.do({ type: "answer", task: task.id, text: now.trim() === "" ? "" : now.slice(0, MAX_WORDS) });
  };
  useEffect(() => {
    const leave = () => keep.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  if (bench.readOnly) return <p className={kept ? "written" : "hint"}>{kept || t.report.nothingWritten}</p>;
  return (
    <div className="write-field">
      <textarea
        aria-label={lab.tasks[task.id]?.title}
        rows={6}
        maxLength={MAX_WORDS}
        value={text}
        onChange={(event) => {
          setDraft(event.target.value);
          written.current = event.target.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => keep.current(), REST);
        }}
        onBlur={() => keep.current()}
      />
      <p className="hint">
        {t.report.lettersOf({ n: number(text.length), most: number(MAX_WORDS) })}
        {draft === undefined && kept !== "" && ` · ${t.report.kept}`}
      </p>
    </div>
  );
}
