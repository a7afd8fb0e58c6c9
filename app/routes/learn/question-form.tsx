import { type SubmitEvent, useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { v7 as uuid } from "uuid";
import { formatNumber } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import type { PublicQuestion } from "#content/schema.ts";
import { AnswerField } from "./answer-field.tsx";
import { keepDraft, readDraft } from "./drafts.ts";
import type { AnsweredQuestion, AnswerResult } from "./lesson-types.ts";

interface Props {
  question: PublicQuestion;
  answered: AnsweredQuestion | undefined;
  /** The id of the next answer where scripts do not run. */
  newId: string;
  draftKey: string | undefined;
  /** What the server said to an answer sent without scripts. */
  result: AnswerResult | undefined;
}

/** A question of a lesson: a form that works by itself, and with scripts is marked in place. */
export function QuestionForm({ question, answered, newId, draftKey, result: posted }: Props) {
  const t = useTexts().learn.lesson;
  const fetcher = useFetcher<AnswerResult>();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef({ given: "", id: "" });
  const result = fetcher.data ?? posted;
  const shown = result?.ok ? result.answered : answered;
  const isOffline = result?.ok === false && result.issue === "offline";
  const error = result && !result.ok && result.issue !== "offline" ? t.issues[result.issue] : undefined;
  const name = `question-${question.id}`;

  useEffect(() => {
    const draft = readDraft(draftKey);
    if (draft !== undefined && form.current) fillIn(form.current, draft);
  }, [draftKey]);

  useEffect(() => {
    if (result?.ok && form.current && givenIn(form.current) === result.answered.given)
      keepDraft(draftKey, "");
  }, [result, draftKey]);

  // The same answer sent again, as after a lost connection, carries the same id; another answer has its own.
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = givenIn(event.currentTarget);
    if (given !== sent.current.given || result?.ok) sent.current = { given, id: uuid() };
    fields.set("id", sent.current.id);
    fetcher.submit(fields, { method: "post" });
  };

  const typed = result && "given" in result ? result.given : shown?.given;
  return (
    <fetcher.Form
      {...{ method: "post", action: `#${name}`, id: name, className: "question", ref: form, onSubmit: send }}
      onInput={(event) => keepDraft(draftKey, givenIn(event.currentTarget))}
    >
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="id" value={newId} />
      <AnswerField question={question} given={typed} error={error} />
      <Button kind={shown ? "plain" : "main"} disabled={fetcher.state !== "idle"}>
        {fetcher.state === "idle" ? (shown ? t.sendAgain : t.send) : t.sending}
      </Button>
      <div role="status">
        {isOffline ? <p className="question-offline">{t.offline}</p> : null}
        {shown && !error && !isOffline ? (
          <Answered answered={shown} isKept={result?.ok ? result.isKept : true} />
        ) : null}
      </div>
    </fetcher.Form>
  );
}

function Answered({ answered, isKept }: { answered: AnsweredQuestion; isKept: boolean }) {
  const texts = useTexts().learn;
  const lang = useLang();
  const t = texts.lesson;
  const number = (value: number) => formatNumber(value, lang);
  return (
    <div className={answered.correct ? "answered right" : "answered wrong"}>
      <p>
        <b>{answered.correct ? t.right : t.wrong}</b>{" "}
        {texts.pointsOf({ points: number(answered.points), max: number(answered.max) })}
      </p>
      <p>
        <span className="muted">{t.why}:</span> {answered.explain}
      </p>
      <p className="muted">{isKept ? t.lastCounts : t.notKept}</p>
    </div>
  );
}

function givenIn(form: HTMLFormElement): string {
  const given = new FormData(form).get("given");
  return typeof given === "string" ? given : "";
}

function fillIn(form: HTMLFormElement, draft: string): void {
  const field = form.elements.namedItem("given");
  if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = draft;
}
