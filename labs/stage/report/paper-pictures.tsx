import type { DrawTask } from "../../document/document.ts";
import type { Bench } from "../../engine/bench.ts";
import { wordedLabelsOf } from "../../engine/labels.ts";
import { useStage } from "../context.tsx";
import { DrawField, Legend } from "./draw-field.tsx";
import { Drawing, Marks, pixelOf } from "./drawing.tsx";
import { Empty, Part } from "./paper-part.tsx";
import { LAST_ROW, momentOfPicture, picturesOf } from "./still-bench.ts";
import { useKept } from "./use-kept.tsx";

type Pictures = ReadonlyMap<string, Bench> | undefined;

/** The set-up: the drawings that were asked for, else the bench as it stood when the last row was written. */
export function PaperPictures({ pictures }: { pictures: Pictures }) {
  const { bench, t } = useStage();
  const ids = picturesOf(bench.run);
  const shown = ids.filter((id) => id !== LAST_ROW || momentOfPicture(bench.run, bench.actions, id));
  if (shown.length === 0) return null;
  return (
    <Part title={t.report.setup}>
      {shown.map((id) => (
        <PaperPicture key={id} id={id} pictures={pictures} />
      ))}
    </Part>
  );
}

function PaperPicture({ id, pictures }: { id: string; pictures: Pictures }) {
  const { bench } = useStage();
  const task = bench.document.tasks.find((one): one is DrawTask => one.kind === "draw" && one.id === id);
  if (task && !bench.readOnly) return <PictureToDraw task={task} />;
  if (!momentOfPicture(bench.run, bench.actions, id)) return <Empty what="setup" />;
  return <Picture id={id} given={pictures?.get(id)} />;
}

/** A drawing that is still worked at: what it is worked with is not printed. */
function PictureToDraw({ task }: { task: DrawTask }) {
  const { bench } = useStage();
  const answer = bench.run.answers.get(task.id);
  return (
    <div className="paper-drawing">
      <DrawField task={task} />
      <div className="paper-printed">
        {answer ? <Legend labels={wordedLabelsOf(answer.text)} /> : <Empty what="setup" />}
      </div>
    </div>
  );
}

function Picture({ id, given }: { id: string; given: Bench | undefined }) {
  const { bench, looks, lab, t } = useStage();
  const replayed = useKept(bench, given ? undefined : id);
  const kept = given ?? replayed;
  const labels = wordedLabelsOf(bench.run.answers.get(id)?.text ?? "");
  if (!kept) return <p className="hint">{t.report.drawing}</p>;
  return (
    <figure className="paper-drawing">
      <Drawing bench={kept} looks={looks} lab={lab}>
        <Marks labels={labels} pixel={pixelOf(kept)} />
      </Drawing>
      <figcaption>
        {id === LAST_ROW ? <p className="paper-note">{t.report.atLastRow}</p> : <Legend labels={labels} />}
      </figcaption>
    </figure>
  );
}
