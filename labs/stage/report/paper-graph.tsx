import type { Column } from "../../document/document.ts";
import { columnOf } from "../../document/graph.ts";
import type { GraphChoice } from "../../engine/graph-choice.ts";
import { hasGivenErrors } from "../../engine/table-errors.ts";
import { useStage } from "../context.tsx";
import { FitWords } from "../graph/fit-words.tsx";
import { fitPlotted, readStarts } from "../graph/fitting.ts";
import { PAPER_FRAME } from "../graph/frame.ts";
import { type Axis, plotPoints } from "../graph/plot.ts";
import { Plot } from "../graph/plot.tsx";
import { PointMark } from "../graph/points.tsx";
import { scalesOf } from "../graph/scales-of.ts";
import { Told } from "../graph/told.tsx";
import { useSketch } from "../graph/use-sketch.tsx";
import { isInSi, viewOf } from "../graph/view.ts";
import { axisLabel } from "../graph/words.ts";
import { Empty } from "./paper-part.tsx";

/** The graph that the pupil chose, as the bench draws it, over the width of the sheet: what was foreseen, points with errors, the line in numbers. */
export function PaperGraph() {
  const { bench } = useStage();
  const view = viewOf(bench.run);
  if (!view) return null;
  const { table } = bench.document;
  const x = { column: columnOf(table, view.x) as Column, shape: view.xAxis };
  const y = { column: columnOf(table, view.y) as Column, shape: view.yAxis };
  return <PaperGraphOf view={view} x={x} y={y} />;
}

function PaperGraphOf({ view, x, y }: { view: GraphChoice; x: Axis; y: Axis }) {
  const { bench, lang } = useStage();
  const { laid: foreseen, after } = useSketch(x, y);
  const plotted = plotPoints(bench.run, x, y);
  const { points } = plotted;
  if (points.length === 0 && foreseen.length === 0) return <Empty what="graph" />;
  const scales = scalesOf({ x, y }, points, foreseen, {}, bench.document, PAPER_FRAME);
  const labels = { x: axisLabel(x, lang), y: axisLabel(y, lang) };
  const weigh = view.weigh ?? hasGivenErrors(bench.run);
  const si = isInSi(bench.document, view.fit);
  const same = x.column === y.column;
  const wish = {
    ...view,
    fit: same ? "none" : view.fit,
    starts: readStarts(view.starts) ?? {},
    weigh,
  } as const;
  const outcome = fitPlotted(points, wish, si ? { x, y } : undefined);
  const fit = outcome?.ok && points.length > 1 ? outcome.fit : undefined;
  return (
    <figure className="paper-figure">
      <div className="paper-scroll">
        <svg
          className="paper-graph"
          viewBox={`0 0 ${PAPER_FRAME.width} ${PAPER_FRAME.height}`}
          role="img"
          aria-label={`${labels.y} — ${labels.x}`}
          fill="none"
        >
          <Plot frame={PAPER_FRAME} {...{ scales, labels, foreseen, fit }}>
            {points.map((point) => (
              <g key={point.place} className="paper-point">
                <PointMark point={point} scales={scales} radius={3} ink="var(--ink)" />
              </g>
            ))}
          </Plot>
        </svg>
      </div>
      <figcaption>
        <Told plotted={plotted} same={same} after={after} />
        {points.length > 0 && <FitWords outcome={outcome} fit={view.fit} axes={{ x, y }} si={si} still />}
      </figcaption>
    </figure>
  );
}
