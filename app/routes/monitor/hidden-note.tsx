import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { LIMIT, type MonitorPage } from "./page.ts";

/** Why some numbers are missing, where some are. */
export function HiddenNote({ page: { monitor } }: { page: MonitorPage }) {
  const t = useStaffTexts().monitor;
  const anyHidden = monitor.children.some(({ figures }) => Object.values(figures).includes("hidden"));
  return anyHidden ? <p className="monitor-note">{t.hiddenWhy({ limit: LIMIT })}</p> : null;
}
