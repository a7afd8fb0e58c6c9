import { type MouseEvent, useSyncExternalStore } from "react";
import { useTexts } from "#app/i18n/texts.ts";
import type { Bench } from "#labs/engine/bench.ts";

interface ReportLinkProps {
  attemptId: string;
  bench: Bench;
  /** Shows the report on this page; the link's own page is what the server has. */
  onOpen: () => void;
}

/** The way to the report of the attempt that is worked at, once there is one. */
export function ReportLink({ attemptId, bench, onOpen }: ReportLinkProps) {
  const t = useTexts().report;
  const done = useSyncExternalStore(
    bench.onChange,
    () => bench.actions.length,
    () => 0,
  );
  if (done === 0) return null;
  function open(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  }
  return (
    <p className="report-link">
      <a href={`/learn/attempts/${attemptId}/report`} onClick={open}>
        {t.open}
      </a>
    </p>
  );
}
