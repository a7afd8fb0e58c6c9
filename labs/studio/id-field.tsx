import { useState } from "react";
import { useStudio } from "./context.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { type IdGroup, renameId } from "./rename.ts";

/** The id of an entry: a new one is taken over everywhere at once, when the field is left. */
export function IdField({ group, index }: { group: IdGroup; index: number }) {
  const { draft, apply, t } = useStudio();
  const id = draft[group]?.[index]?.id ?? "";
  const [typed, setTyped] = useState<string>();
  const isPart = group === "parts" || group === "instruments" || group === "models";
  const { parts, instruments, models = [] } = draft;
  const taken = (isPart ? [...parts, ...instruments, ...models] : draft[group]).map((entry) => entry.id);
  const error = typed === undefined || typed === id ? undefined : wrong(typed);
  function wrong(next: string): string | undefined {
    if (!/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/.test(next)) return t.idWrong;
    return taken.includes(next) ? t.idTaken : undefined;
  }
  function leave(): void {
    if (typed !== undefined && typed !== id && !wrong(typed)) apply(renameId(draft, group, id, typed));
    setTyped(undefined);
  }
  return (
    <FieldFrame path={[group, index, "id"]} label={t.fields.id} error={error}>
      {(input) => (
        <input
          {...input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? id}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === "Enter" && leave()}
        />
      )}
    </FieldFrame>
  );
}
