import { useEffect, useId, useRef, useState } from "react";
import type { FormulaTask } from "../../document/document.ts";
import { offeredNames } from "../../document/formula-task.ts";
import { MAX_TYPED, readTypedFormula } from "../../document/typed-formula.ts";
import { useStage } from "../context.tsx";
import { formulaIssueWords } from "./issue-words.ts";
import { Reading } from "./reading.tsx";
import { Signs } from "./signs.tsx";

/** How long the hand rests before what was written is kept, ms. */
const REST = 1500;

/** Characters quoted from where a formula cannot be read. */
const QUOTED = 12;

/**
 * The working formula, typed with the signs of the table, and how it is read. What is wrong with it is said when the
 * field is left, not while it is being written.
 */
export function FormulaField({ task }: { task: FormulaTask }) {
  const { bench, lab, t, unit } = useStage();
  const names = offeredNames(bench.document, task);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [writing, setWriting] = useState(false);
  const { text, change, keep } = useKept(task.id);
  const found = text.trim() === "" ? undefined : readTypedFormula(text, names, task.symbol);
  const issue = found && !found.ok && !writing ? found.issue : undefined;
  const near = text.slice(issue?.at ?? 0, (issue?.at ?? 0) + QUOTED);
  const wrong = issue && formulaIssueWords(t.formula, unit, issue.code, issue.params, near);
  return (
    <div className="formula-field">
      <label htmlFor={id}>
        {lab.tasks[task.id]?.title}: {task.symbol}
        {unit(task.unit) && `, ${unit(task.unit)}`}
      </label>
      <div className="formula-line">
        <span aria-hidden="true">{task.symbol} =</span>
        <input
          ref={input}
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={MAX_TYPED}
          readOnly={bench.readOnly}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={`${id}-said`}
          value={text}
          onFocus={() => setWriting(true)}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
          }}
          onBlur={() => {
            setWriting(false);
            keep();
          }}
        />
      </div>
      {!bench.readOnly && <Signs task={task} names={names} field={input} onChange={change} />}
      <div id={`${id}-said`} role="status">
        {wrong && <p className="field-error">{wrong}</p>}
        {!wrong && !found && !bench.readOnly && <p className="hint">{t.formula.hint}</p>}
      </div>
      {found?.ast && <Reading task={task} names={names} found={found} />}
    </div>
  );
}

/** The answer as it stands, with what is typed over it: kept when the hand rests, on leaving, and when the page goes. */
function useKept(task: string) {
  const { bench } = useStage();
  const kept = bench.run.answers.get(task)?.text ?? "";
  const [draft, setDraft] = useState<string>();
  const written = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(() => {});
  keep.current = () => {
    clearTimeout(timer.current);
    const now = written.current;
    written.current = undefined;
    setDraft(undefined);
    if (now !== undefined && now !== (bench.run.answers.get(task)?.text ?? ""))
      bench.do({ type: "answer", task, text: now.trim() === "" ? "" : now.slice(0, MAX_TYPED) });
  };
  useEffect(() => {
    const leave = () => keep.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const change = (text: string) => {
    setDraft(text);
    written.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep.current(), REST);
  };
  return { text: draft ?? kept, change, keep: () => keep.current() };
}
