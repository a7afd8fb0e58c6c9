import { useEffect, useLayoutEffect, useRef } from "react";

/** What a key does: by where it lies on the keyboard, so that it is the same in every layout; with Ctrl or alone. */
export interface Shortcuts {
  alone: Readonly<Record<string, () => void>>;
  ctrl: Readonly<Record<string, () => void>>;
}

/**
 * Keys for the whole page. None steals typing: in a field all keys are the field's, but those with Ctrl once what was typed
 * has been taken (`data-settled`); the space and arrows stay with what has the focus. `single` turns those without Ctrl off.
 */
export function useShortcuts(shortcuts: Shortcuts, single: boolean): void {
  const latest = useRef({ shortcuts, single });
  useLayoutEffect(() => {
    latest.current = { shortcuts, single };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const withCtrl = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || event.altKey || isField(event.target, withCtrl)) return;
      const { shortcuts, single } = latest.current;
      const name = `${event.shiftKey ? "Shift+" : ""}${event.code}`;
      if (!withCtrl && (!single || (event.code === "Space" && isPressable(event.target)))) return;
      const work = withCtrl ? shortcuts.ctrl[name] : shortcuts.alone[name];
      if (!work || (event.repeat && !name.endsWith("Comma") && !name.endsWith("Period"))) return;
      event.preventDefault();
      work();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

const isField = (target: EventTarget | null, withCtrl: boolean): boolean =>
  target instanceof HTMLElement &&
  !(withCtrl && target.matches("[data-settled=true]")) &&
  (target.isContentEditable || target.matches('input:not([type="range"]), textarea, select, dialog *'));

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a, summary, input, label") !== null;
