import { type ReactNode, useMemo } from "react";
import type { Lang } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import { StageContext, useStage } from "./context.tsx";
import { Controls } from "./controls.tsx";
import { Graph } from "./graph.tsx";
import { Instruments } from "./instruments.tsx";
import { PlayBar } from "./play-bar.tsx";
import { Scene } from "./scene.tsx";
import { Table } from "./table.tsx";
import { Tasks } from "./tasks.tsx";
import type { StageTexts } from "./texts/ru.ts";

interface StageProps {
  bench: Bench;
  lang: Lang;
  texts: StageTexts;
  /** Under the result: handing in, the mark, a replay's remarks. */
  children?: ReactNode;
  /** In place of the play bar: a replay's scrubber. */
  bar?: ReactNode;
}

/** The bench page: scene, play bar and controls; tasks, table, graph and result beside it, or below on a phone. */
export function Stage({ bench, lang, texts, children, bar }: StageProps) {
  const context = useMemo(
    () => ({ bench, lang, t: texts, lab: bench.document.texts[lang] }),
    [bench, lang, texts],
  );
  return (
    <StageContext value={context}>
      <div className={isFree(bench) ? "stage stage-free" : "stage"}>
        <div className="stage-main">
          <Scene />
          <Stopped />
          {bar ?? <PlayBar />}
          <Controls />
          <Instruments />
        </div>
        <div className="stage-side">
          <Tasks />
          <Table />
          <Graph />
          {children}
        </div>
      </div>
    </StageContext>
  );
}

/** A lab to play in: nothing is asked, nothing is written down. */
const isFree = ({ document }: Bench): boolean => document.tasks.length === 0 && document.table.length === 0;

/** Why the run cannot go on, and what to do. */
function Stopped() {
  const { bench, t } = useStage();
  const reason = bench.run.stopped;
  if (!reason) return null;
  const words: Record<string, string> = t.stoppedBy;
  return (
    <p className="stage-stopped" role="alert">
      <b>{t.stopped}.</b> {words[reason] ?? t.stoppedBy.other}
    </p>
  );
}
