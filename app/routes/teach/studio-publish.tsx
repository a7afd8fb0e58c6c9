import { useEffect, useRef, useState } from "react";
import { Link, useFetcher } from "react-router";
import { formatDate } from "#app/i18n/formats.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OwnLab } from "#db/studio.ts";
import type { Issue } from "#labs/document/issue.ts";
import type { StudioAnswer } from "./studio-actions.server.ts";
import type { Saving } from "./use-saving.ts";

interface Props {
  lab: OwnLab;
  saving: Saving;
  /** What the server said to a form sent without scripts. */
  first: StudioAnswer | undefined;
  onIssues(issues: readonly Issue[]): void;
}

/** Publishes the draft once all of it is saved; then the version can be given to a class. */
export function PublishBar({ lab, saving, first, onIssues }: Props) {
  const t = useStaffTexts().studio.publish;
  const lang = useLang();
  const fetcher = useFetcher<StudioAnswer>();
  const [wanted, setWanted] = useState(false);
  const { submit } = fetcher;
  const { state, confirm, saveNow } = saving;

  useEffect(() => {
    if (!wanted || state !== "saved") return;
    setWanted(false);
    submit({ intent: "publish" }, { method: "post" });
  }, [wanted, state, submit]);

  const answer = fetcher.data ?? first;
  const handled = useRef<StudioAnswer>(undefined);
  useEffect(() => {
    if (!answer || handled.current === answer) return;
    handled.current = answer;
    if (answer.kind === "issues") onIssues(answer.issues);
    if (answer.kind === "published") confirm(answer.updatedAt);
  }, [answer, onIssues, confirm]);

  const isBusy = wanted || fetcher.state !== "idle";
  const { newest } = lab;
  return (
    <div className="studio-publish">
      <fetcher.Form
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(true);
          if (state === "kept" || state === "offline") saveNow();
        }}
      >
        <input type="hidden" name="intent" value="publish" />
        <Button kind="main" aria-describedby="publish-hint" disabled={isBusy || state === "conflict"}>
          {isBusy ? t.waiting : t.button}
        </Button>
      </fetcher.Form>
      <p className="studio-published">
        {newest ? (
          <>
            {t.now({ n: newest.number, at: formatDate(newest.publishedAt, lang, "day-time") })} ·{" "}
            <Link to={`/teach/assign?work=lab:${newest.id}`}>{t.give}</Link>
          </>
        ) : (
          t.never
        )}
      </p>
      <p className="field-hint" id="publish-hint">
        {t.hint}
      </p>
      {!isBusy && answer && <Outcome answer={answer} n={newest?.number} />}
    </div>
  );
}

function Outcome({ answer, n }: { answer: StudioAnswer; n: number | undefined }) {
  const t = useStaffTexts().studio.publish;
  if (answer.kind === "issues") return <Notice kind="alarm">{t.issues}</Notice>;
  if (answer.kind === "failed") return <Notice kind="alarm">{t.failed}</Notice>;
  return answer.kind === "published" && n ? <Notice>{t.done({ n })}</Notice> : null;
}
