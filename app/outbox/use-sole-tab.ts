import { useCallback, useEffect, useRef, useState } from "react";

type Hold = "asking" | "mine" | "elsewhere" | "taken";

/**
 * Lets one tab at a time do a piece of work, so that two do not write into one attempt. `take` takes it over from the
 * other tab, which is then told `taken`. Browsers without locks always answer `mine`: the server sorts it out.
 */
export function useSoleTab(name: string | undefined): { hold: Hold; take: () => void } {
  const [hold, setHold] = useState<Hold>("asking");
  const release = useRef<() => void>(undefined);

  const ask = useCallback((lock: string, options: LockOptions) => {
    if (!navigator.locks) return setHold("mine");
    let gone = false;
    release.current = () => (gone = true);
    navigator.locks
      .request(lock, options, (granted) => {
        if (gone) return undefined;
        if (!granted) return setHold("elsewhere");
        setHold("mine");
        return new Promise<void>((resolve) => {
          release.current = resolve;
        });
      })
      .catch(() => setHold("taken"));
  }, []);

  useEffect(() => {
    if (!name) return;
    // development runs effects twice at once: the second would find the lock in the hands of the first
    let here = true;
    queueMicrotask(() => here && ask(name, { ifAvailable: true }));
    return () => {
      here = false;
      release.current?.();
    };
  }, [name, ask]);

  return { hold, take: () => name && ask(name, { steal: true }) };
}
