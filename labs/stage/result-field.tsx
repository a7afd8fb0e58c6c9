import { writeMeasured } from "../analysis/written-result.ts";
import type { ResultTask } from "../document/document.ts";
import { formatNumeral, parseNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { wholeErrors, workOutResult } from "../engine/result.ts";
import { workOutTable } from "../engine/table.ts";
import { useStage } from "./context.tsx";
import { keptInCell, readTyped } from "./typed.ts";
import { useResting } from "./use-resting.tsx";

/** What follows from the table, and the pupil's own value with its error. */
export function ResultField({ task }: { task: ResultTask }) {
  const { bench, lang, t, unit: shownUnit } = useStage();
  const answer = bench.run.answers.get(task.id);
  const rows = workOutTable(bench.run);
  const worked = workOutResult(bench.run, task, rows, {}, wholeErrors(bench.run, rows));
  const parsed = parseUnit(task.unit);
  const unit = { ...(parsed.ok ? parsed.unit : { factor: 1 }), offset: 0 };
  const unitWord = shownUnit(task.unit) && ` ${shownUnit(task.unit)}`;
  const value = worked && fromSI(worked.value, unit);
  const shown =
    worked && value !== undefined
      ? (writeMeasured(value, fromSI(worked.error, unit), lang, true) ??
        formatNumeral(value, lang, { significant: 4 }))
      : undefined;
  const { draft, change, keep } = useResting<{ text: string; error: string }>((typed) => {
    const [text, error] = [typed.text, typed.error].map((one) =>
      keptInCell(one.trim().slice(0, 200), task.unit),
    );
    if (text !== (answer?.text ?? "") || error !== (answer?.error ?? ""))
      bench.do({ type: "answer", task: task.id, text: text ?? "", ...(error ? { error } : {}) });
    return true;
  }, false);
  const text = draft?.text ?? answer?.text ?? "";
  const error = draft?.error ?? answer?.error ?? "";
  const bad = (typed: string) => (typed.trim() !== "" && !readTyped(typed, task.unit).ok) || undefined;
  const isNoError = Number(parseNumeral(error)) <= 0 || undefined;
  // the report rounds by the error: better seen while it can still be mended
  const written = writeMeasured(
    parseNumeral(text) ?? Number.NaN,
    parseNumeral(error) ?? Number.NaN,
    lang,
    unitWord !== "",
  );
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
            onChange={(event) => change({ text: event.target.value, error })}
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
            aria-invalid={bad(error) ?? isNoError}
            value={error}
            onChange={(event) => change({ text, error: event.target.value })}
            onBlur={keep}
          />
        </label>
      </div>
      {bad(text) || bad(error) ? (
        <p className="field-error">{t.notNumber}</p>
      ) : (
        isNoError && <p className="field-error">{t.errorAboveZero}</p>
      )}
      {written && (
        <p className="hint">
          {t.inReport} {task.symbol} = {written}
          {unitWord}
        </p>
      )}
    </div>
  );
}
