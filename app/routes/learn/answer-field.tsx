import { useTexts } from "#app/i18n/texts.ts";
import { Field } from "#app/ui/field.tsx";
import type { PublicQuestion } from "#content/schema.ts";

interface Props {
  question: PublicQuestion;
  /** What was given last. */
  given: string | undefined;
  error: string | undefined;
}

/** Where a question is answered: choices, a number with its unit, or a short text, named `given`. */
export function AnswerField({ question, given, error }: Props) {
  const t = useTexts().learn.lesson;
  const id = `given-${question.id}`;
  const points = <span className="question-points">{t.points({ n: question.points })}</span>;
  if (question.kind === "choice") {
    const wrong = error ? { "aria-describedby": `${id}-error`, "aria-invalid": true } : {};
    return (
      <fieldset {...wrong}>
        <legend>
          {question.ask} {points}
        </legend>
        {question.options.map((option) => (
          <label key={option.id} className="option">
            <input type="radio" name="given" value={option.id} defaultChecked={option.id === given} />
            <span>{option.text}</span>
          </label>
        ))}
        {error ? (
          <p className="field-error" id={`${id}-error`}>
            {error}
          </p>
        ) : null}
      </fieldset>
    );
  }
  const isNumber = question.kind === "number";
  return (
    <fieldset>
      <legend>
        {question.ask} {points}
      </legend>
      <Field
        {...{ id, name: "given", error, defaultValue: given ?? "", maxLength: 200, autoComplete: "off" }}
        label={isNumber ? `${t.answer}, ${question.unit}` : t.answer}
        hint={isNumber ? t.numberHint : undefined}
      />
    </fieldset>
  );
}
