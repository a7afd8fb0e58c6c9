import { type ReactNode, useEffect, useState } from "react";
import { useTexts } from "#app/i18n/texts.ts";

/** Above a report: the way back, and how to print. */
export function ReportBar({ children }: { children: ReactNode }) {
  const t = useTexts().report;
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <div className="report-bar">
      {children}
      {alive && (
        <button type="button" className="btn-main" onClick={() => window.print()}>
          {t.print}
        </button>
      )}
      <p className="muted">{alive ? t.printHint : t.noScripts}</p>
    </div>
  );
}
