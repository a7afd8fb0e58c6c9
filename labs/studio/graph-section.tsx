import { axisShapes } from "../document/axis.ts";
import { fits } from "../document/graph.ts";
import { useStudio } from "./context.tsx";
import { setIn } from "./edits.ts";
import { SelectField, TextField } from "./fields.tsx";
import { readingNames } from "./names.ts";
import { Entry, Section } from "./section.tsx";
import { choicesOf } from "./titles.ts";

/** The graph a lab begins with: two columns, how they are laid along the axes, the line, and what may be traced; or none. */
export function GraphSection() {
  const { draft, t, lang, apply } = useStudio();
  const columns = draft.table.map(({ id, symbol }) => ({
    value: id,
    label: `${symbol} — ${draft.texts[lang].columns[id] ?? id}`,
  }));
  const lines = fits.map((value) => ({ value, label: t.fits[value] }));
  const axes = axisShapes
    .filter((shape) => shape !== "plain")
    .map((value) => ({ value, label: t.axisShapes[value] }));
  const fresh = { x: draft.table[0]?.id ?? "", y: draft.table.at(-1)?.id ?? "", fit: "line" };
  return (
    <Section name="graph" places={["graph"]}>
      <label className="studio-check">
        <input
          type="checkbox"
          checked={draft.graph !== undefined}
          onChange={(event) => apply(setIn(draft, ["graph"], event.target.checked ? fresh : undefined))}
        />
        {t.fields.hasGraph}
      </label>
      {draft.graph && (
        <>
          <div className="studio-fields">
            <SelectField path={["graph", "x"]} label={t.fields.graphX} options={columns} />
            <SelectField path={["graph", "xAxis"]} label={t.fields.xAxis} options={axes} optional />
            <SelectField path={["graph", "y"]} label={t.fields.graphY} options={columns} />
            <SelectField path={["graph", "yAxis"]} label={t.fields.yAxis} options={axes} optional />
            <SelectField
              path={["graph", "fit"]}
              label={t.fields.fit}
              options={lines}
              hint={t.fitNames[draft.graph.fit]}
            />
          </div>
          <Live />
        </>
      )}
    </Section>
  );
}

/** Readings whose trace the pupil may record. */
function Live() {
  const { draft, kinds, t, lang, apply } = useStudio();
  const live = draft.graph?.live ?? [];
  const readings = choicesOf(readingNames(draft, kinds, false), "readings", draft, lang, t);
  const put = (next: typeof live) =>
    apply(setIn(draft, ["graph", "live"], next.length > 0 ? next : undefined));
  return (
    <>
      <p className="hint">{t.hints.trace}</p>
      {live.map((one, i) => (
        <Entry
          key={i}
          path={["graph", "live", i]}
          title={readings.find(({ value }) => value === one.of)?.label ?? one.of}
          onRemove={() => put(live.filter((_, j) => j !== i))}
        >
          <SelectField path={["graph", "live", i, "of"]} label={t.fields.of} options={readings} />
          <TextField path={["graph", "live", i, "symbol"]} label={t.fields.symbol} />
          <TextField path={["graph", "live", i, "unit"]} label={t.fields.unit} />
        </Entry>
      ))}
      <button
        type="button"
        className="button button-small"
        disabled={readings.length === 0 || live.length >= 8}
        onClick={() => put([...live, { of: readings[0]?.value ?? "", symbol: "x", unit: "1" }])}
      >
        + {t.fields.trace}
      </button>
    </>
  );
}
