import { Link } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import type { Block } from "#content/schema.ts";
import type { AnsweredQuestion, AnswerResult, LabLink } from "./lesson-types.ts";
import { QuestionForm } from "./question-form.tsx";
import { WorkStateLine } from "./work-state-line.tsx";

interface Page {
  answers: Record<string, AnsweredQuestion>;
  labs: Record<string, LabLink | undefined>;
  newIds: Record<string, string>;
  /** The beginning of the keys under which this device keeps drafts; nobody's drafts are kept without it. */
  drafts: string | undefined;
}

/** One piece of a lesson. Its HTML and SVG are checked when the courses are loaded. */
export function LessonBlock(props: { block: Block; page: Page; result: AnswerResult | undefined }) {
  const { block, page, result } = props;
  switch (block.kind) {
    case "html":
      return <div className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />;
    case "figure":
      return (
        <figure>
          <div role="img" aria-label={block.alt} dangerouslySetInnerHTML={{ __html: block.svg }} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
    case "lab":
      return <LabBlock lab={page.labs[block.slug]} />;
    case "question": {
      const { id } = block.question;
      return (
        <QuestionForm
          question={block.question}
          answered={page.answers[id]}
          newId={page.newIds[id] ?? ""}
          draftKey={page.drafts && `${page.drafts}/${id}`}
          result={result && "question" in result && result.question === id ? result : undefined}
        />
      );
    }
  }
}

function LabBlock({ lab }: { lab: LabLink | undefined }) {
  const t = useTexts().learn.lesson;
  if (!lab) return <p className="lesson-lab muted">{t.labMissing}</p>;
  return (
    <section className="lesson-lab" aria-label={`${t.lab}: ${lab.title}`}>
      <p className="muted">{t.lab}</p>
      <p className="lesson-lab-title">{lab.title}</p>
      <p>{lab.summary}</p>
      <p className="buttons">
        <Link className="btn btn-main" to={`/learn/labs/${lab.versionId}`}>
          {t.openLab}
        </Link>
        {lab.attempt ? <WorkStateLine attempt={lab.attempt} /> : null}
      </p>
    </section>
  );
}
