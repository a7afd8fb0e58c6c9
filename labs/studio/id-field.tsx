import { ID } from "../document/reader.ts";
import { useStudio } from "./context.tsx";
import { NameField } from "./name-field.tsx";
import { type IdGroup, renameId } from "./rename.ts";

/** The id of an entry: a new one is taken over everywhere at once. */
export function IdField({ group, index }: { group: IdGroup; index: number }) {
  const { draft, apply } = useStudio();
  const id = draft[group]?.[index]?.id ?? "";
  const isPart = group === "parts" || group === "instruments" || group === "models";
  const { parts, instruments, models = [] } = draft;
  const entries = isPart ? [...parts, ...instruments, ...models] : (draft[group] ?? []);
  return (
    <NameField
      path={[group, index]}
      name={id}
      allowed={ID}
      taken={entries.map((entry) => entry.id)}
      onRename={(to) => apply(renameId(draft, group, id, to))}
    />
  );
}
