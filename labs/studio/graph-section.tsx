import { axisShapes } from "../document/axis.ts";
import { namesIn, parseFormula } from "../document/formula.ts";
import { fits, type Graph } from "../document/graph.ts";
import { useStudio } from "./context.tsx";
import { setIn } from "./edits.ts";
import { NumberField, SelectField, TextField } from "./fields.tsx";
import { withFit } from "./fresh-names.ts";
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
  const lines = ([...fits, "formula"] as const).map((value) => ({ value, label: t.fits[value] }));
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
              onPick={(fit) => apply(withFit(draft, fit as Graph["fit"]))}
            />
            {draft.graph.fit === "formula" && <OwnLineFields />}
          </div>
          <Live />
        </>
      )}
    </Section>
  );
}

/** The formula of a line and where the search for each of its parameters begins. */
function OwnLineFields() {
  const { draft, t } = useStudio();
  const parsed = parseFormula(String(draft.graph?.formula ?? ""));
  const inFormula = parsed.ok ? namesIn(parsed.ast).filter((name) => name !== "x") : [];
  const names = new Set([...inFormula, ...Object.keys(draft.graph?.starts ?? {})]);
  return (
    <>
      <TextField long path={["graph", "formula"]} label={t.fields.formula} hint={t.hints.ownLine} />
      {[...names].map((name) => (
        <NumberField
          key={name}
          path={["graph", "starts", name]}
          label={t.fields.startOf({ name })}
          formula
          optional
        />
      ))}
    </>
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
