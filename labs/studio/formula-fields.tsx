import type { FormulaTask } from "../document/document.ts";
import { offeredNames, writtenName } from "../document/formula-task.ts";
import { useStudio } from "./context.tsx";
import { setIn } from "./edits.ts";
import { SelectField, TextField } from "./fields.tsx";
import { addFormulaName, nameable, removeFormulaName } from "./fresh-names.ts";
import { numericNames } from "./names.ts";
import { Entry } from "./section.tsx";
import { choicesOf } from "./titles.ts";

/** What a pupil is to write as a formula: the right one, and the signs besides those of the columns. */
export function FormulaFields({ task, index }: { task: FormulaTask; index: number }) {
  const { draft, kinds, texts, t, apply } = useStudio();
  const at = (key: string) => ["tasks", index, key];
  const signs = offeredNames(draft, task).map(writtenName).join(", ");
  return (
    <>
      <TextField path={at("symbol")} label={t.fields.symbol} />
      <TextField path={at("unit")} label={t.fields.unit} />
      <TextField long path={at("formula")} label={t.fields.formula} hint={t.hints.formulaTask} />
      <p className="hint studio-field-wide">{t.hints.signs({ signs })}</p>
      {(task.names ?? []).map((name, place) => (
        <NameEntry key={name.id} index={index} place={place} task={task} />
      ))}
      <button
        type="button"
        className="button button-small"
        disabled={nameable(draft, kinds).length === (task.names ?? []).length}
        onClick={() => apply(addFormulaName(draft, index, kinds, texts))}
      >
        + {t.fields.sign}
      </button>
    </>
  );
}

function NameEntry({ task, index, place }: { task: FormulaTask; index: number; place: number }) {
  const { draft, kinds, t, lang, wordsLang, apply } = useStudio();
  const at = ["tasks", index, "names", place];
  const { id, symbol } = task.names?.[place] ?? { id: "", symbol: "" };
  const all = nameable(draft, kinds);
  const constants = all
    .filter(({ name }) => name.startsWith("const."))
    .map(({ name, unit }) => ({ value: name, label: `${name}, ${unit}`, group: t.fields.constants }));
  const options = [...choicesOf(numericNames(draft, kinds), "props", draft, lang, t), ...constants];
  const pick = (of: string) => {
    const unit = all.find(({ name }) => name === of)?.unit ?? "1";
    apply(setIn(setIn(draft, [...at, "of"], of), [...at, "unit"], unit));
  };
  return (
    <Entry
      path={at}
      title={`${symbol} — ${draft.texts[lang].tasks[task.id]?.names?.[id] ?? id}`}
      onRemove={() => apply(removeFormulaName(draft, index, place))}
    >
      <TextField path={[...at, "symbol"]} label={t.fields.symbol} />
      <SelectField path={[...at, "of"]} label={t.fields.target} options={options} onPick={pick} />
      <TextField path={[...at, "unit"]} label={t.fields.unit} />
      <TextField
        path={["texts", wordsLang, "tasks", task.id, "names", id]}
        label={`${t.fields.name} (${t.languages[wordsLang]})`}
        lang={wordsLang}
      />
    </Entry>
  );
}
