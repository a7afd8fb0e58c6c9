import "#app/styles/report.css";
import "#app/styles/bench.css";
import { Link } from "react-router";
import { PageTitle } from "#app/frame/page-title.tsx";
import { useTexts } from "#app/i18n/texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ReportBar } from "./report-bar.tsx";
import { usePaperFoot } from "./use-paper-foot.ts";

interface ReportPageProps {
  report: {
    /** As the server drew it. */
    html: string;
    name: string;
    lab: string;
    handedIn: boolean;
    /** What stands at the foot of every page. */
    foot: string;
  };
  /** Where the work is that is reported of. */
  back: { to: string; words: string };
}

/** The report of an attempt as the server has it, on its sheet, with a bar above it that is not printed. */
export function ReportPage({ report: { html, name, lab, handedIn, foot }, back }: ReportPageProps) {
  const t = useTexts().report;
  usePaperFoot(foot);
  return (
    <div className="report">
      <PageTitle>{t.title({ name, lab })}</PageTitle>
      <ReportBar>
        <Link className="btn" to={back.to}>
          {back.words}
        </Link>
      </ReportBar>
      {!handedIn && <Notice>{t.soFar}</Notice>}
      <article className="paper" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
