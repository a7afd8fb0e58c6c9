import { useCallback, useEffect, useState } from "react";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { useOutbox } from "#app/outbox/use-outbox.ts";
import { useSoleTab } from "#app/outbox/use-sole-tab.ts";
import { Late } from "#app/ui/late.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { BenchData } from "./bench-data.server.ts";
import { SavedStatus } from "./saved-status.tsx";
import { Workbench } from "./workbench.tsx";

/** A lab to work in: its name, where the work is kept, what stands in the way, and the bench. It needs no router. */
export function BenchPage(loaded: BenchData) {
  const [data, setData] = useState(loaded);
  const { document, personId, versionId } = data;
  const lang = useLang();
  const t = useTexts().bench;
  const askAgain = useCallback(async () => {
    const news = await fetchNews(versionId);
    if (news) setData(news);
  }, [versionId]);
  const outbox = useOutbox(personId);
  const { hold, take } = useSoleTab(personId && `akbuzat-attempt-${personId}-${versionId}`);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const ready = alive && (!personId || (outbox !== undefined && hold === "mine"));
  return (
    <>
      <header className="bench-head">
        <h1>{document.texts[lang].title}</h1>
        {personId && <SavedStatus outbox={outbox} />}
      </header>
      <noscript>
        <p className="bench-waiting">{t.needScripts}</p>
      </noscript>
      <div className="bench-notices">
        {!personId && <Notice>{t.trying}</Notice>}
        {data.attempt?.returned && (
          <Returned {...data.attempt.returned} titles={document.texts[lang].tasks} />
        )}
        {hold === "elsewhere" && (
          <Notice kind="attention">
            <p>{t.openElsewhere}</p>
            <button
              type="button"
              onClick={async () => {
                await askAgain();
                take();
              }}
            >
              {t.workHere}
            </button>
          </Notice>
        )}
        {hold === "taken" && (
          <Notice kind="attention">
            <p>{t.takenAway}</p>
            <button type="button" onClick={() => window.location.reload()}>
              {t.reload}
            </button>
          </Notice>
        )}
      </div>
      {ready ? (
        <Workbench {...data} outbox={outbox} askAgain={askAgain} />
      ) : (
        <>
          <p className="bench-waiting">{document.texts[lang].summary}</p>
          {hold === "asking" && <Late />}
        </>
      )}
    </>
  );
}

/** What the server has of this bench now; undefined where it cannot be asked, and what the page has stays. */
async function fetchNews(versionId: string): Promise<BenchData | undefined> {
  try {
    const answer = await fetch(`/learn/labs/${versionId}/news${window.location.search}`);
    const isNews = answer.ok && answer.headers.get("content-type")?.includes("json");
    return isNews ? ((await answer.json()) as BenchData) : undefined;
  } catch {
    return undefined;
  }
}

interface ReturnedProps {
  who: string;
  remark: string;
  tasks: readonly { task: string; remark: string }[];
  titles: Readonly<Record<string, { title: string }>>;
}

/** The teacher gave the work back: with what words, in all and to tasks. */
function Returned({ who, remark, tasks, titles }: ReturnedProps) {
  const t = useTexts().marks;
  return (
    <Notice kind="attention">
      <p>{t.toPupil({ who })}</p>
      <q>{remark}</q>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((one) => (
            <li key={one.task}>
              <b>{titles[one.task]?.title}</b>: <q>{one.remark}</q>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
