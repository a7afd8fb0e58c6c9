import type { PaperHead } from "#labs/stage/report/paper.tsx";

/** What stands at the foot of every page of a report: whose it is, the class, the number of the work. */
export const footOf = ({ pupil, group, number }: PaperHead): string =>
  [pupil, group, number].filter(Boolean).join(" · ");
