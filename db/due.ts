import type { Lang } from "#labs/document/document.ts";
import { type Assignment, listAssignments } from "./assignments.ts";
import type { Db } from "./client.ts";
import { countSteps, type Progress } from "./course-steps.ts";
import { schoolDay } from "./weeks.ts";
import { type AttemptHead, bestAttempt, listAttemptHeads } from "./work-state.ts";

/** A work a pupil was given, and how far it is. */
export interface DueWork extends Assignment {
  isDone: boolean;
  isOverdue: boolean;
  /** School days from today to the day it is due: 0 is today, below 0 is past. */
  daysLeft: number | undefined;
  /** Of a lab: the attempt that counts. */
  attempt: AttemptHead | undefined;
  /** Of a course. */
  progress: Pick<Progress, "done" | "total"> | undefined;
}

/**
 * What the class was given, as it stands for one pupil: overdue first, then by date, done ones last. A lab is done when
 * it is handed in, whichever version of it was done; a course when all its steps are.
 */
export async function listDue(
  db: Db,
  pupil: { id: string; unitId: string },
  lang: Lang,
  now = new Date(),
): Promise<DueWork[]> {
  const given = await listAssignments(db, pupil.unitId, lang);
  const labIds = given.flatMap(({ work }) => (work.kind === "lab" ? work.labId : []));
  const attempts = await listAttemptHeads(db, { personIds: [pupil.id], labIds });
  const works: DueWork[] = [];
  for (const assignment of given) {
    const { work, dueAt } = assignment;
    const attempt =
      work.kind === "lab" ? bestAttempt(attempts.filter(({ labId }) => labId === work.labId)) : undefined;
    const steps =
      work.kind === "course" ? (await countSteps(db, [pupil.id], work.course)).get(pupil.id) : undefined;
    const isDone = steps ? steps.done >= steps.total : isHandedIn(attempt);
    const isOverdue = !isDone && dueAt !== undefined && dueAt < now.toISOString();
    const daysLeft = dueAt === undefined ? undefined : daysBetween(now.toISOString(), dueAt);
    const progress = steps && { done: steps.done, total: steps.total };
    works.push({ ...assignment, isDone, isOverdue, daysLeft, attempt, progress });
  }
  return works.toSorted(
    (a, b) => Number(a.isDone) - Number(b.isDone) || Number(b.isOverdue) - Number(a.isOverdue),
  );
}

const isHandedIn = (attempt: AttemptHead | undefined): boolean =>
  attempt?.state === "handed-in" || attempt?.state === "confirmed";

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(schoolDay(to)) - Date.parse(schoolDay(from))) / 86_400_000);
