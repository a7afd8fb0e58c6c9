import { useCallback, useEffect, useReducer, useState } from "react";
import type { LabDocument } from "../document/document.ts";
import type { Issue } from "../document/issue.ts";
import { type Kinds, parseLab } from "../document/parse.ts";
import { setIn } from "./edits.ts";
import { begin, change, type History, redo, undo } from "./history.ts";
import { type Path, placeOf } from "./path.ts";

type Doing =
  | { type: "set"; path: Path; value: unknown }
  | { type: "apply"; next: LabDocument }
  | { type: "undo" }
  | { type: "redo" };

function reduce(history: History<LabDocument>, doing: Doing): History<LabDocument> {
  switch (doing.type) {
    case "set":
      return change(history, setIn(history.present, doing.path, doing.value), placeOf(doing.path));
    case "apply":
      return change(history, doing.next);
    case "undo":
      return undo(history);
    case "redo":
      return redo(history);
  }
}

/** What the parser last said: all its issues, and the last document that had none. */
interface Checked {
  of: LabDocument;
  issues: readonly Issue[];
  good: LabDocument | undefined;
}

/** The parser runs when the typing rests. */
const REST_MS = 250;

/** The draft with its history, checked after each change; Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere on the page. */
export function useDraft(initial: LabDocument, kinds: Kinds) {
  const [history, dispatch] = useReducer(reduce, initial, (draft) => begin(draft));
  const [checked, setChecked] = useState<Checked>(() => check(initial, kinds, undefined));
  const draft = history.present;
  useEffect(() => {
    if (checked.of === draft) return;
    const timer = setTimeout(() => setChecked((last) => check(draft, kinds, last.good)), REST_MS);
    return () => clearTimeout(timer);
  }, [draft, checked.of, kinds]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { code } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (code !== "KeyZ" && code !== "KeyY")) return;
      if (event.target instanceof Element && event.target.closest(".studio-side")) return;
      event.preventDefault();
      dispatch({ type: event.shiftKey || code === "KeyY" ? "redo" : "undo" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const set = useCallback((path: Path, value: unknown) => dispatch({ type: "set", path, value }), []);
  const apply = useCallback((next: LabDocument) => dispatch({ type: "apply", next }), []);
  return {
    draft,
    issues: checked.issues,
    good: checked.good,
    isGood: checked.issues.length === 0,
    set,
    apply,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
  };
}

function check(draft: LabDocument, kinds: Kinds, good: LabDocument | undefined): Checked {
  const parsed = parseLab(draft, kinds);
  return parsed.ok
    ? { of: draft, issues: [], good: parsed.value }
    : { of: draft, issues: parsed.issues, good };
}
