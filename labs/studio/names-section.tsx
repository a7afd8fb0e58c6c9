import { useStudio, wordOf } from "./context.tsx";
import { modelNames, numericNames } from "./names.ts";
import { Section } from "./section.tsx";
import { titleOf } from "./titles.ts";

/** The names a formula may use, with what each means. */
export function NamesSection() {
  const { draft, kinds, t, lang } = useStudio();
  const all = [...numericNames(draft, kinds), ...modelNames(draft)];
  const names = all.filter(({ id }) => !id.includes("-"));
  return (
    <Section name="names" places={[]} hint={t.hints.names}>
      <dl className="studio-names">
        {names.map(({ name, id, word, unit }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {titleOf(draft, id, lang, t)}: {wordOf(t.props, word)}
              {unit === "1" ? "" : `, ${unit}`}
            </dd>
          </div>
        ))}
        {draft.table.map(({ id, symbol, unit }) => (
          <div key={`column ${id}`}>
            <dt>
              <code>{id}</code>
            </dt>
            <dd>
              {draft.texts[lang].columns[id] ?? symbol}
              {unit === "1" ? "" : `, ${unit}`}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
