import type { FormulaTask } from "../../document/document.ts";
import { offeredNames } from "../../document/formula-task.ts";
import { readTypedFormula } from "../../document/typed-formula.ts";
import { useStage } from "../context.tsx";
import { signsOf } from "../formula/reading.tsx";
import { Written } from "../formula/written.tsx";
import { Answered, Empty } from "./paper-part.tsx";

/** Each working formula as it is read; one that cannot be read as it was typed. */
export function PaperFormulas() {
  const { bench } = useStage();
  const tasks = bench.document.tasks.filter((task) => task.kind === "formula");
  return tasks.map((task) => (
    <Answered key={task.id} task={task}>
      {bench.run.answers.has(task.id) ? <FormulaLine task={task} /> : <Empty what="formula" />}
    </Answered>
  ));
}

function FormulaLine({ task }: { task: FormulaTask }) {
  const { bench, lang } = useStage();
  const text = bench.run.answers.get(task.id)?.text ?? "";
  const names = offeredNames(bench.document, task);
  const found = readTypedFormula(text, names, task.symbol);
  return (
    <div className="paper-answer">
      {found.ast ? (
        <Written ast={found.ast} signOf={signsOf(names)} lang={lang} sought={task.symbol} />
      ) : (
        <p className="paper-result">
          <i>{task.symbol}</i> = {text}
        </p>
      )}
    </div>
  );
}
