import "#app/styles/learn.css";
import { Link } from "react-router";
import { db } from "#app/db.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { formatDate } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/language.server.ts";
import { useLang, useTexts } from "#app/i18n/texts.ts";
import { requireRole } from "#app/session.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { listCourses } from "#content/courses.ts";
import { countSteps, stepsTotal } from "#db/course-steps.ts";
import { listDue } from "#db/due.ts";
import { cardsOfVersions } from "#db/labs.ts";
import { listReturned } from "#db/mark-history.ts";
import { getUnit } from "#db/units.ts";
import { listAttemptHeads } from "#db/work-state.ts";
import type { Route } from "./+types/home.ts";
import { CourseList } from "./course-list.tsx";
import { DueList } from "./due-list.tsx";
import { ReturnedList } from "./returned-list.tsx";
import { WorkStateLine } from "./work-state-line.tsx";

const LAST_ATTEMPTS = 8;

export async function loader({ request }: Route.LoaderArgs) {
  const pupil = await requireRole(request, "pupil");
  const lang = languageOf(request);
  const group = await getUnit(db, pupil.unitId, pupil.unitPath);
  const due = await listDue(db, pupil, lang);
  const attempts = await listAttemptHeads(db, { personIds: [pupil.id], limit: LAST_ATTEMPTS });
  const returned = await listReturned(db, pupil.id);
  const versions = [...attempts, ...returned].map((attempt) => attempt.versionId);
  const cards = await cardsOfVersions(db, versions, lang);
  const courses = [];
  for (const { slug, grade, texts } of listCourses()) {
    const done = (await countSteps(db, [pupil.id], slug)).get(pupil.id)?.done ?? 0;
    const isGiven = due.some(({ work }) => work.kind === "course" && work.course === slug);
    courses.push({ slug, grade, ...texts[lang], done, total: stepsTotal(slug), isOwn: done > 0 || isGiven });
  }
  const title = (versionId: string) => cards.get(versionId)?.title ?? "";
  return {
    group: group?.names,
    returned: returned.map((work) => ({
      ...work,
      title: title(work.versionId),
      due: due.find(({ attempt }) => attempt?.id === work.attemptId),
    })),
    due: due.filter(({ attempt }) => !returned.some(({ attemptId }) => attemptId === attempt?.id)),
    courses,
    attempts: attempts.map((head) => ({ ...head, title: title(head.versionId) })),
  };
}

export default function LearnHome({ loaderData }: Route.ComponentProps) {
  const t = useTexts().learn;
  const lang = useLang();
  const { group, returned, due, courses, attempts } = loaderData;
  const own = courses.filter((course) => course.isOwn);
  const others = courses.filter((course) => !course.isOwn);
  return (
    <div className="learn">
      <PageTitle>{t.title}</PageTitle>
      <h1>{t.title}</h1>
      {group ? <p className="muted">{group[lang]}</p> : null}

      <h2>{t.due.title}</h2>
      <ReturnedList works={returned} />
      {due.length > 0 ? (
        <DueList works={due} />
      ) : returned.length > 0 ? null : (
        <EmptyState title={t.due.none}>
          <p>{t.due.noneHint}</p>
          <p>
            <Link to="/catalog">{t.due.toCatalog}</Link>
          </p>
        </EmptyState>
      )}

      <h2>{t.courses.title}</h2>
      {own.length > 0 ? (
        <CourseList courses={own} />
      ) : (
        <EmptyState title={t.courses.none}>
          <p>{t.courses.noneHint}</p>
        </EmptyState>
      )}
      {others.length > 0 ? (
        <>
          <h3>{t.courses.others}</h3>
          <CourseList courses={others} />
        </>
      ) : null}

      <h2>{t.attempts.title}</h2>
      {attempts.length > 0 ? (
        <Table caption={t.attempts.title} hideCaption>
          <thead>
            <tr>
              <th scope="col">{t.attempts.lab}</th>
              <th scope="col">{t.attempts.when}</th>
              <th scope="col">{t.attempts.state}</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt) => (
              <tr key={attempt.id}>
                <th scope="row">
                  <Link to={`/learn/labs/${attempt.versionId}`}>{attempt.title}</Link>
                </th>
                <td>
                  <time dateTime={attempt.startedAt}>{formatDate(attempt.startedAt, lang, "short")}</time>
                </td>
                <td>
                  <WorkStateLine attempt={attempt} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState title={t.attempts.none}>
          <p>{t.attempts.noneHint}</p>
        </EmptyState>
      )}
    </div>
  );
}
