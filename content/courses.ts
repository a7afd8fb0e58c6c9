import { resolve } from "node:path";
import { loadCourses } from "./load.ts";
import { bindUnits } from "./typography.ts";
import type { Block, Course, Lang, Lesson } from "./schema.ts";

const loaded = new Map<string, Course[]>();

/**
 * All courses, in order of their slugs, read from disk once. Give a folder to read another set of courses.
 * Throws one error that lists every problem of the folder.
 */
export function listCourses(folder = "content/courses"): Course[] {
  const path = resolve(folder);
  const known = loaded.get(path);
  if (known) return known;
  const courses = loadCourses(path);
  loaded.set(path, courses);
  return courses;
}

/** The course of this slug, if there is one. */
export function getCourse(slug: string): Course | undefined {
  return listCourses().find((course) => course.slug === slug);
}

/** The lesson of this course and slug, if there is one. */
export function getLesson(courseSlug: string, lessonSlug: string): Lesson | undefined {
  return getCourse(courseSlug)?.lessons.find((lesson) => lesson.slug === lessonSlug);
}

/** What a page shows of a lesson in a language: no answers are in it. */
export function lessonView(lesson: Lesson, lang: Lang): { title: string; blocks: Block[] } {
  const { title, blocks } = lesson.texts[lang];
  return { title, blocks };
}

/** Why the answer to a question is what it is, to be shown once the pupil has answered. */
export function explanation(lesson: Lesson, questionId: string, lang: Lang): string | undefined {
  const words = lesson.texts[lang].questions[questionId];
  return words && bindUnits(words.explain);
}
