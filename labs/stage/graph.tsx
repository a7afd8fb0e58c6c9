import { useMemo, useState } from "react";
import type { Column } from "../document/document.ts";
import { columnOf } from "../document/graph.ts";
import type { GraphChoice } from "../engine/graph-choice.ts";
import { hasGivenErrors } from "../engine/table-errors.ts";
import { useStage } from "./context.tsx";
import { Choices } from "./graph/choices.tsx";
import { FitWords } from "./graph/fit-words.tsx";
import { fitPlotted, readStarts } from "./graph/fitting.ts";
import { BENCH_FRAME, HEIGHT, WIDTH } from "./graph/frame.ts";
import { Live } from "./graph/live.tsx";
import { type Axis, type Plotted, plotPoints } from "./graph/plot.ts";
import { Plot } from "./graph/plot.tsx";
import { Points } from "./graph/points.tsx";
import { Predict } from "./graph/predict.tsx";
import { PredictButtons } from "./graph/predict-buttons.tsx";
import { Residuals } from "./graph/residuals.tsx";
import { type Ends, scalesOf } from "./graph/scales-of.ts";
import type { Place } from "./graph/sketching.ts";
import { Told } from "./graph/told.tsx";
import { useSketch } from "./graph/use-sketch.tsx";
import type { AxisPair } from "./graph/si-line.ts";
import { useView } from "./graph/use-view.tsx";
import { isInSi } from "./graph/view.ts";
import { axisLabel } from "./graph/words.ts";

/** The graph of any column against any other, with the line through the pupil's points; the document says how it begins. */
export function Graph() {
  const { bench, t } = useStage();
  const [view, setView] = useView();
  if (!view) return null;
  const { table } = bench.document;
  const x = { column: columnOf(table, view.x) as Column, shape: view.xAxis };
  const y = { column: columnOf(table, view.y) as Column, shape: view.yAxis };
  return (
    <section className="bench-graph" aria-label={t.graph}>
      <h2 className="side-heading">{t.graph}</h2>
      <GraphOf key={`${view.x} ${view.y}`} view={view} x={x} y={y} onChange={setView} />
      <Live />
    </section>
  );
}

interface GraphOfProps {
  view: GraphChoice;
  x: Axis;
  y: Axis;
  onChange(view: GraphChoice): void;
}

function GraphOf({ view, x, y, onChange }: GraphOfProps) {
  const { bench, lang, t } = useStage();
  const sketch = useSketch(x, y);
  const [drawn, setDrawn] = useState<Place[]>();
  const [ends, setEnds] = useState<Ends>({});
  const [said, setSaid] = useState("");
  const plotted = plotPoints(bench.run, x, y);
  const { points } = plotted;
  const weigh = view.weigh ?? hasGivenErrors(bench.run);
  const si = isInSi(bench.document, view.fit);
  const same = x.column === y.column;
  const outcome = useFit(plotted, same ? { ...view, fit: "none" } : view, weigh, si ? { x, y } : undefined);
  const scales = scalesOf({ x, y }, points, sketch.laid, ends, bench.document);
  const labels = { x: axisLabel(x, lang), y: axisLabel(y, lang) };
  const fit = outcome?.ok ? outcome.fit : undefined;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of parts of a drawing */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={`${t.graph}: ${labels.y} — ${labels.x}`}
      >
        <Plot
          frame={BENCH_FRAME}
          scales={scales}
          labels={labels}
          foreseen={drawn ? [] : sketch.laid}
          fit={points.length > 1 && !drawn ? fit : undefined}
        >
          {drawn ? (
            <Predict scales={scales} drawn={drawn} onDraw={setDrawn} onSay={setSaid} />
          ) : (
            <Points points={points} scales={scales} x={x} y={y} />
          )}
        </Plot>
      </svg>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <Told plotted={plotted} same={same} after={sketch.after} />
      {points.length > 0 && <FitWords outcome={outcome} fit={view.fit} axes={{ x, y }} si={si} />}
      {fit && view.residuals && <Residuals fit={fit} points={points} x={scales.x} labels={labels} />}
      {!bench.readOnly && (
        <PredictButtons
          drawn={drawn}
          kept={sketch.laid.length > 0}
          labels={labels}
          ends={points.length === 0 ? { x: scales.x.to, y: scales.y.to } : undefined}
          onEnds={(change) => setEnds({ ...ends, ...change })}
          onBegin={() => setDrawn([])}
          onDone={() => {
            if (drawn) sketch.keep(drawn, scales);
            setDrawn(undefined);
          }}
          onClear={sketch.clear}
        />
      )}
      <Choices view={view} weigh={weigh} onChange={(change) => onChange({ ...view, ...change })} />
    </>
  );
}

/** The line, worked out anew only when its points or the wish change. */
function useFit({ points }: Plotted, view: GraphChoice, weigh: boolean, si: AxisPair | undefined) {
  const { fit, formula } = view;
  const starts = readStarts(view.starts) ?? {};
  const key = JSON.stringify([points.map(({ x, y, dx, dy }) => [x, y, dx, dy]), starts, si]);
  return useMemo(() => fitPlotted(points, { fit, formula, starts, weigh }, si), [key, fit, formula, weigh]);
}
