import { db } from "#app/db.server.ts";
import { compareTexts } from "#app/i18n/collation.ts";
import type { Lang } from "#app/i18n/formats.ts";
import type { Viewer } from "#app/session.server.ts";
import { listCourses } from "#content/courses.ts";
import type { Work } from "#db/assignments.ts";
import { type LabCard, listCatalogue, listPublishedBy } from "#db/labs.ts";

/** A work as a list to choose from has it: `value` is what the form sends. */
export interface Givable {
  value: string;
  title: string;
}

export interface GivableWorks {
  courses: Givable[];
  catalog: Givable[];
  own: Givable[];
}

/** What a teacher can give to a class: the courses, the labs of the catalogue, the own published ones. */
export async function listGivable(teacher: Viewer, lang: Lang): Promise<GivableWorks> {
  const order = compareTexts(lang);
  const byTitle = (works: Givable[]) => works.toSorted((a, b) => order(a.title, b.title));
  const labs = (cards: LabCard[]) =>
    cards.map(({ versionId, title }) => ({ value: `lab:${versionId}`, title }));
  return {
    courses: byTitle(
      listCourses().map(({ slug, texts }) => ({ value: `course:${slug}`, title: texts[lang].title })),
    ),
    catalog: byTitle(labs(await listCatalogue(db, lang))),
    own: labs(await listPublishedBy(db, teacher.id, lang)),
  };
}

/** The work a form's value names; whether it is there is for `assign` to say. */
export function readWork(value: string): Work | undefined {
  const [, kind, name = ""] = /^(lab|course):(.+)$/.exec(value) ?? [];
  if (kind === "lab") return { kind, versionId: name };
  return kind === "course" ? { kind, course: name } : undefined;
}
