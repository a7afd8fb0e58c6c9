import { lazy, Suspense, useId, useState } from "react";
import type { Task } from "../document/document.ts";
import { unfinishedTasks } from "../engine/unfinished.ts";
import { useStage } from "./context.tsx";
import { patiently } from "./patiently.tsx";

const LaterField = lazy(
  patiently(() => import("./later.tsx").then((module) => ({ default: module.LaterField }))),
);

/** The steps of the work, one open at a time: what is asked, and what is answered to it. */
export function Tasks() {
  const { bench, lab, t } = useStage();
  const { tasks } = bench.document;
  const [open, setOpen] = useState<string>();
  // what is done is known once the record has been gone through
  const unfinished = unfinishedTasks(bench.run);
  const first = unfinished[0] ?? tasks[0];
  if (open === undefined && first && bench.seeking === undefined) setOpen(first.id);
  const task = tasks.find((one) => one.id === open) ?? tasks[0];
  if (!task) return null;
  const words = lab.tasks[task.id];
  return (
    <section className="tasks" aria-label={t.tasks}>
      <ol className="task-steps">
        {tasks.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one === task ? "step" : undefined}
              className={unfinished.includes(one) ? "task-step" : "task-step task-step-done"}
              onClick={() => setOpen(one.id)}
            >
              {lab.tasks[one.id]?.title}
              {!unfinished.includes(one) && <span className="visually-hidden">, {t.taskDone}</span>}
            </button>
          </li>
        ))}
      </ol>
      <p className="task-ask">{words?.ask}</p>
      <TaskField key={task.id} task={task} />
    </section>
  );
}

/** What is answered to a task, to be written: on the bench, and on a report that is not handed in. */
export function TaskField({ task }: { task: Task }) {
  if ("options" in task) return <Choice task={task} />;
  return (
    <Suspense>
      <LaterField task={task} />
    </Suspense>
  );
}

function Choice({ task }: { task: Extract<Task, { options: string[] }> }) {
  const { bench, lab, t } = useStage();
  const words = lab.tasks[task.id];
  const given = bench.run.answers.get(task.id)?.text;
  /** The same choice may stand on the bench and on the report: each is a group of its own. */
  const group = useId();
  return (
    <fieldset className="choice" disabled={bench.readOnly}>
      <legend className="visually-hidden">{words?.title}</legend>
      {task.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            checked={given === option}
            onChange={() => bench.do({ type: "answer", task: task.id, text: option })}
          />
          <span>{words?.options?.[option]}</span>
        </label>
      ))}
      {given !== undefined && <p className="hint">{t.yourPrediction}</p>}
    </fieldset>
  );
}
