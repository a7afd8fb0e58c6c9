import type { ResultTask } from "../../document/document.ts";
import { writeMeasured } from "../../analysis/written-result.ts";
import { asWritten } from "../../document/as-written.ts";
import { parseNumeral } from "../../document/numerals.ts";
import { useStage } from "../context.tsx";
import { Answered, Empty, Part } from "./paper-part.tsx";

/** What was foretold before the run. */
export function PaperPrediction() {
  const { bench, lab, t } = useStage();
  const made = bench.document.tasks.flatMap(({ id, kind }) => {
    const given = kind === "predict" ? bench.run.answers.get(id)?.text : undefined;
    return given === undefined ? [] : [{ id, words: lab.tasks[id]?.options?.[given] }];
  });
  if (made.length === 0) return null;
  return (
    <Part title={t.report.prediction}>
      {made.map(({ id, words }) => (
        <div key={id} className="paper-answer">
          <p className="paper-ask">{lab.tasks[id]?.ask}</p>
          <p>{words}</p>
        </div>
      ))}
    </Part>
  );
}

/** Each result as symbol = (value ± error) unit, rounded by its error. */
export function PaperResult() {
  const { bench } = useStage();
  const tasks = bench.document.tasks.filter((task) => task.kind === "result");
  return tasks.map((task) => (
    <Answered key={task.id} task={task}>
      {bench.run.answers.get(task.id)?.text ? <ResultLine task={task} /> : <Empty what="result" />}
    </Answered>
  ));
}

function ResultLine({ task }: { task: ResultTask }) {
  const { bench, lang, t, number, unit } = useStage();
  const answer = bench.run.answers.get(task.id);
  const value = parseNumeral(answer?.text ?? "") ?? Number.NaN;
  const error = parseNumeral(answer?.error ?? "") ?? Number.NaN;
  const written = writeMeasured(value, error, lang, unit(task.unit) !== "");
  const share = Math.abs(error / value) * 100;
  return (
    <div className="paper-answer">
      <p className="paper-result">
        <i>{task.symbol}</i> = {written ?? asWritten(answer?.text ?? "", lang)} {unit(task.unit)}
      </p>
      {written === undefined && <Empty what="error" />}
      {written !== undefined && share > 0 && share < 100 && (
        <p className="paper-note">
          {t.report.relative}: ε = {number(Number(share.toPrecision(2)))} %
        </p>
      )}
    </div>
  );
}

/** What was concluded: the statement chosen, and the pupil's own words. */
export function PaperConclusion() {
  const { bench, lab } = useStage();
  const tasks = bench.document.tasks.filter(({ kind }) => kind === "conclude" || kind === "write");
  return tasks.map((task) => {
    const text = bench.run.answers.get(task.id)?.text;
    const words = lab.tasks[task.id];
    return (
      <div key={task.id} className="paper-answer">
        <p className="paper-ask">{words?.ask}</p>
        <Answered task={task}>
          {text === undefined ? (
            <Empty what="conclusion" />
          ) : task.kind === "write" ? (
            <p className="written">{text}</p>
          ) : (
            <p>{words?.options?.[text]}</p>
          )}
        </Answered>
      </div>
    );
  });
}
