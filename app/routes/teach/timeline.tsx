import { type KeyboardEvent, useMemo, useRef } from "react";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { formatNumeral } from "#labs/document/numerals.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { doingWords } from "./doing-words.ts";
import { type TimelineMark, timelineMarks } from "./timeline-marks.ts";

interface TimelineProps {
  bench: Bench;
  step: number;
  /** How many doings come before what is shown. */
  played: number;
  /** Of the steps of the record; of its doings where no time went by. */
  last: number;
  isStill: boolean;
}

/**
 * The marks of a record: readings taken, controls moved, rows written. One of them takes the tab key, the one the bench
 * stands at; the arrows go from one to the next, and each takes the bench to its moment.
 */
export function Timeline({ bench, step, played, last, isStill }: TimelineProps) {
  const texts = useTexts();
  const lang = useLang();
  const t = texts.marks.timeline;
  const marks = useMemo(() => timelineMarks(bench.actions, last, isStill), [bench, last, isStill]);
  const list = useRef<HTMLDivElement>(null);
  const now = Math.max(
    0,
    marks.findLastIndex(({ doings }) => doings <= played),
  );
  if (marks.length === 0) return null;
  function go(to: number): void {
    const at = Math.min(marks.length - 1, Math.max(0, to));
    const mark = marks[at];
    if (!mark) return;
    bench.goTo(mark.step, mark.doings);
    list.current?.querySelectorAll("button")[at]?.focus();
  }
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, at: number): void {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }
  const timeOf = (at: number) => formatNumeral(at * bench.document.world.step, lang, { digits: 1 });
  const said = ({ action, step: at }: TimelineMark) =>
    t.mark({ what: doingWords(action, bench.document, texts, lang), time: timeOf(at) });
  const reached = (marks[now] as TimelineMark).doings <= played;
  return (
    <>
      <div className="timeline" role="toolbar" aria-label={t.label} ref={list}>
        {marks.map((mark, i) => (
          <button
            key={`${mark.kind} ${mark.doings}`}
            type="button"
            data-kind={mark.kind}
            title={said(mark)}
            aria-label={said(mark)}
            aria-pressed={i === now && reached}
            tabIndex={i === now ? 0 : -1}
            style={{ left: `${100 * mark.along}%` }}
            onClick={() => go(i)}
            onKeyDown={(event) => onKeyDown(event, i)}
          />
        ))}
      </div>
      <p className="timeline-now">
        {reached ? said(marks[now] as TimelineMark) : texts.bench.step({ time: timeOf(step) })}
      </p>
    </>
  );
}
