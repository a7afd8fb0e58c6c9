import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { unfinishedTasks } from "#labs/engine/unfinished.ts";

/** How often a bench that is handed in asks for its mark: a heavy lab is replayed for some seconds, ms. */
const ASK_EVERY_MS = 4_000;

/** Handing in, asked twice, and what comes after it. */
export function HandIn({
  attemptId,
  bench,
  handedIn,
  marked,
  onHandIn,
  onWait,
}: {
  attemptId: string;
  bench: Bench;
  handedIn: boolean;
  marked: boolean;
  onHandIn: () => Promise<void>;
  /** Asks the server again whether the mark is there. */
  onWait: () => Promise<void>;
}) {
  const { bench: t, stage } = useTexts();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const done = useSyncExternalStore(
    bench.onChange,
    () => bench.actions.length,
    () => 0,
  );
  const section = useFocusKept(handedIn ? "done" : asking ? "asking" : "begun");
  useEffect(() => {
    if (!handedIn || marked) return;
    const timer = setInterval(() => void onWait(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [handedIn, marked, onWait]);
  if (handedIn)
    return (
      <section className="hand-in" role="status" ref={section} tabIndex={-1}>
        <p>
          <b>{stage.handedIn}.</b> {marked ? t.checked : t.checking}
        </p>
        {marked && (
          <a className="btn" href={`?again=${attemptId}`}>
            {stage.again}
          </a>
        )}
      </section>
    );
  if (done === 0) return null;
  if (!asking)
    return (
      <section className="hand-in" ref={section} tabIndex={-1}>
        <button type="button" className="btn-main" onClick={() => setAsking(true)}>
          {stage.handIn}
        </button>
      </section>
    );
  return (
    <section className="hand-in" ref={section} tabIndex={-1}>
      <Unfinished bench={bench} />
      <p>{stage.handInAsk}</p>
      <div className="buttons">
        <button
          type="button"
          className="btn-main"
          disabled={busy}
          onClick={async () => {
            setBusy(true);
            await onHandIn();
          }}
        >
          {stage.handInConfirm}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {stage.cancel}
        </button>
      </div>
    </section>
  );
}

/** For what is drawn anew at each stage: the focus of a button that is gone by then stays here and does not fall to the page's beginning. */
function useFocusKept(stage: string): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current !== stage && document.activeElement === document.body)
      section.current?.focus({ preventScroll: true });
    before.current = stage;
  }, [stage]);
  return section;
}

/** What would be handed in unfinished, by name; nothing where all is done. */
function Unfinished({ bench }: { bench: Bench }) {
  const t = useTexts().bench;
  const lang = useLang();
  const tasks = unfinishedTasks(bench.run);
  if (tasks.length === 0) return null;
  return (
    <>
      <p>{t.unfinished}</p>
      <ul>
        {tasks.map(({ id }) => (
          <li key={id}>{bench.document.texts[lang].tasks[id]?.title ?? id}</li>
        ))}
      </ul>
    </>
  );
}
