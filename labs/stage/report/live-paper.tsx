import { useMemo } from "react";
import type { Lang } from "../../document/document.ts";
import type { Bench } from "../../engine/bench.ts";
import type { Marking } from "../../engine/marking.ts";
import { StageContext, useStage } from "../context.tsx";
import type { Looks } from "../looks.tsx";
import { Seeking } from "../seeking.tsx";
import type { StageTexts } from "../texts/ru.ts";
import { Paper, type PaperHead } from "./paper.tsx";

interface LivePaperProps {
  bench: Bench;
  looks: Looks;
  lang: Lang;
  texts: StageTexts;
  head: PaperHead;
  marking: Marking | undefined;
}

/** The report of a bench that is at hand: it follows what is done, and what is written on it is done on the bench. */
export function LivePaper({ bench, looks, lang, texts, head, marking }: LivePaperProps) {
  const context = useMemo(
    () => ({ bench, looks, lang, t: texts, lab: bench.document.texts[lang] }),
    [bench, looks, lang, texts],
  );
  return (
    <StageContext value={context}>
      <Arrived head={head} marking={marking} />
    </StageContext>
  );
}

/** Nothing of a run can be reported before the bench has come to where the run stands. */
function Arrived({ head, marking }: Pick<LivePaperProps, "head" | "marking">) {
  const { bench } = useStage();
  return bench.seeking === undefined ? <Paper head={head} marking={marking} /> : <Seeking />;
}
