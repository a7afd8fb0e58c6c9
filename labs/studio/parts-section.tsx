import type { Prop } from "../document/declare.ts";
import type { Part } from "../document/document.ts";
import { formatNumeral } from "../document/numerals.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { useStudio, wordOf } from "./context.tsx";
import { NumberField, SelectField, TextField } from "./fields.tsx";
import { addPart, handyUnit, inDrawer, removeEntry } from "./fresh.ts";
import { IdField } from "./id-field.tsx";
import { idsOfKinds, readingNamesFor } from "./names.ts";
import { Entry, Palette, Section } from "./section.tsx";
import { choicesOf, titleOf } from "./titles.ts";

/** The parts of the set-up, or the instruments: each with the fields its own declaration asks for. */
export function PartsSection({ group }: { group: "parts" | "instruments" }) {
  const { draft, kinds, texts, t, lang, apply } = useStudio();
  const palette = Object.keys(kinds[group]).map((kind) => ({ value: kind, label: wordOf(t.kinds, kind) }));
  return (
    <Section name={group} places={[group]} count={draft[group].length}>
      {draft[group].map((part, i) => (
        <Entry
          key={i}
          path={[group, i]}
          title={titleOf(draft, part.id, lang, t)}
          note={part.id}
          onRemove={() => apply(removeEntry(draft, group, i))}
        >
          <PartFields group={group} index={i} part={part} />
        </Entry>
      ))}
      <Palette
        label={t.sections[group]}
        options={palette}
        onAdd={(kind) => apply(addPart(draft, group, kind, kinds, texts))}
      />
    </Section>
  );
}

function PartFields({ group, index, part }: { group: "parts" | "instruments"; index: number; part: Part }) {
  const { kinds, wordsLang, t } = useStudio();
  const kind = Object.hasOwn(kinds[group], part.kind) ? kinds[group][part.kind] : undefined;
  const name = ["texts", wordsLang, group, part.id];
  return (
    <>
      <TextField
        path={name}
        label={`${t.fields.name} (${t.languages[wordsLang]})`}
        lang={wordsLang}
        optional={group === "parts"}
      />
      <IdField group={group} index={index} />
      {!kind && <KindField group={group} index={index} />}
      {group === "instruments" && <DrawerField id={part.id} />}
      {Object.entries(kind?.props ?? {}).map(([word, prop]) => (
        <PropField key={word} path={[group, index, word]} word={word} prop={prop} measures={kind?.measures} />
      ))}
    </>
  );
}

/** Where an import names no kind that is known. */
function KindField({ group, index }: { group: "parts" | "instruments"; index: number }) {
  const { kinds, t } = useStudio();
  const options = Object.keys(kinds[group]).map((kind) => ({ value: kind, label: wordOf(t.kinds, kind) }));
  return <SelectField path={[group, index, "kind"]} label={t.fields.kind} options={options} />;
}

/** Whether the pupil first has to take the instrument out of the drawer. */
function DrawerField({ id }: { id: string }) {
  const { draft, t, apply } = useStudio();
  return (
    <label className="studio-check">
      <input
        type="checkbox"
        checked={draft.drawer?.includes(id) ?? false}
        onChange={(event) => apply(inDrawer(draft, id, event.target.checked))}
      />
      {t.fields.inDrawer}
    </label>
  );
}

interface PropFieldProps {
  path: (string | number)[];
  word: string;
  prop: Prop;
  /** Unit of what the instrument measures: readings of other quantities are not offered. */
  measures: string | undefined;
}

function PropField({ path, word, prop, measures }: PropFieldProps) {
  const { draft, kinds, t, lang } = useStudio();
  const label = wordOf(t.props, word);
  switch (prop.type) {
    case "number":
      return (
        <NumberField path={path} label={label} unit={handyUnit(prop.unit)} hint={useRange(prop)} formula />
      );
    case "choice": {
      const options = prop.options.map((value) => ({ value, label: wordOf(t.choices, value) }));
      return <SelectField path={path} label={label} options={options} />;
    }
    case "reference": {
      const ids = idsOfKinds(draft, prop.kinds);
      const options = ids.map((id) => ({ value: id, label: `${titleOf(draft, id, lang, t)} (${id})` }));
      return <SelectField path={path} label={label} options={options} />;
    }
    case "reading": {
      const names = readingNamesFor(draft, kinds, measures);
      return <SelectField path={path} label={label} options={choicesOf(names, "readings", draft, lang, t)} />;
    }
  }
}

/** "from 0,02 to 50 m": the range of a declaration in the unit that is shown. */
function useRange({ unit, min, max }: Extract<Prop, { type: "number" }>): string | undefined {
  const { t, lang } = useStudio();
  const shown = handyUnit(unit);
  const parsed = parseUnit(shown);
  const number = (value: number) =>
    formatNumeral(
      Number(fromSI(value, parsed.ok ? parsed.unit : { factor: 1, offset: 0 }).toPrecision(4)),
      lang,
    );
  const word = shown === "1" ? "" : ` ${shown}`;
  if (min === undefined) return undefined;
  if (max === undefined) return t.rangeFrom({ min: number(min), unit: word });
  return t.range({ min: number(min), max: number(max), unit: word });
}
