import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { loadReadingWords } from "#app/i18n/reading-words.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { Outbox } from "#app/outbox/outbox.ts";
import { ReportLink } from "#app/report/report-link.tsx";
import { LateWords } from "#app/ui/late.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { createBench } from "#labs/engine/create-bench.ts";
import { NotLoaded } from "#labs/stage/load-lab.tsx";
import { MarkingShown } from "#labs/stage/marking.tsx";
import { patiently } from "#labs/stage/patiently.tsx";
import { Stage } from "#labs/stage/stage.tsx";
import type { BenchData } from "./bench-data.server.ts";
import { HandIn } from "./hand-in.tsx";
import { openBench, type OpenBench, sliceOf } from "./open-bench.ts";
import { Twins } from "./twins.tsx";
import { BackToBench } from "./back-to-bench.tsx";
import { turnToReport, useLeaf } from "./use-leaf.ts";
import { useLeaving } from "./use-leaving.ts";

const loadReportLeaf = () => import("./report-leaf.tsx");
const ReportLeaf = lazy(() => patiently(loadReportLeaf)().catch(() => ({ default: ReportOnItsWay })));
/** What the bench needs goes first over a slow line; then the report is fetched, so that it is there without one, ms. */
const SETTLED = 1000;

interface WorkbenchProps extends BenchData {
  outbox: Outbox | undefined;
  /** Asks the server again: the attempt may be marked by now, or there may be another record of this work. */
  askAgain: () => Promise<void>;
}

/** The bench with what is kept of it: opened where it was left, every doing into the outbox at once. */
export function Workbench({
  document,
  versionId,
  personId,
  seed,
  attempt,
  chosen,
  twins,
  head,
  outbox,
  askAgain,
}: WorkbenchProps) {
  const lang = useLang();
  const { bench: t, stage } = useTexts();
  const [open, setOpen] = useState<OpenBench>();
  const [notice, setNotice] = useState<"forked" | "refused" | "broken" | "late">();
  // what the page was loaded with: loaded anew after handing in, it must not open the bench a second time
  const first = useRef({ document, attempt, chosen, seed });

  useEffect(() => {
    let gone = false;
    openBench({ ...first.current, versionId, personId, outbox })
      .then((opened) => {
        if (gone) return;
        setOpen(opened);
        void outbox?.flush();
      })
      .catch((error) => {
        if (gone) return;
        console.warn("the attempt cannot be opened here", error);
        setNotice(error instanceof NotLoaded ? "late" : "broken");
      });
    return () => {
      gone = true;
    };
  }, [versionId, personId, outbox]);

  const isReport = useLeaf() === "report";
  useLeaving(open, outbox);
  useEffect(() => {
    if (!open?.recorder) return;
    const timer = setTimeout(() => void loadReportLeaf().catch(() => undefined), SETTLED);
    return () => clearTimeout(timer);
  }, [open]);
  useEffect(() => {
    if (!open?.recorder || !outbox) return;
    const { bench, recorder } = open;
    return outbox.onResult(async (results) => {
      if (await recorder.fork(results, bench.actions)) {
        setNotice("forked");
        await outbox.flush();
        await askAgain();
      } else if (results.some((one) => one.status === "refused")) setNotice("refused");
    });
  }, [open, outbox, askAgain]);

  if (!open && notice === "broken")
    return (
      <div className="bench-notices">
        <Notice kind="attention">
          <p>{t.broken}</p>
          <a className="btn" href="?afresh=1">
            {t.afresh}
          </a>
        </Notice>
      </div>
    );
  if (!open && notice === "late")
    return (
      <div className="bench-notices">
        <Notice kind="attention">
          <p>
            <LateWords />
          </p>
        </Notice>
      </div>
    );
  if (!open) return <p className="bench-waiting">{t.loading}</p>;
  const marking = open.handedIn && attempt?.handedIn ? attempt.marking : undefined;
  async function handIn(): Promise<void> {
    if (!open?.recorder || !outbox) return;
    const { bench } = open;
    bench.pause();
    await open.recorder.handIn();
    const stood = createBench({
      document,
      seed: bench.seed,
      vocabulary: bench.run.vocabulary,
      actions: bench.actions,
      readOnly: true,
      slice: sliceOf(bench.run.vocabulary),
    });
    stood.goTo(bench.actions.at(-1)?.step ?? 0);
    setOpen({ ...open, bench: stood, handedIn: true, handedInAt: new Date().toISOString() });
    await outbox.flush();
    await askForMark();
  }
  /** Only where all that was done is with the server. */
  async function askForMark(): Promise<void> {
    const { waiting, trouble } = outbox?.state ?? {};
    if (waiting === 0 && !trouble) await askAgain();
  }
  const { recorder } = open;
  return (
    <>
      <div className="bench-notices">
        {notice && <Notice kind="attention">{t[notice]}</Notice>}
        {!open.handedIn && <Twins twins={twins} here={recorder?.attemptId} />}
      </div>
      {isReport && recorder && (
        <Suspense fallback={<ReportOnItsWay />}>
          <ReportLeaf open={open} attemptId={recorder.attemptId} marking={marking} known={head} />
        </Suspense>
      )}
      <div hidden={isReport && recorder !== undefined}>
        <Stage
          bench={open.bench}
          looks={open.looks}
          lang={lang}
          texts={stage}
          attempt={open.handedIn ? undefined : recorder?.attemptId}
          readingWords={loadReadingWords}
        >
          {recorder && (
            <>
              <HandIn
                attemptId={recorder.attemptId}
                handedIn={open.handedIn}
                marked={marking !== undefined}
                bench={open.bench}
                onHandIn={handIn}
                onWait={askForMark}
              />
              <ReportLink attemptId={recorder.attemptId} bench={open.bench} onOpen={turnToReport} />
            </>
          )}
          {marking && <MarkingShown marking={marking} />}
        </Stage>
      </div>
    </>
  );
}

/** In place of a report that this browser has not fetched yet: without a network it waits for one. */
function ReportOnItsWay() {
  const t = useTexts().report;
  return (
    <div className="bench-notices">
      <Notice>
        <p>{t.onItsWay}</p>
        <BackToBench />
      </Notice>
    </div>
  );
}
