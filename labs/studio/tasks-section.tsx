import type { Task } from "../document/document.ts";
import { useStudio } from "./context.tsx";
import { EntryIssues } from "./field-frame.tsx";
import { CheckField, NumberField, SelectField, TextField } from "./fields.tsx";
import { FormulaFields } from "./formula-fields.tsx";
import { addOption, addTask, removeEntry, removeOption } from "./fresh.ts";
import { IdField } from "./id-field.tsx";
import { Entry, Palette, Section } from "./section.tsx";

/** The steps of the work, and how each is marked. */
export function TasksSection() {
  const { draft, texts, t, lang, apply } = useStudio();
  const kinds = ["predict", "measure", "draw", "formula", "result", "conclude", "write"] as const;
  return (
    <Section name="tasks" places={["tasks"]} count={draft.tasks.length}>
      {draft.tasks.map((task, i) => (
        <Entry
          key={i}
          path={["tasks", i]}
          title={draft.texts[lang].tasks[task.id]?.title || task.id}
          note={t.taskKinds[task.kind]}
          onRemove={() => apply(removeEntry(draft, "tasks", i))}
        >
          <TaskFields task={task} index={i} />
        </Entry>
      ))}
      <Palette
        label={t.sections.tasks}
        options={kinds.map((value) => ({ value, label: t.taskKinds[value] }))}
        onAdd={(kind) => apply(addTask(draft, kind as Task["kind"], texts))}
      />
    </Section>
  );
}

function TaskFields({ task, index }: { task: Task; index: number }) {
  const { draft, t, lang, wordsLang } = useStudio();
  const at = (key: string) => ["tasks", index, key];
  const words = (key: string) => ["texts", wordsLang, "tasks", task.id, key];
  const inLanguage = (label: string) => `${label} (${t.languages[wordsLang]})`;
  const columns = draft.table.map(({ id }) => ({ value: id, label: draft.texts[lang].columns[id] || id }));
  return (
    <>
      <TextField path={words("title")} label={inLanguage(t.fields.taskTitle)} lang={wordsLang} />
      <TextField path={words("ask")} label={inLanguage(t.fields.ask)} lang={wordsLang} long />
      <IdField group="tasks" index={index} />
      <NumberField path={at("points")} label={t.fields.points} />
      {"options" in task && <Options task={task} index={index} />}
      {task.kind === "measure" && (
        <>
          <NumberField path={at("rows")} label={t.fields.rows} />
          <SelectField path={at("varying")} label={t.fields.varying} options={columns} />
          <NumberField path={at("distinct")} label={t.fields.distinct} />
          <CheckField path={at("errors")} label={t.fields.errors} />
        </>
      )}
      {task.kind === "formula" && <FormulaFields task={task} index={index} />}
      {task.kind === "result" && (
        <>
          <TextField path={at("symbol")} label={t.fields.symbol} />
          <TextField path={at("unit")} label={t.fields.unit} />
          <TextField long path={at("formula")} label={t.fields.formula} hint={t.hints.formulaResult} />
          <NumberField path={at("truth")} label={t.fields.truth} hint={t.hints.truth} formula />
          <NumberField path={at("tolerance")} label={t.fields.tolerance} unit="%" />
        </>
      )}
    </>
  );
}

/** The answers of a choice: their words, which one is right, more and fewer of them. */
function Options({ task, index }: { task: Extract<Task, { options: string[] }>; index: number }) {
  const { draft, set, apply, texts, t, wordsLang } = useStudio();
  return (
    <div className="studio-options">
      <EntryIssues path={["tasks", index, "options"]} />
      <EntryIssues path={["tasks", index, "correct"]} />
      {task.options.map((option, i) => (
        <div key={option} className="studio-option">
          <input
            type="radio"
            name={`correct-${index}`}
            aria-label={t.fields.correct({ n: i + 1 })}
            title={t.fields.correct({ n: i + 1 })}
            checked={task.correct === option}
            onChange={() => set(["tasks", index, "correct"], option)}
          />
          <TextField
            path={["texts", wordsLang, "tasks", task.id, "options", option]}
            label={`${t.fields.option({ n: i + 1 })} (${t.languages[wordsLang]})`}
            lang={wordsLang}
            long
          />
          <button
            type="button"
            className="quiet"
            aria-label={t.removeNamed({ name: t.fields.option({ n: i + 1 }) })}
            onClick={() => apply(removeOption(draft, index, option))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => apply(addOption(draft, index, texts))}>
        {t.add}
      </button>
    </div>
  );
}
