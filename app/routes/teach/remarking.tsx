import "#app/styles/teach.css";
import "#app/styles/marks.css";
import { useEffect } from "react";
import { Form, Link, useRevalidator } from "react-router";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useStaffTexts } from "#app/i18n/staff-texts.ts";
import { useLang } from "#app/i18n/texts.ts";
import { goOnRemarking } from "#app/marking.server.ts";
import { notFound, seeOther } from "#app/responses.server.ts";
import { requireRole } from "#app/session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { cardsOfVersions } from "#db/labs.ts";
import { getRemarkableLab, getRemarking, type Remarking, startRemarking } from "#db/remark.ts";
import type { Route } from "./+types/remarking";

/** Marking all attempts of a lab by its newest version: for its author and methodologists. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requireRole(request, "teacher", "methodologist");
  const lab = await getRemarkableLab(db, viewer, params.labId);
  if (!lab) throw notFound();
  const cards = await cardsOfVersions(db, [lab.version.id], languageOf(request));
  return {
    lab,
    title: cards.get(lab.version.id)?.title ?? lab.slug,
    job: await getRemarking(db, lab.id),
    isMethodologist: viewer.role === "methodologist",
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const viewer = await requireRole(request, "teacher", "methodologist");
  const job = await startRemarking(db, viewer, params.labId, new Date().toISOString());
  if (!job) throw notFound();
  void goOnRemarking();
  return seeOther(`/teach/labs/${job.labId}/marks`);
}

/** How often a page that waits asks how far it is, ms. */
const ASK_EVERY_MS = 1_500;

export default function RemarkingPage({ loaderData }: Route.ComponentProps) {
  const { lab, title, job, isMethodologist } = loaderData;
  const { marks, teach } = useStaffTexts();
  const t = marks.remarking;
  const { revalidate } = useRevalidator();
  const isRunning = job !== undefined && job.finishedAt === undefined;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void revalidate(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
  return (
    <div className="teach remarking">
      <PageTitle>{`${t.title}: ${title}`}</PageTitle>
      <p className="muted over-title">
        {isMethodologist ? (
          <Link to="/review">{teach.review.title}</Link>
        ) : (
          <Link to="/teach/labs">{teach.myLabs}</Link>
        )}
      </p>
      <h1>{title}</h1>
      <h2>{t.title}</h2>
      <p>{t.intro({ version: lab.version.number })}</p>
      <p>{t.attempts({ n: lab.attempts, older: lab.older })}</p>
      {job && <JobShown job={job} />}
      {!isRunning && lab.attempts > 0 && (
        <Form method="post">
          <input type="hidden" name="intent" value="remark" />
          <Button kind="main">{t.button}</Button>
        </Form>
      )}
    </div>
  );
}

function JobShown({ job: { total, done, changed, skipped, finishedAt } }: { job: Remarking }) {
  const t = useStaffTexts().marks.remarking;
  const lang = useLang();
  const label = finishedAt
    ? t.finished({ date: formatDate(finishedAt, lang, "day-time") })
    : t.progress({ done, total });
  return (
    <div role="status">
      <Progress label={label} value={done} max={Math.max(total, done, 1)} />
      {changed > 0 && <p>{t.changed({ n: changed })}</p>}
      {skipped > 0 && <p>{t.skipped({ n: skipped })}</p>}
    </div>
  );
}
