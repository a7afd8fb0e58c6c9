import { useEffect, useId, useRef, useState } from "react";
import { read } from "../../engine/read.ts";
import type { Run } from "../../engine/run.ts";
import { useStage } from "../context.tsx";
import { inUnit } from "../in-unit.ts";
import { Axes } from "./axes.tsx";
import { BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH } from "./frame.ts";
import { type LiveSource, liveSources } from "./live-sources.ts";
import { makeScale, spanOf } from "./scale.ts";
import { Trace } from "./trace.ts";

/** Milliseconds between two drawings of the trace. */
const REFRESH = 200;

/** A trace from the bench while it runs: a reading against time or against another. */
export function Live() {
  const { bench, lab, t } = useStage();
  const sources = liveSources(bench.document, bench.run.vocabulary.instruments, t.time);
  const named = ({ symbol, from }: LiveSource) => {
    const name = from.kind === "time" ? t.analysis.liveTime : "column" in from && lab.columns[from.column];
    return name ? `${symbol} — ${name}` : symbol;
  };
  const [chosen, setChosen] = useState({ x: "time", y: sources[1]?.id ?? "" });
  const [recording, setRecording] = useState(false);
  const x = sources.find(({ id }) => id === chosen.x);
  const y = sources.find(({ id }) => id === chosen.y);
  const trace = useRecorded(recording, x, y);
  if (sources.length < 2 || bench.readOnly || !x || !y) return null;
  const choice = (axis: "x" | "y", label: string) => (
    <label>
      {label}
      <select value={chosen[axis]} onChange={(event) => setChosen({ ...chosen, [axis]: event.target.value })}>
        {sources.map((source) => (
          <option key={source.id} value={source.id}>
            {named(source)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="graph-live">
      <summary>{t.analysis.live}</summary>
      <div className="graph-choices">
        {choice("y", t.analysis.vertical)}
        {choice("x", t.analysis.horizontal)}
        <button
          type="button"
          className="button button-small"
          aria-pressed={recording}
          onClick={() => setRecording(!recording)}
        >
          {recording ? t.analysis.liveStop : t.analysis.liveStart}
        </button>
      </div>
      {trace.count > 1 ? <Drawn trace={trace} x={x} y={y} /> : <p className="hint">{t.analysis.liveHint}</p>}
    </details>
  );
}

/** The trace of two sources while it is wished; begins anew with the run and with other sources. Drawn a few times a second. */
function useRecorded(recording: boolean, x: LiveSource | undefined, y: LiveSource | undefined): Trace {
  const { bench } = useStage();
  const [trace] = useState(() => new Trace());
  const [, setDrawn] = useState(0);
  const from = useRef({ startedAt: -1, step: -1 });
  const [xId, yId] = [x?.id, y?.id];
  useEffect(() => {
    const sources = liveSources(bench.document, bench.run.vocabulary.instruments, "");
    const [across, up] = [xId, yId].map((id) => sources.find((one) => one.id === id));
    if (!recording || !across || !up) return;
    trace.clear();
    let drawn = 0;
    return bench.onFrame((run: Run) => {
      if (run.startedAt !== from.current.startedAt) trace.clear();
      else if (run.step <= from.current.step) return;
      from.current = { startedAt: run.startedAt, step: run.step };
      trace.push(shownAt(run, across), shownAt(run, up));
      const now = performance.now();
      if (now - drawn < REFRESH) return;
      drawn = now;
      setDrawn((n) => n + 1);
    });
  }, [bench, recording, xId, yId, trace]);
  return trace;
}

/** What a source shows now, in its unit; NaN while it shows nothing. */
function shownAt(run: Run, { from, unit }: LiveSource): number {
  if (from.kind === "time") return (run.step - run.startedAt) * run.document.world.step;
  const away = from.kind === "instrument" && run.places.has(from.id) && !run.places.get(from.id);
  if (away) return Number.NaN;
  const value = from.kind === "instrument" ? run.instruments.get(from.id)?.shown() : read(run, from.of);
  return value === undefined ? Number.NaN : inUnit({ unit }, value);
}

function Drawn({ trace, x, y }: { trace: Trace; x: LiveSource; y: LiveSource }) {
  const { t, unit } = useStage();
  const clip = useId();
  const span = (values: Float64Array) =>
    spanOf(
      Array.from(values.subarray(0, trace.count), (at) => ({ at, error: 0 })),
      false,
    );
  const scales = {
    x: makeScale(...span(trace.x), false, [LEFT, WIDTH - RIGHT]),
    y: makeScale(...span(trace.y), false, [HEIGHT - BOTTOM, TOP]),
  };
  const label = (source: LiveSource) => [source.symbol, unit(source.unit)].filter(Boolean).join(", ");
  const labels = { x: label(x), y: label(y) };
  let path = "";
  for (let i = 0; i < trace.count; i++)
    path += `${i ? "L" : "M"}${scales.x.toPixel(trace.x[i] as number).toFixed(1)} ${scales.y.toPixel(trace.y[i] as number).toFixed(1)}`;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${t.analysis.live}: ${labels.y} ${t.analysis.liveAgainst} ${labels.x}`}
    >
      <clipPath id={clip}>
        <rect x={LEFT} y={TOP} width={WIDTH - LEFT - RIGHT} height={HEIGHT - TOP - BOTTOM} />
      </clipPath>
      <Axes scales={scales} labels={labels} />
      <path d={path} clipPath={`url(#${clip})`} stroke="var(--data-3)" strokeWidth="1.5" />
    </svg>
  );
}
