import { v7 as uuid } from "uuid";
import { db } from "#app/db.server.ts";
import type { Viewer } from "#app/session.server.ts";
import { explanation, getCourse, lessonView } from "#content/courses.ts";
import { markAnswer } from "#content/marking.ts";
import type { Course, Lang, Lesson } from "#content/schema.ts";
import { getAnswers } from "#db/course-steps.ts";
import { latestVersionOf } from "#db/labs.ts";
import { bestAttempt, listAttemptHeads } from "#db/work-state.ts";
import type { AnsweredQuestion, LabLink } from "./lesson-types.ts";

/** Everything a lesson's page shows to this person; `undefined` where there is no such lesson. */
export async function getLessonPage(viewer: Viewer, courseSlug: string, lessonSlug: string, lang: Lang) {
  const course = getCourse(courseSlug);
  const lesson = course?.lessons.find((each) => each.slug === lessonSlug);
  if (!course || !lesson) return undefined;
  const isPupil = viewer.role === "pupil";
  return {
    ...lessonView(lesson, lang),
    ...placeOf(course, lesson, lang),
    answers: isPupil ? await answersOf(viewer, lesson, lang) : {},
    labs: Object.fromEntries(await Promise.all(lesson.labs.map((slug) => labLink(viewer, slug, lang)))),
    newIds: Object.fromEntries(lesson.questions.map(({ id }) => [id, uuid()])),
    drafts: isPupil ? `draft ${viewer.id} ${course.slug}/${lesson.slug}` : undefined,
  };
}

function placeOf(course: Course, lesson: Lesson, lang: Lang) {
  const at = course.lessons.indexOf(lesson);
  const neighbour = (other: Lesson | undefined) =>
    other && { slug: other.slug, title: other.texts[lang].title };
  return {
    course: { slug: course.slug, title: course.texts[lang].title },
    number: at + 1,
    total: course.lessons.length,
    previous: neighbour(course.lessons[at - 1]),
    next: neighbour(course.lessons[at + 1]),
  };
}

/** What the pupil has answered so far, with the explanations that are now theirs to read. */
async function answersOf(
  viewer: Viewer,
  lesson: Lesson,
  lang: Lang,
): Promise<Record<string, AnsweredQuestion>> {
  const kept = await getAnswers(db, { personId: viewer.id, course: lesson.course, lesson: lesson.slug });
  return Object.fromEntries(
    lesson.questions.flatMap((question) => {
      const answer = kept.get(question.id);
      if (!answer) return [];
      const { given, points, max } = answer;
      const explain = explanation(lesson, question.id, lang) ?? "";
      return [[question.id, { given, points, max, explain, correct: points >= max }]];
    }),
  );
}

async function labLink(viewer: Viewer, slug: string, lang: Lang): Promise<[string, LabLink | undefined]> {
  const version = await latestVersionOf(db, slug);
  if (!version) return [slug, undefined];
  const heads = await listAttemptHeads(db, { personIds: [viewer.id], labIds: [version.labId] });
  const { title, summary } = version.document.texts[lang];
  return [slug, { versionId: version.id, title, summary, attempt: bestAttempt(heads) }];
}

/** Marks an answer that is not kept: a teacher trying out a lesson. */
export function tryAnswer(lesson: Lesson, questionId: string, given: string, lang: Lang) {
  const question = lesson.questions.find((each) => each.id === questionId);
  return question ? markAnswer(question, given, lang) : ({ ok: false, issue: "unknown-question" } as const);
}
