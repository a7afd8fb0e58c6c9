import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo } from "react";
import type { Lang } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import { StageContext, useStage } from "./context.tsx";
import { Controls } from "./controls.tsx";
import { Described } from "./described.tsx";
import { Instruments } from "./instruments.tsx";
import type { Looks } from "./looks.tsx";
import { patiently } from "./patiently.tsx";
import { PlayBar } from "./play-bar.tsx";
import type { ReadingWords } from "./reading-words.ts";
import { Scene } from "./scene.tsx";
import { Seeking } from "./seeking.tsx";
import { Senses } from "./senses.tsx";
import { Table } from "./table.tsx";
import { Tasks } from "./tasks.tsx";
import type { StageTexts } from "./texts/ru.ts";

const Graph = lazy(patiently(() => import("./later.tsx").then((module) => ({ default: module.Graph }))));

interface StageProps {
  bench: Bench;
  /** How the kinds of the lab are drawn. */
  looks: Looks;
  lang: Lang;
  texts: StageTexts;
  /** The attempt that is worked at; this browser then keeps where one looks from. */
  attempt?: string | undefined;
  /** Under the result: handing in, the mark, a replay's remarks. */
  children?: ReactNode;
  /** In place of the play bar: a replay's scrubber. */
  bar?: ReactNode;
  /** Fetches what readings are called: then the bench can be told in words and heard. */
  readingWords?: (lang: Lang) => Promise<ReadingWords>;
}

/** The bench page: scene, play bar and controls; tasks, table, graph and result beside it, or below on a phone. */
export function Stage({ bench, looks, lang, texts, attempt, children, bar, readingWords }: StageProps) {
  const context = useMemo(
    () => ({ bench, looks, lang, t: texts, lab: bench.document.texts[lang], attempt, readingWords }),
    [bench, looks, lang, texts, attempt, readingWords],
  );
  // one can begin at the scene while what stands beside it is still being drawn
  const isBeside = useDeferredValue(true, false);
  return (
    <StageContext value={context}>
      <div className={isFree(bench) ? "stage stage-free" : "stage"}>
        <Work className="stage-main">
          <Scene />
          <Described />
          <Stopped />
          {bar ?? <PlayBar />}
          {/* with nothing to press in it, it is scrolled by keys itself */}
          <div className="stage-under" tabIndex={bench.readOnly ? 0 : undefined}>
            <Controls />
            <Instruments />
            {readingWords && <Senses />}
          </div>
        </Work>
        <Work className="stage-side">
          {isBeside && (
            <>
              <Tasks />
              <Table />
              {/* what is pressed below comes with the graph: it would be pushed away under a finger */}
              <Suspense fallback={<div className="bench-graph bench-graph-waiting" />}>
                <Graph />
                {children}
              </Suspense>
            </>
          )}
        </Work>
        <Seeking />
      </div>
    </StageContext>
  );
}

/** A side of the bench: out of reach while the bench is on its way to another moment. */
function Work({ className, children }: { className: string; children: ReactNode }) {
  const { bench } = useStage();
  return (
    <div className={className} inert={bench.seeking !== undefined && !bench.readOnly}>
      {children}
    </div>
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
