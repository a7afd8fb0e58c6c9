import "#app/styles/learn.css";
import { data, Link, type ShouldRevalidateFunctionArgs } from "react-router";
import { v7 as uuid } from "uuid";
import * as z from "zod";
import { db } from "#app/db.server.ts";
import { parseForm, readForm } from "#app/forms.server.ts";
import { PageTitle } from "#app/frame/page-title.tsx";
import { languageOf } from "#app/i18n/language.server.ts";
import { useTexts } from "#app/i18n/texts.ts";
import { notFound } from "#app/responses.server.ts";
import { requirePerson } from "#app/session.server.ts";
import { explanation, getLesson } from "#content/courses.ts";
import { applyAnswer } from "#db/courses.ts";
import type { Route } from "./+types/lesson.ts";
import { LessonBlock } from "./lesson-block.tsx";
import { getLessonPage, tryAnswer } from "./lesson-page.server.ts";
import { LessonTurn } from "./lesson-turn.tsx";
import type { AnswerResult } from "./lesson-types.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const viewer = await requirePerson(request);
  const page = await getLessonPage(viewer, params.course, params.lesson, languageOf(request));
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: Route.ActionArgs) {
  const viewer = await requirePerson(request);
  const lesson = getLesson(params.course, params.lesson);
  if (!lesson) throw notFound();
  const form = parseForm(
    await readForm(request),
    z.object({ id: z.uuid().optional(), question: z.string(), given: z.string().default("") }),
  );
  if (!form.ok) throw data(null, { status: 400 });
  const { id = uuid(), question, given } = form.value;
  const lang = languageOf(request);
  const now = new Date().toISOString();
  const event = { id, at: now, course: params.course, lesson: params.lesson, question, given };
  const isKept = viewer.role === "pupil";
  const marked = isKept
    ? await db.transaction().execute((trx) => applyAnswer(trx, { ...viewer, lang }, event, now))
    : tryAnswer(lesson, question, given, lang);
  if (!marked.ok) return answer({ question, ok: false, given, issue: marked.issue }, 400);
  const { points, max, correct } = marked;
  const explain = explanation(lesson, question, lang) ?? "";
  return answer({ question, ok: true, answered: { given, points, max, correct, explain }, isKept });
}

const answer = (result: AnswerResult, status = 200) => data(result, { status });

/**
 * With no network the answer stays in its field and on the device, instead of the page breaking. The status keeps the
 * router from fetching the pages' data anew, which would fail too.
 */
export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof TypeError) return answer({ ok: false, issue: "offline" }, 503);
    throw error;
  }
}

/** An answer changes only its own question, which shows it already: the lesson is not fetched again for it. */
export function shouldRevalidate(change: ShouldRevalidateFunctionArgs) {
  const isAnswer = change.formMethod === "POST" && change.formAction?.startsWith("/learn/courses/");
  return isAnswer ? false : change.defaultShouldRevalidate;
}

export default function Lesson({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts().learn.lesson;
  const { course, title, blocks } = loaderData;
  return (
    <article className="learn lesson" key={`${course.slug}/${loaderData.number}`}>
      <PageTitle>{title}</PageTitle>
      <p className="muted over-title">
        <Link to={`/learn/courses/${course.slug}`}>{course.title}</Link> ·{" "}
        {t.number({ n: loaderData.number, total: loaderData.total })}
      </p>
      <h1>{title}</h1>
      {blocks.map((block, index) => (
        <LessonBlock key={index} block={block} page={loaderData} result={actionData} />
      ))}
      <LessonTurn course={course.slug} previous={loaderData.previous} next={loaderData.next} />
    </article>
  );
}
