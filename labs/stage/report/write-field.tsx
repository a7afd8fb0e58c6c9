import type { WriteTask } from "../../document/document.ts";
import { MAX_WORDS } from "../../engine/action.ts";
import { useStage } from "../context.tsx";
import { useAnswerText } from "../use-resting.tsx";

/** Words of the pupil's own: kept when the hand rests, when the field is left and when the page goes away. */
export function WriteField({ task }: { task: WriteTask }) {
  const { bench, lab, t, number } = useStage();
  const { text, kept, isDraft, change, keep } = useAnswerText(task.id, MAX_WORDS);
  if (bench.readOnly) return <p className={kept ? "written" : "hint"}>{kept || t.report.nothingWritten}</p>;
  return (
    <div className="write-field">
      <textarea
        aria-label={lab.tasks[task.id]?.title}
        rows={6}
        maxLength={MAX_WORDS}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={keep}
      />
      <p className="hint">
        {t.report.lettersOf({ n: number(text.length), most: number(MAX_WORDS) })}
        {!isDraft && kept !== "" && ` · ${t.report.kept}`}
      </p>
    </div>
  );
}
