import { useEffect, useState } from "react";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { BenchOnItsWay, LateWords } from "#app/ui/late.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { formatNumeral } from "#labs/document/numerals.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import type { Marking } from "#labs/engine/marking.ts";
import { MarkingShown } from "#labs/stage/marking.tsx";
import { PlayBar } from "#labs/stage/play-bar.tsx";
import { loadLab, NotLoaded } from "#labs/stage/load-lab.tsx";
import type { Looks } from "#labs/stage/looks.tsx";
import { Stage } from "#labs/stage/stage.tsx";
import { doingWords } from "./doing-words.ts";
import { playOnce } from "./play-once.ts";
import { ReplayRows } from "./replay-rows.tsx";
import { showMoment } from "./show-moment.ts";
import { Timeline } from "./timeline.tsx";
import { useDoingsPlayed } from "./use-doings-played.ts";
import { usePlayed, useStep } from "./use-step.ts";

/** Steps of the way to another moment that are done at one go: more is done frame by frame. */
const SLICE = 20_000;

interface ReplayProps {
  document: LabDocument;
  seed: string;
  actions: Action[];
  marking: Marking | undefined;
}

/** An attempt played again: any moment by the scrubber, or from the list of what was done. */
export default function Replay({ document, seed, actions, marking }: ReplayProps) {
  const lang = useLang();
  const { bench: t, stage } = useTexts();
  const [shown, setShown] = useState<{ bench: Bench; looks: Looks } | "late" | "broken">();
  useEffect(() => {
    let gone = false;
    loadLab(document)
      .then(({ vocabulary, looks }) => ({
        looks,
        bench: createBench({ document, seed, vocabulary, actions, readOnly: true, slice: SLICE }),
      }))
      .then(
        (made) => gone || setShown(made),
        (error) => {
          console.warn("the attempt cannot be shown here", error);
          if (!gone) setShown(error instanceof NotLoaded ? "late" : "broken");
        },
      );
    return () => {
      gone = true;
    };
  }, [document, seed, actions]);
  if (!shown) return <BenchOnItsWay />;
  if (shown === "late" || shown === "broken")
    return (
      <Notice kind="attention">
        <p>{shown === "late" ? <LateWords /> : t.broken}</p>
      </Notice>
    );
  const { bench, looks } = shown;
  return (
    <Stage bench={bench} looks={looks} lang={lang} texts={stage} bar={<ReplayBar bench={bench} />}>
      {marking && <ReplayRows bench={bench} rows={marking.rows} />}
      <Doings bench={bench} />
      {marking && <MarkingShown marking={marking} />}
    </Stage>
  );
}

function ReplayBar({ bench }: { bench: Bench }) {
  const t = useTexts().bench;
  const lang = useLang();
  const step = useStep(bench);
  const played = usePlayed(bench);
  const end = bench.actions.at(-1)?.step ?? 0;
  // where no time went by, one goes from doing to doing
  const isStill = end === 0;
  const last = isStill ? bench.actions.length : Math.max(end, step);
  useEffect(() => (isStill ? undefined : playOnce(bench, end)), [bench, end, isStill]);
  const doings = useDoingsPlayed(bench);
  const seconds = formatNumeral(step * bench.document.world.step, lang, { digits: 1 });
  return (
    <>
      <div className="play-bar">
        <input
          className="play-bar-scrub"
          type="range"
          aria-label={t.scrub}
          aria-valuetext={
            isStill ? t.doingsOf({ n: played, of: bench.actions.length }) : t.step({ time: seconds })
          }
          min={0}
          max={last}
          value={isStill ? played : step}
          onChange={({ target: { value } }) =>
            isStill ? bench.goTo(0, Number(value)) : bench.goTo(Number(value))
          }
        />
      </div>
      <Timeline bench={bench} step={step} played={played} last={last} isStill={isStill} />
      <PlayBar {...(isStill && { player: doings })} />
    </>
  );
}

/** What the pupil did, in order; each line takes the bench to that moment. */
function Doings({ bench }: { bench: Bench }) {
  const texts = useTexts();
  const t = texts.bench;
  const lang = useLang();
  const played = usePlayed(bench);
  return (
    <section className="replay-doings" aria-label={t.marks}>
      <h2 className="side-heading">{t.marks}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <ol tabIndex={0}>
        {bench.actions.map((action, i) => (
          <li key={`${i}-${action.step}`} data-past={i < played}>
            <span>{formatNumeral(action.step * bench.document.world.step, lang, { digits: 1 })}</span>
            <span>{doingWords(action, bench.document, texts, lang)}</span>
            <button
              type="button"
              className="quiet"
              onClick={() => showMoment(bench, { step: action.step, doings: i + 1 })}
            >
              {t.jump}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
