import type { ReactNode } from "react";
import type { Model } from "../document/model.ts";
import { FORMULA_NAME } from "../document/parse-models.ts";
import { useStudio } from "./context.tsx";
import { removeAt } from "./edits.ts";
import { NumberField, TextField } from "./fields.tsx";
import { removeEntry } from "./fresh.ts";
import { addEvent, addModel, addValue, addVariable } from "./fresh-model.ts";
import { IdField } from "./id-field.tsx";
import type { Path } from "./path.ts";
import { NameField } from "./name-field.tsx";
import { renameInModel } from "./rename.ts";
import { Entry, Section } from "./section.tsx";

/** The teacher's own equations: quantities with their rates, what follows from them, and events. */
export function ModelsSection() {
  const { draft, t, lang, apply } = useStudio();
  const models = draft.models ?? [];
  return (
    <Section name="models" places={["models"]} count={models.length} hint={t.models.hint}>
      {models.map((model, i) => (
        <Entry
          key={i}
          path={["models", i]}
          title={draft.texts[lang].parts[model.id] || model.id}
          note={model.id}
          onRemove={() => apply(removeEntry(draft, "models", i))}
        >
          <ModelFields model={model} index={i} />
        </Entry>
      ))}
      <button type="button" onClick={() => apply(addModel(draft))}>
        {t.add}
      </button>
    </Section>
  );
}

function ModelFields({ model, index }: { model: Model; index: number }) {
  const { draft, t, wordsLang, apply } = useStudio();
  const at = (group: string, i: number): Path => ["models", index, group, i];
  return (
    <>
      <TextField
        path={["texts", wordsLang, "parts", model.id]}
        label={`${t.fields.name} (${t.languages[wordsLang]})`}
        lang={wordsLang}
        optional
      />
      <IdField group="models" index={index} />
      <Group label={t.models.variables} onAdd={() => apply(addVariable(draft, index))}>
        {model.variables.map(({ id }, i) => (
          <Entry
            key={i}
            path={at("variables", i)}
            title={id}
            onRemove={() => apply(removeAt(draft, at("variables", i)))}
          >
            <OwnName model={index} path={at("variables", i)} id={id} />
            <TextField path={[...at("variables", i), "unit"]} label={t.fields.unit} />
            <NumberField path={[...at("variables", i), "start"]} label={t.models.start} formula />
            <NumberField path={[...at("variables", i), "rate"]} label={t.models.rate} formula />
          </Entry>
        ))}
      </Group>
      <Group label={t.models.values} onAdd={() => apply(addValue(draft, index))}>
        {model.values.map(({ id }, i) => (
          <Entry
            key={i}
            path={at("values", i)}
            title={id}
            onRemove={() => apply(removeAt(draft, at("values", i)))}
          >
            <OwnName model={index} path={at("values", i)} id={id} />
            <TextField path={[...at("values", i), "unit"]} label={t.fields.unit} />
            <NumberField path={[...at("values", i), "formula"]} label={t.fields.formula} formula />
          </Entry>
        ))}
      </Group>
      <Group label={t.models.events} onAdd={() => apply(addEvent(draft, index))}>
        {model.events.map(({ when }, i) => (
          <Entry
            key={i}
            path={at("events", i)}
            title={t.models.number({ n: i + 1 })}
            note={when}
            onRemove={() => apply(removeAt(draft, at("events", i)))}
          >
            <TextField path={[...at("events", i), "when"]} label={t.models.when} />
            {model.variables.map(({ id }) => (
              <NumberField
                key={id}
                path={[...at("events", i), "set", id]}
                label={t.models.becomes({ name: id })}
                formula
                optional
              />
            ))}
          </Entry>
        ))}
      </Group>
    </>
  );
}

/** A list within a model, with a button that adds to it. */
function Group({ label, onAdd, children }: { label: string; onAdd(): void; children: ReactNode }) {
  const { t } = useStudio();
  return (
    <fieldset className="studio-field-wide">
      <legend>{label}</legend>
      {children}
      <button type="button" className="quiet" onClick={onAdd}>
        {t.add}: {label}
      </button>
    </fieldset>
  );
}

/** The name of a variable or value: a new one is taken over in the model's formulas and in all others. */
function OwnName({ model, path, id }: { model: number; path: Path; id: string }) {
  const { draft, apply } = useStudio();
  const of = draft.models?.[model];
  const taken = [...(of?.variables ?? []), ...(of?.values ?? []), ...draft.controls].map((one) => one.id);
  return (
    <NameField
      path={path}
      name={id}
      allowed={FORMULA_NAME}
      taken={taken}
      onRename={(to) => apply(renameInModel(draft, model, id, to))}
    />
  );
}
