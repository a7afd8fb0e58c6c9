import { useEffect, useRef, useState } from "react";
import { loadReadingWords } from "#app/i18n/reading-words.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { Outbox } from "#app/outbox/outbox.ts";
import { type Confirmed, type OpenAttempt, openAttempt, Recorder } from "#app/outbox/recorder.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { LabDocument } from "#labs/document/document.ts";
import { type Bench, createBench } from "#labs/engine/bench.ts";
import type { Marking } from "#labs/engine/marking.ts";
import { MarkingShown } from "#labs/stage/marking.tsx";
import { Stage } from "#labs/stage/stage.tsx";
import { loadVocabulary } from "#labs/stage/vocabulary.ts";
import { HandIn } from "./hand-in.tsx";

interface WorkbenchProps {
  document: LabDocument;
  versionId: string;
  /** Undefined for everybody whose work is not kept. */
  personId: string | undefined;
  seed: string;
  attempt: (Confirmed & { marking: Marking | undefined }) | undefined;
  outbox: Outbox | undefined;
  /** Asks the server again: the attempt may be marked by now. */
  onMarked: () => Promise<void>;
}

interface Open {
  bench: Bench;
  recorder: Recorder | undefined;
  handedIn: boolean;
}

/** The bench with what is kept of it: opened where it was left, every doing into the outbox at once. */
export default function Workbench({
  document,
  versionId,
  personId,
  seed,
  attempt,
  outbox,
  onMarked,
}: WorkbenchProps) {
  const lang = useLang();
  const { bench: t, stage } = useTexts();
  const [open, setOpen] = useState<Open>();
  const [notice, setNotice] = useState<"forked" | "refused">();
  // what the page was loaded with: loaded anew after handing in, it must not open the bench a second time
  const first = useRef({ document, attempt });

  useEffect(() => {
    let gone = false;
    async function prepare(): Promise<Open> {
      const { document, attempt } = first.current;
      const vocabulary = await loadVocabulary(document);
      const own: OpenAttempt | undefined = personId
        ? await openAttempt(personId, versionId, attempt, seed)
        : undefined;
      const recorder = own && personId && outbox ? new Recorder(outbox, personId, versionId, own) : undefined;
      const bench = createBench({
        document,
        vocabulary,
        seed: own?.seed ?? seed,
        actions: own?.actions ?? [],
        until: own && leftAt(own.id),
        readOnly: own?.handedIn ?? false,
        onAction: (action) => void recorder?.record(action).catch(() => undefined),
      });
      if (own?.handedIn) bench.goTo(own.actions.at(-1)?.step ?? 0);
      return { bench, recorder, handedIn: own?.handedIn ?? false };
    }
    void prepare().then((prepared) => {
      if (gone) return;
      setOpen(prepared);
      void outbox?.flush();
    });
    return () => {
      gone = true;
    };
  }, [versionId, personId, seed, outbox]);

  useEffect(() => {
    if (!open?.recorder || !outbox) return;
    const { bench, recorder } = open;
    const leave = () => keepPlace(recorder.attemptId, bench.run.step);
    window.addEventListener("pagehide", leave);
    const stop = outbox.onResult(async (results) => {
      if (await recorder.fork(results, bench.actions)) setNotice("forked");
      else if (results.some((one) => one.status === "refused")) setNotice("refused");
    });
    return () => {
      leave();
      stop();
      window.removeEventListener("pagehide", leave);
    };
  }, [open, outbox]);

  if (!open) return <p className="bench-waiting">{t.loading}</p>;
  const marking = attempt?.handedIn ? attempt.marking : undefined;
  async function handIn(): Promise<void> {
    if (!open?.recorder || !outbox) return;
    await open.recorder.handIn();
    const { bench } = open;
    const stood = createBench({
      document,
      seed: bench.seed,
      vocabulary: bench.run.vocabulary,
      actions: bench.actions,
      readOnly: true,
    });
    stood.goTo(bench.actions.at(-1)?.step ?? 0);
    setOpen({ ...open, bench: stood, handedIn: true });
    await outbox.flush();
    await onMarked();
  }
  return (
    <>
      {notice && (
        <div className="bench-notices">
          <Notice kind="attention">{t[notice]}</Notice>
        </div>
      )}
      <Stage bench={open.bench} lang={lang} texts={stage} readingWords={loadReadingWords}>
        {open.recorder && (
          <HandIn
            handedIn={open.handedIn}
            marked={marking !== undefined}
            bench={open.bench}
            onHandIn={handIn}
          />
        )}
        {marking && <MarkingShown marking={marking} />}
      </Stage>
    </>
  );
}

const place = (attemptId: string) => `akbuzat-place-${attemptId}`;

/** The step at which the page was left: a convenience, so a browser that keeps nothing only loses the moment. */
function keepPlace(attemptId: string, step: number): void {
  try {
    localStorage.setItem(place(attemptId), String(step));
  } catch {
    // full or forbidden: the actions are in the outbox all the same
  }
}

function leftAt(attemptId: string): number | undefined {
  try {
    const step = Number(localStorage.getItem(place(attemptId)));
    return Number.isInteger(step) && step > 0 ? step : undefined;
  } catch {
    return undefined;
  }
}
