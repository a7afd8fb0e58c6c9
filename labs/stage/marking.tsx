import type { Marking, Reason } from "../engine/marking.ts";
import { useStage } from "./context.tsx";

/** The mark of an attempt with a reason in words for each task. */
export function MarkingShown({ marking }: { marking: Marking }) {
  const { lab, t, number } = useStage();
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
          <li key={task.id}>
            <b>{lab.tasks[task.id]?.title}</b>{" "}
            <span className="marking-points">
              {t.points({ points: number(task.points), max: number(task.max) })}
            </span>
            {task.reasons.map((reason) => (
              <Words key={JSON.stringify(reason)} reason={reason} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ reason: { code, params } }: { reason: Reason }) {
  const { bench, t } = useStage();
  const symbol = bench.document.table.find((column) => column.id === params["column"])?.symbol ?? "";
  const n = (name: string) => Number(params[name]);
  const words =
    code === "good-rows"
      ? t.goodRows({ good: n("good"), needed: n("needed") })
      : code === "row-off"
        ? t.rowOff({ row: n("row"), column: symbol })
        : code === "column-errors"
          ? t.columnErrors({ good: n("good"), needed: n("needed") })
          : code === "vary-more"
            ? t.varyMore({ column: symbol, distinct: n("distinct"), needed: n("needed") })
            : t.reasons[code];
  return <p>{words}</p>;
}
