import { useEffect, useState } from "react";
import { Link } from "react-router";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useTexts } from "#app/i18n/texts.ts";
import { Notice } from "#app/ui/notice.tsx";

interface ReportPageProps {
  /** The report as the server drew it. */
  html: string;
  name: string;
  lab: string;
  handedIn: boolean;
  /** Where the work is that is reported of. */
  back: { to: string; words: string };
}

/** A report on its sheet, with a bar above it that is not printed. */
export function ReportPage({ html, name, lab, handedIn, back }: ReportPageProps) {
  const t = useTexts().report;
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <div className="report">
      <PageTitle>{t.title({ name, lab })}</PageTitle>
      <div className="report-bar">
        <Link className="btn" to={back.to}>
          {back.words}
        </Link>
        {alive && (
          <button type="button" className="btn-main" onClick={() => window.print()}>
            {t.print}
          </button>
        )}
        <p className="muted">{alive ? t.printHint : t.noScripts}</p>
      </div>
      {!handedIn && <Notice>{t.soFar}</Notice>}
      <article className="paper" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
