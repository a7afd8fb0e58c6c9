import { languages } from "../document/document.ts";
import { useStudio } from "./context.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { NumberField, TextField } from "./fields.tsx";
import { isWithin, Section } from "./section.tsx";

/** Title and summary of the lab in the language that is edited, its grade, topics and licence. */
export function WordsSection() {
  const { wordsLang, t, draft, set } = useStudio();
  const inLanguage = (label: string) => `${label} (${t.languages[wordsLang]})`;
  return (
    <Section
      name="words"
      places={["texts", "grade", "topics", "licence", "slug", "format", "provenance"]}
      open
      hint={t.hints.words}
    >
      <div className="studio-fields">
        <TextField path={["texts", wordsLang, "title"]} label={inLanguage(t.fields.title)} lang={wordsLang} />
        <TextField
          path={["texts", wordsLang, "summary"]}
          label={inLanguage(t.fields.summary)}
          lang={wordsLang}
          long
        />
        <NumberField path={["grade"]} label={t.fields.grade} />
        <FieldFrame path={["topics"]} label={t.fields.topics}>
          {(input) => (
            <input
              {...input}
              type="text"
              value={draft.topics.join(",")}
              onChange={(event) => set(["topics"], topicsOf(event.target.value))}
            />
          )}
        </FieldFrame>
        <TextField path={["licence"]} label={t.fields.licence} />
      </div>
    </Section>
  );
}

/** Empty topics stay while one types the comma; the parser names them if they are left. */
const topicsOf = (text: string): string[] =>
  text === "" ? [] : text.split(",").map((topic) => topic.trimStart());

/** The language whose words the fields show; how many issues each has. */
export function WordsLanguage({ onChange }: { onChange(lang: (typeof languages)[number]): void }) {
  const { wordsLang, issues, t } = useStudio();
  return (
    <fieldset className="studio-languages">
      <legend>{t.wordsIn}</legend>
      {languages.map((lang) => {
        const wrong = issues.filter((issue) => isWithin(issue.path, `texts.${lang}`)).length;
        return (
          <label key={lang}>
            <input
              type="radio"
              name="words-language"
              checked={wordsLang === lang}
              onChange={() => onChange(lang)}
            />
            <span>
              {t.languages[lang]}
              {wrong > 0 && <span className="studio-wrong"> {t.wordsLeft({ n: wrong })}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
