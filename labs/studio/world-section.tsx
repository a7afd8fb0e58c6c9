import { methods } from "../document/document.ts";
import { useStudio } from "./context.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { NumberField } from "./fields.tsx";
import { Section } from "./section.tsx";

const EDGES = ["left", "bottom", "right", "top"] as const;

/** Gravity, what the stage shows, the pace of time; the step of the calculation under "more". */
export function WorldSection() {
  const { draft, set, t } = useStudio();
  return (
    <Section name="world" places={["world"]}>
      <div className="studio-fields">
        <NumberField path={["world", "gravity"]} label={t.fields.gravity} unit="m/s²" formula />
        <NumberField path={["world", "pace"]} label={t.fields.pace} hint={t.hints.pace} />
        {EDGES.map((edge, i) => (
          <NumberField key={edge} path={["world", "bounds", i]} label={t.fields[edge]} unit="m" />
        ))}
      </div>
      <details className="studio-more">
        <summary>{t.more}</summary>
        <div className="studio-fields">
          <NumberField path={["world", "step"]} label={t.fields.step} unit="s" hint={t.hints.step} />
          <FieldFrame path={["world", "dimensions"]} label={t.fields.dimensions}>
            {(input) => (
              <select
                {...input}
                value={draft.world.dimensions === 3 ? "3" : "2"}
                onChange={(event) => set(["world", "dimensions"], Number(event.target.value))}
              >
                <option value="2">{t.fields.flat}</option>
                <option value="3">{t.fields.space}</option>
              </select>
            )}
          </FieldFrame>
          <FieldFrame path={["world", "method"]} label={t.fields.method} hint={t.hints.method}>
            {(input) => (
              <select
                {...input}
                value={draft.world.method ?? "rk4"}
                onChange={(event) => set(["world", "method"], event.target.value)}
              >
                {methods.map((method) => (
                  <option key={method} value={method}>
                    {t.methods[method]}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
        </div>
      </details>
    </Section>
  );
}
