import { type RefObject, useEffect, useRef } from "react";

/**
 * Says where in an element the focus goes as soon as the component is drawn anew: what had it is gone by then, and the
 * focus would fall to the page's beginning. It is brought into view, and after it what `shown` finds, where there is not
 * room for both.
 */
export function useFocusNext(
  within: RefObject<Element | null>,
): (selector: string, shown?: () => Element | null | undefined) => void {
  const wanted = useRef<{ selector: string; shown?: (() => Element | null | undefined) | undefined }>(
    undefined,
  );
  useEffect(() => {
    if (wanted.current === undefined) return;
    const { selector, shown } = wanted.current;
    const next = within.current?.querySelector<HTMLElement>(selector);
    wanted.current = undefined;
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
    shown?.()?.scrollIntoView({ block: "nearest" });
  });
  return (selector, shown) => {
    wanted.current = { selector, shown };
  };
}
