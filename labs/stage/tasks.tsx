import { useState } from "react";
import type { ResultTask, Task } from "../document/document.ts";
import { writeMeasured } from "../analysis/written-result.ts";
import { formatNumeral, parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { workOutResult, workOutTable } from "../engine/table.ts";
import { useStage } from "./context.tsx";
import { FormulaField } from "./formula/formula-field.tsx";
import { DrawField } from "./report/draw-field.tsx";
import { WriteField } from "./report/write-field.tsx";

/** The steps of the work, one open at a time: what is asked, and what is answered to it. */
export function Tasks() {
  const { bench, lab, t } = useStage();
  const { tasks } = bench.document;
  const [open, setOpen] = useState(
    () => tasks.find((task) => !isDone(task, bench.run.answers))?.id ?? tasks[0]?.id,
  );
  const task = tasks.find((one) => one.id === open);
  if (!task) return null;
  const words = lab.tasks[task.id];
  return (
    <section className="tasks" aria-label={t.tasks}>
      <ol className="task-steps">
        {tasks.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === open ? "step" : undefined}
              className={isDone(one, bench.run.answers) ? "task-step task-step-done" : "task-step"}
              onClick={() => setOpen(one.id)}
            >
              {lab.tasks[one.id]?.title}
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
  return (
    <>
      {"options" in task && <Choice task={task} />}
      {task.kind === "result" && <Result task={task} />}
      {task.kind === "formula" && <FormulaField task={task} />}
      {task.kind === "draw" && <DrawField task={task} />}
      {task.kind === "write" && <WriteField task={task} />}
    </>
  );
}

const isDone = (task: Task, answers: ReadonlyMap<string, unknown>): boolean =>
  task.kind !== "measure" && answers.has(task.id);

function Choice({ task }: { task: Extract<Task, { options: string[] }> }) {
  const { bench, lab, t } = useStage();
  const words = lab.tasks[task.id];
  const given = bench.run.answers.get(task.id)?.text;
  return (
    <fieldset className="choice" disabled={bench.readOnly}>
      <legend className="visually-hidden">{words?.title}</legend>
      {task.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={task.id}
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

/** What follows from the table, and the pupil's own value with its error. */
function Result({ task }: { task: ResultTask }) {
  const { bench, lang, t, unit: shownUnit } = useStage();
  const answer = bench.run.answers.get(task.id);
  const worked = workOutResult(bench.run, task, workOutTable(bench.run));
  const parsed = parseUnit(task.unit);
  const unit = { ...(parsed.ok ? parsed.unit : { factor: 1 }), offset: 0 };
  const unitWord = shownUnit(task.unit) && ` ${shownUnit(task.unit)}`;
  const value = worked && fromSI(worked.value, unit);
  const shown =
    worked && value !== undefined
      ? (writeMeasured(value, fromSI(worked.error, unit), lang, true) ??
        formatNumeral(value, lang, { significant: 4 }))
      : undefined;
  const [draft, setDraft] = useState<{ text: string; error: string }>();
  const text = draft?.text ?? answer?.text ?? "";
  const error = draft?.error ?? answer?.error ?? "";
  const bad = (typed: string) => (typed.trim() !== "" && parseNumeral(typed) === undefined) || undefined;
  function keep(): void {
    if (!draft || draft.text.trim() === "") return;
    bench.do({
      type: "answer",
      task: task.id,
      text: draft.text.slice(0, 200),
      ...(draft.error.trim() === "" ? {} : { error: draft.error.slice(0, 200) }),
    });
    setDraft(undefined);
  }
  return (
    <div className="result">
      {worked && shown && (
        <p className="result-shown">
          <span>{worked.fit ? t.fitLine : t.fromTable}</span>
          <b>
            {task.symbol} = {shown}
            {unitWord}
          </b>
          {!Number.isFinite(worked.error) && <span>{t.noError}</span>}
        </p>
      )}
      <div className="result-fields">
        <label>
          {t.value} {task.symbol}
          {unitWord && `,${unitWord}`}
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            readOnly={bench.readOnly}
            aria-invalid={bad(text)}
            value={text}
            onChange={(event) => setDraft({ text: event.target.value, error })}
            onBlur={keep}
          />
        </label>
        <label>
          {t.error}
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            readOnly={bench.readOnly}
            aria-invalid={bad(error)}
            value={error}
            onChange={(event) => setDraft({ text, error: event.target.value })}
            onBlur={keep}
          />
        </label>
      </div>
      {(bad(text) || bad(error)) && <p className="field-error">{t.notNumber}</p>}
    </div>
  );
}
