import { useState } from "react";
import { useStudio } from "./context.tsx";
import type { Path } from "./path.ts";
import { FieldFrame } from "./field-frame.tsx";

interface NameFieldProps {
  path: Path;
  name: string;
  /** What a name may look like. */
  allowed: RegExp;
  /** Names that others have. */
  taken: readonly string[];
  onRename(to: string): void;
}

/** The name by which an entry is called in formulas: a new one is taken over when the field is left, if it may be one. */
export function NameField({ path, name, allowed, taken, onRename }: NameFieldProps) {
  const { t } = useStudio();
  const [typed, setTyped] = useState<string>();
  const error = typed === undefined || typed === name ? undefined : wrong(typed);
  function wrong(next: string): string | undefined {
    if (!allowed.test(next)) return t.idWrong;
    return taken.includes(next) ? t.idTaken : undefined;
  }
  function leave(): void {
    if (typed !== undefined && typed !== name && !wrong(typed)) onRename(typed);
    setTyped(undefined);
  }
  return (
    <FieldFrame path={[...path, "id"]} label={t.fields.id} error={error}>
      {(input) => (
        <input
          {...input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? name}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === "Enter" && leave()}
        />
      )}
    </FieldFrame>
  );
}
