import type { Column } from "../document/document.ts";
import { useStudio } from "./context.tsx";
import { NumberField, SelectField, TextField } from "./fields.tsx";
import { addColumn, removeEntry } from "./fresh.ts";
import { IdField } from "./id-field.tsx";
import { numericNames, readingNames } from "./names.ts";
import { Entry, Palette, Section } from "./section.tsx";
import { choicesOf, titleOf } from "./titles.ts";

/** The columns of the pupil's table. */
export function TableSection() {
  const { draft, kinds, texts, t, lang, apply } = useStudio();
  const palette = ["measured", "count", "formula"] as const;
  return (
    <Section name="table" places={["table"]} count={draft.table.length}>
      {draft.table.map((column, i) => (
        <Entry
          key={i}
          path={["table", i]}
          title={draft.texts[lang].columns[column.id] || String(column.symbol)}
          note={t.columnKinds[column.kind]}
          onRemove={() => apply(removeEntry(draft, "table", i))}
        >
          <ColumnFields column={column} index={i} />
        </Entry>
      ))}
      <Palette
        label={t.sections.table}
        options={palette.map((value) => ({ value, label: t.columnKinds[value] }))}
        onAdd={(kind) => apply(addColumn(draft, kind as Column["kind"], kinds, texts))}
      />
    </Section>
  );
}

function ColumnFields({ column, index }: { column: Column; index: number }) {
  const { draft, kinds, t, lang, wordsLang } = useStudio();
  const at = (key: string) => ["table", index, key];
  const readings = choicesOf(readingNames(draft, kinds, false), "readings", draft, lang, t);
  const all = choicesOf(readingNames(draft, kinds, true), "readings", draft, lang, t);
  const props = choicesOf(numericNames(draft, kinds), "props", draft, lang, t);
  // A name that is both is the reading: that is what the run gives for it.
  const measurable = [...props.filter(({ value }) => !all.some((one) => one.value === value)), ...readings];
  const instruments = draft.instruments.map(({ id }) => ({ value: id, label: titleOf(draft, id, lang, t) }));
  return (
    <>
      <TextField
        path={["texts", wordsLang, "columns", column.id]}
        label={`${t.fields.name} (${t.languages[wordsLang]})`}
        lang={wordsLang}
      />
      <IdField group="table" index={index} />
      <TextField path={at("symbol")} label={t.fields.symbol} />
      <TextField path={at("unit")} label={t.fields.unit} />
      {column.kind === "measured" && (
        <>
          <SelectField path={at("instrument")} label={t.fields.instrument} options={instruments} />
          <SelectField path={at("of")} label={t.fields.of} options={measurable} hint={t.hints.of} optional />
        </>
      )}
      {column.kind === "count" && (
        <>
          <NumberField path={at("min")} label={t.fields.min} />
          <NumberField path={at("max")} label={t.fields.max} />
        </>
      )}
      {column.kind === "formula" && (
        <>
          <TextField long path={at("formula")} label={t.fields.formula} />
          <SelectField
            path={at("truth")}
            label={t.fields.truth}
            options={all}
            hint={t.hints.truth}
            optional
          />
          {column.truth !== undefined && (
            <NumberField path={at("tolerance")} label={t.fields.tolerance} unit="%" optional />
          )}
        </>
      )}
    </>
  );
}
