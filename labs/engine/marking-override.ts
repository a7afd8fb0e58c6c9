import { type Marking, type Override, sumUp, type TaskMark } from "./marking.ts";

/** A teacher's points for one task. */
export interface TaskOverride extends Omit<Override, "was"> {
  task: string;
  points: number;
}

/** The marking with a teacher's points in place of the replay's; those for tasks it does not have are left out. */
export function withOverrides(marking: Marking, overrides: readonly TaskOverride[]): Marking {
  const tasks = withoutOverrides(marking).tasks.map((mark): TaskMark => {
    const given = overrides.findLast(({ task }) => task === mark.id);
    if (!given) return mark;
    const { pending, ...marked } = mark;
    const { task: _, points, ...override } = given;
    const was = pending ? {} : { was: mark.points };
    return { ...marked, points: Math.min(mark.max, Math.max(0, points)), override: { ...was, ...override } };
  });
  return { ...marking, ...sumUp(tasks), tasks };
}

/** The marking as the replay gave it. */
export function withoutOverrides(marking: Marking): Marking {
  const tasks = marking.tasks.map((mark): TaskMark => {
    const { override, ...own } = mark;
    if (!override) return mark;
    if (override.was === undefined) return { ...own, points: 0, pending: true };
    return { ...own, points: override.was };
  });
  return { ...marking, ...sumUp(tasks), tasks };
}
