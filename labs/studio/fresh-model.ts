import type { LabDocument } from "../document/document.ts";
import type { Model } from "../document/model.ts";
import { insertAt, setIn } from "./edits.ts";
import { freeId } from "./names.ts";

/** Adds a model with one quantity that stands still. */
export function addModel(draft: LabDocument): LabDocument {
  const { parts, instruments, models = [] } = draft;
  const id = freeId(
    "model",
    [...parts, ...instruments, ...models].map((one) => one.id),
  );
  const model: Model = { id, variables: [], values: [], events: [] };
  return addVariable({ ...draft, models: [...models, model] }, models.length);
}

/** Adds a quantity that changes; at first it does not. */
export const addVariable = (draft: LabDocument, index: number): LabDocument =>
  added(draft, index, "variables", { id: freeName(draft, index, "x"), unit: "m", start: 0, rate: 0 });

/** Adds a quantity that follows from the others. */
export const addValue = (draft: LabDocument, index: number): LabDocument =>
  added(draft, index, "values", { id: freeName(draft, index, "y"), unit: "1", formula: 1 });

/** Adds an event of the first quantity that changes. */
export function addEvent(draft: LabDocument, index: number): LabDocument {
  const name = draft.models?.[index]?.variables[0]?.id ?? "time";
  return added(draft, index, "events", { when: `${name} < 0`, set: { [name]: 0 } });
}

/** The model with a list that an import may have left out. */
function added(draft: LabDocument, index: number, group: "variables" | "values" | "events", value: object) {
  const list = draft.models?.[index]?.[group];
  return list
    ? insertAt(draft, ["models", index, group, list.length], value)
    : setIn(draft, ["models", index, group], [value]);
}

function freeName(draft: LabDocument, index: number, base: string): string {
  const model = draft.models?.[index];
  const own = [...(model?.variables ?? []), ...(model?.values ?? [])];
  return freeId(
    base,
    [...own, ...draft.controls].map((one) => one.id),
  );
}
