import { useId, useRef, useState } from "react";
import type { FormulaTask } from "../../document/document.ts";
import { offeredNames } from "../../document/formula-task.ts";
import { MAX_TYPED, readTypedFormula } from "../../document/typed-formula.ts";
import { useStage } from "../context.tsx";
import { useAnswerText } from "../use-resting.tsx";
import { formulaIssueWords } from "./issue-words.ts";
import { Reading } from "./reading.tsx";
import { Signs } from "./signs.tsx";

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
  const { text, change, keep } = useAnswerText(task.id, MAX_TYPED);
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
