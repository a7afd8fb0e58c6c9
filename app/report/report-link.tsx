import { type MouseEvent, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { useTexts } from "#app/i18n/texts.ts";
import type { Outbox } from "#app/outbox/outbox.ts";
import type { Bench } from "#labs/engine/bench.ts";

interface ReportLinkProps {
  attemptId: string;
  bench: Bench;
  outbox: Outbox | undefined;
}

/** The way to the report of the attempt that is worked at, once there is one; what waits here is sent first. */
export function ReportLink({ attemptId, bench, outbox }: ReportLinkProps) {
  const t = useTexts().report;
  const navigate = useNavigate();
  const done = useSyncExternalStore(
    bench.onChange,
    () => bench.actions.length,
    () => 0,
  );
  if (done === 0) return null;
  const to = `/learn/attempts/${attemptId}/report`;
  async function open(event: MouseEvent): Promise<void> {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    bench.pause();
    await outbox?.flush();
    await navigate(to);
  }
  return (
    <p className="report-link">
      <a href={to} onClick={open}>
        {t.open}
      </a>
    </p>
  );
}
