import type { Marking, Reason, TaskMark } from "../engine/marking.ts";
import { useStage } from "./context.tsx";
import { markedFormulaWords } from "./formula/issue-words.ts";

/** The mark of an attempt with a reason in words for each task. */
export function MarkingShown({ marking }: { marking: Marking }) {
  const { t, number } = useStage();
  return (
    <section className="marking" aria-label={t.mark}>
      {marking.max > 0 && (
        <p className="marking-mark">
          {t.mark} <b>{marking.mark}</b> ·{" "}
          {t.points({ points: number(marking.points), max: number(marking.max) })}
        </p>
      )}
      <ul>
        {marking.tasks.map((task) => (
          <TaskShown key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskShown({ task }: { task: TaskMark }) {
  const { lab, t, number } = useStage();
  const { id, points, max, pending, override, reasons } = task;
  return (
    <li>
      <b>{lab.tasks[id]?.title}</b>{" "}
      <span className="marking-points">
        {pending ? t.marking.pending : t.points({ points: number(points), max: number(max) })}
      </span>
      {override && (
        <p className="marking-override">
          {t.marking.byTeacher({ who: override.by })} {override.remark}
          {override.was !== undefined && ` ${t.marking.was({ points: number(override.was) })}`}
        </p>
      )}
      {reasons.map((reason) => (
        <Words key={JSON.stringify(reason)} reason={reason} />
      ))}
    </li>
  );
}

function Words({ reason: { code, params } }: { reason: Reason }) {
  const { bench, t, number, unit } = useStage();
  const task = bench.document.tasks.find(({ id }) => id === params["task"]);
  const inUnit = (name: string) =>
    task?.kind === "result" ? `${number(Number(params[name]))} ${unit(task.unit)}`.trim() : "";
  const symbol = bench.document.table.find((column) => column.id === params["column"])?.symbol ?? "";
  const n = (name: string) => Number(params[name]);
  const words = (): string | undefined => {
    switch (code) {
      case "good-rows":
        return t.goodRows({ good: n("good"), needed: n("needed") });
      case "row-off":
        return t.rowOff({ row: n("row"), column: symbol });
      case "row-repeated":
        return t.marking.rowRepeated({ row: n("row"), column: symbol });
      case "column-errors":
        return t.columnErrors({ good: n("good"), needed: n("needed") });
      case "vary-more":
        return t.varyMore({ column: symbol, distinct: n("distinct"), needed: n("needed") });
      case "result-near":
        if (params["work"] !== undefined) return t.marking.resultNearWork({ work: inUnit("work") });
        return params["own"] === undefined ? t.reasons[code] : t.marking.resultNear({ own: inUnit("own") });
      case "result-far":
        if (params["work"] !== undefined) return t.marking.resultFarWork({ work: inUnit("work") });
        return params["own"] === undefined ? t.reasons[code] : t.marking.resultFar({ own: inUnit("own") });
      default:
        return (
          markedFormulaWords(t.formula, unit, number, { code, params }) ??
          (t.reasons as Record<string, string>)[code]
        );
    }
  };
  return <p>{words()}</p>;
}
