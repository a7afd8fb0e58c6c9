import { useEffect, useState, useSyncExternalStore } from "react";
import { openOutbox, type Outbox, type OutboxState, QUIET } from "./outbox.ts";

/** The outbox of the person signed in; undefined until the page has come alive in the browser. */
export function useOutbox(personId: string | undefined): Outbox | undefined {
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    if (!personId) return;
    const opened = openOutbox(personId);
    setOutbox(opened);
    return () => opened.close();
  }, [personId]);
  return outbox;
}

/** Where the work of an outbox is, drawn anew when it changes. */
export function useOutboxState(outbox: Outbox | undefined): OutboxState {
  return useSyncExternalStore(
    (listener) => outbox?.onChange(listener) ?? (() => undefined),
    () => outbox?.state ?? QUIET,
    () => QUIET,
  );
}
