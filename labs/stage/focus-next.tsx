import { type RefObject, useEffect, useRef } from "react";

/**
 * Says where in an element the focus goes as soon as the component is drawn anew: what had it is gone by then, and the
 * focus would fall to the page's beginning.
 */
export function useFocusNext(within: RefObject<Element | null>): (selector: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const next = within.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = undefined;
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  });
  return (selector) => {
    wanted.current = selector;
  };
}
