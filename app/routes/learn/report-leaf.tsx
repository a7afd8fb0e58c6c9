import "#app/styles/report.css";
import { useEffect, useRef } from "react";
import { formatDate } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { footOf } from "#app/report/foot-of.ts";
import { ReportBar } from "#app/report/report-bar.tsx";
import { shortNumber } from "#app/report/short-number.ts";
import { usePaperFoot } from "#app/report/use-paper-foot.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Marking } from "#labs/engine/marking.ts";
import { LivePaper } from "#labs/stage/report/live-paper.tsx";
import { BackToBench } from "./back-to-bench.tsx";
import type { OpenBench } from "./open-bench.ts";
import type { PaperHead } from "./paper-head.server.ts";

interface ReportLeafProps {
  open: OpenBench;
  attemptId: string;
  marking: Marking | undefined;
  /** What stands at its head, as far as the page knows it. */
  known: PaperHead;
}

/**
 * The report of the work on this bench, written and printed from what this browser has: with the network off as well. It
 * lies on the bench's own page, under `#report`.
 */
export default function ReportLeaf({ open, attemptId, marking, known }: ReportLeafProps) {
  const { bench, looks, handedIn } = open;
  const lang = useLang();
  const { report: t, stage } = useTexts();
  const head = useHead(open, attemptId, known);
  const top = useRef<HTMLDivElement>(null);
  usePaperFoot(footOf(head));
  usePrinting(t.title({ name: head.pupil, lab: bench.document.texts[lang].title }));
  useEffect(() => {
    bench.pause();
    bench.lookAhead();
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, [bench]);
  return (
    <div className="report report-leaf" ref={top} tabIndex={-1}>
      <ReportBar>
        <BackToBench />
      </ReportBar>
      <Notice>{handedIn ? t.handedIn : t.keptHere}</Notice>
      <article className="paper">
        <LivePaper {...{ bench, looks, lang, head, marking }} texts={stage} />
      </article>
    </div>
  );
}

/** What stands at the head of the paper: what came with the page, and what was done since. */
function useHead({ handedInAt }: OpenBench, attemptId: string, known: PaperHead) {
  const lang = useLang();
  const at = handedInAt ?? known?.handedIn[attemptId];
  return {
    pupil: known?.pupil ?? "",
    group: known?.group ?? "",
    school: known?.school ?? "",
    version: known?.version,
    handedIn: at && formatDate(at, lang, "day"),
    number: shortNumber(attemptId),
    remarks: (known?.returns ?? [])
      .filter((one) => one.attemptId === attemptId)
      .map(({ at, who, words }) => ({ day: formatDate(at, lang, "day"), who, words })),
  };
}

/** A file that is printed to is called by the page's title; a field that is being written in is kept first. */
function usePrinting(title: string): void {
  useEffect(() => {
    const before = document.title;
    const keep = () => (document.activeElement as HTMLElement | null)?.blur();
    document.title = title;
    window.addEventListener("beforeprint", keep);
    return () => {
      document.title = before;
      window.removeEventListener("beforeprint", keep);
    };
  }, [title]);
}
