import { Form } from "react-router";
import { formatPoints } from "#app/i18n/formats.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import type { MarkIssue } from "#db/marks.ts";
import type { LabDocument } from "#labs/document/document.ts";
import type { Action } from "#labs/engine/action.ts";
import type { Marking, TaskMark } from "#labs/engine/marking.ts";

interface MarkFormsProps {
  document: LabDocument;
  actions: readonly Action[];
  marking: Marking;
  /** What was wrong with the form sent last; the task is empty for giving back. */
  issue: { issue: MarkIssue; task: string } | undefined;
  /** The task whose points were just saved. */
  saved: string | undefined;
}

/** Each task with a form for other points and a remark; the pupil's own words stand with theirs. And giving back. */
export function MarkForms({ document, actions, marking, issue, saved }: MarkFormsProps) {
  const t = useTexts().marks;
  return (
    <section aria-labelledby="marks-title">
      <h2 id="marks-title">{t.title}</h2>
      <ul className="mark-forms">
        {marking.tasks.map((mark) => (
          <li key={mark.id}>
            <TaskForm
              document={document}
              mark={mark}
              words={wordsOf(document, actions, mark.id)}
              issue={issue?.task === mark.id ? issue.issue : undefined}
              isSaved={saved === mark.id}
            />
          </li>
        ))}
      </ul>
      <GiveBack issue={issue?.task === "" ? issue.issue : undefined} />
    </section>
  );
}

function TaskForm({
  document,
  mark,
  words,
  issue,
  isSaved,
}: {
  document: LabDocument;
  mark: TaskMark;
  words: string | undefined;
  issue: MarkIssue | undefined;
  isSaved: boolean;
}) {
  const { marks: t, stage } = useTexts();
  const lang = useLang();
  const number = (value: number) => formatPoints(value, lang);
  const title = document.texts[lang].tasks[mark.id]?.title ?? mark.id;
  const shown = stage.points({ points: number(mark.points), max: number(mark.max) });
  return (
    <>
      <p className="mark-line">
        <b>{title}</b> <span>{mark.pending ? stage.marking.pending : shown}</span>
      </p>
      {words !== undefined && (
        <blockquote className="mark-words" aria-label={t.words}>
          {words || t.noWords}
        </blockquote>
      )}
      <details open={mark.pending || isSaved || issue !== undefined}>
        <summary>{t.change({ task: title })}</summary>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="override" />
          <input type="hidden" name="task" value={mark.id} />
          <Field
            id={`points-${mark.id}`}
            name="points"
            label={t.pointsOf({ max: number(mark.max) })}
            hint={t.pointsHint}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={mark.override ? number(mark.points) : ""}
            error={issue && issue !== "remark" ? t.issues[issue] : undefined}
          />
          <TextArea
            id={`remark-${mark.id}`}
            name="remark"
            label={t.remark}
            hint={t.remarkHint}
            rows={2}
            maxLength={1000}
            required
            defaultValue={mark.override?.remark}
            error={issue === "remark" ? t.issues.remark : undefined}
          />
          <div className="mark-save">
            <Button>{t.save}</Button>
            <span role="status">{isSaved ? t.saved : ""}</span>
          </div>
        </Form>
      </details>
    </>
  );
}

function GiveBack({ issue }: { issue: MarkIssue | undefined }) {
  const t = useTexts().marks;
  return (
    <details className="mark-return" open={issue !== undefined}>
      <summary>{t.giveBack.title}</summary>
      <Form method="post" preventScrollReset>
        <p className="muted">{t.giveBack.hint}</p>
        <input type="hidden" name="intent" value="return" />
        <TextArea
          id="return-remark"
          name="remark"
          label={t.giveBack.remark}
          hint={t.remarkHint}
          rows={3}
          maxLength={1000}
          required
          error={issue && t.issues[issue]}
        />
        <Button>{t.giveBack.button}</Button>
      </Form>
    </details>
  );
}

/** What the pupil wrote last for a task of own words or a formula; undefined for other tasks. */
function wordsOf(document: LabDocument, actions: readonly Action[], task: string): string | undefined {
  const kind = document.tasks.find(({ id }) => id === task)?.kind;
  if (kind !== "write" && kind !== "formula") return undefined;
  const last = actions.findLast((action) => action.type === "answer" && action.task === task);
  return last?.type === "answer" ? last.text : "";
}
