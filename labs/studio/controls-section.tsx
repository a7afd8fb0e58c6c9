import { useStudio } from "./context.tsx";
import { CheckField, NumberField, SelectField, TextField } from "./fields.tsx";
import { insertAt, removeAt, setIn } from "./edits.ts";
import { addControl, controlOf, removeEntry } from "./fresh.ts";
import { IdField } from "./id-field.tsx";
import { modelNames, numericNames } from "./names.ts";
import { Entry, Section } from "./section.tsx";
import { choicesOf } from "./titles.ts";

/** What the pupil may change, each with its range in the unit that is shown. */
export function ControlsSection() {
  const { draft, kinds, texts, t, lang, wordsLang, apply } = useStudio();
  const names = [...numericNames(draft, kinds), ...modelNames(draft)];
  const options = choicesOf(names, "props", draft, lang, t);
  function aim(i: number, target: string): void {
    const name = names.find((one) => one.name === target);
    if (name)
      apply(setIn(draft, ["controls", i], { ...draft.controls[i], ...controlOf(draft, kinds, name) }));
  }
  return (
    <Section name="controls" places={["controls"]} count={draft.controls.length}>
      {draft.controls.map((control, i) => (
        <Entry
          key={i}
          path={["controls", i]}
          title={draft.texts[lang].controls[control.id] || control.id}
          note={control.target}
          onRemove={() => apply(removeEntry(draft, "controls", i))}
        >
          <TextField
            path={["texts", wordsLang, "controls", control.id]}
            label={`${t.fields.name} (${t.languages[wordsLang]})`}
            lang={wordsLang}
          />
          <IdField group="controls" index={i} />
          <SelectField
            path={["controls", i, "target"]}
            label={t.fields.target}
            options={options}
            onPick={(target) => aim(i, target)}
          />
          <TextField path={["controls", i, "unit"]} label={t.fields.unit} />
          <NumberField path={["controls", i, "min"]} label={t.fields.min} unit={control.unit} />
          <NumberField path={["controls", i, "max"]} label={t.fields.max} unit={control.unit} />
          <NumberField
            path={["controls", i, "step"]}
            label={t.fields.controlStep}
            unit={control.unit}
            difference
          />
          <CheckField path={["controls", i, "live"]} label={t.fields.live} hint={t.hints.live} />
        </Entry>
      ))}
      <button type="button" onClick={() => apply(addControl(draft, kinds, texts))}>
        {t.add}
      </button>
    </Section>
  );
}

/** What differs from pupil to pupil. */
export function VariantsSection() {
  const { draft, kinds, t, lang, apply } = useStudio();
  const names = numericNames(draft, kinds).filter(
    ({ kind }) => kind === "world" || Object.hasOwn(kinds.parts, kind),
  );
  const options = choicesOf(names, "props", draft, lang, t);
  const fresh = { target: names[1]?.name ?? "world.gravity", spread: 0.1 };
  return (
    <Section name="variants" places={["variants"]} count={draft.variants.length} hint={t.hints.variants}>
      {draft.variants.map((variant, i) => (
        <Entry
          key={i}
          path={["variants", i]}
          title={variant.target}
          onRemove={() => apply(removeAt(draft, ["variants", i]))}
        >
          <SelectField path={["variants", i, "target"]} label={t.fields.target} options={options} />
          <NumberField path={["variants", i, "spread"]} label={t.fields.spread} unit="%" />
        </Entry>
      ))}
      <button
        type="button"
        onClick={() => apply(insertAt(draft, ["variants", draft.variants.length], fresh))}
      >
        {t.add}
      </button>
    </Section>
  );
}
