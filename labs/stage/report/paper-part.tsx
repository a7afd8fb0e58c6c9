import type { ReactNode } from "react";
import type { Task } from "../../document/document.ts";
import { useStage } from "../context.tsx";
import { TaskField } from "../tasks.tsx";
import type { StageTexts } from "../texts/ru.ts";

/** A part of the report under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="paper-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** In place of a part that is empty: what is still to be done; where nothing is written any more, that it is missing. */
export function Empty({ what }: { what: keyof StageTexts["report"]["empty"] }) {
  const { bench, t } = useStage();
  return <p className="paper-empty">{(bench.readOnly ? t.report.none : t.report.empty)[what]}</p>;
}

/** What is answered to a task as it is to be read; on a report still being written the screen has its field instead. */
export function Answered({ task, children }: { task: Task; children: ReactNode }) {
  const { bench } = useStage();
  if (bench.readOnly) return children;
  return (
    <>
      <div className="paper-field">
        <TaskField task={task} />
      </div>
      <div className="paper-printed">{children}</div>
    </>
  );
}
