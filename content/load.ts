import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type * as z from "zod";
import { lessonProblems, wordProblems } from "./check.ts";
import { courseFile, languages, lessonFile, wordsFile } from "./schema.ts";
import type { Course, Lang, Lesson } from "./schema.ts";
import { buildBlocks } from "./view.ts";

/** Collects what is wrong with a folder of courses, each problem under the name of its file. */
class Reader {
  readonly problems: string[] = [];
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  report(path: string, problem: string): void {
    this.problems.push(`${relative(this.root, path)}: ${problem}`);
  }

  text(path: string): string | undefined {
    try {
      return readFileSync(path, "utf8");
    } catch {
      this.report(path, "is missing or cannot be read");
      return undefined;
    }
  }

  json<T>(path: string, shape: z.ZodType<T>): T | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      this.report(path, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      this.report(path, `${issue.path.join(".") || "file"}: ${issue.message}`);
    return undefined;
  }
}

/**
 * Reads every course of a folder, checks it whole and renders its pages.
 * Throws one error that lists all problems, each with its file.
 */
export function loadCourses(root: string): Course[] {
  const reader = new Reader(root);
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const courses = folders.map((entry) => readCourse(reader, join(root, entry.name), entry.name));
  if (reader.problems.length > 0) {
    throw new Error(`Courses in ${root} cannot be used:\n- ${reader.problems.join("\n- ")}`);
  }
  return courses.filter((course) => course !== undefined).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function readCourse(reader: Reader, folder: string, name: string): Course | undefined {
  const path = join(folder, "course.json");
  const file = reader.json(path, courseFile);
  if (!file) return undefined;
  if (file.slug !== name) reader.report(path, `slug: must be the folder's name, ${name}`);
  if (new Set(file.lessons).size < file.lessons.length) reader.report(path, "lessons: one is named twice");
  const lessons = file.lessons.map((lesson) => readLesson(reader, join(folder, lesson), lesson, name));
  return { ...file, lessons: lessons.filter((lesson) => lesson !== undefined) };
}

function readLesson(reader: Reader, folder: string, name: string, course: string): Lesson | undefined {
  const path = join(folder, "lesson.json");
  const file = reader.json(path, lessonFile);
  if (!file) return undefined;
  if (file.slug !== name) reader.report(path, `slug: must be the folder's name, ${name}`);
  const figures: Record<string, string> = {};
  for (const id of file.figures) figures[id] = reader.text(join(folder, `${id}.svg`)) ?? "";
  for (const problem of lessonProblems(file, figures)) reader.report(path, problem);
  const texts: Partial<Lesson["texts"]> = {};
  for (const lang of languages) {
    const markdown = reader.text(join(folder, `${lang}.md`));
    const said = reader.json(join(folder, `${lang}.json`), wordsFile);
    if (markdown === undefined || !said) continue;
    const { blocks, problems } = buildBlocks(file, markdown, said, figures, lang);
    for (const problem of problems) reader.report(join(folder, `${lang}.md`), problem);
    texts[lang] = { ...said, blocks };
    for (const problem of wordProblems(file, said)) reader.report(join(folder, `${lang}.json`), problem);
  }
  return hasAll(texts) ? { ...file, course, texts } : undefined;
}

function hasAll(texts: Partial<Lesson["texts"]>): texts is Record<Lang, Lesson["texts"][Lang]> {
  return languages.every((lang) => texts[lang]);
}
