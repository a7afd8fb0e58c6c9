import type { MarkingTexts } from "./ru-marking.ts";

export const marking: MarkingTexts = {
  rowRepeated: ({ row, column }) =>
    `Row ${row}: the instrument showed this ${column} once, and it stands in another row already.`,
  resultNear: ({ own }) => `The value is right within what your instruments allow (± ${own}).`,
  resultNearWork: ({ work }) => `The value is right within what this lab allows (± ${work}).`,
  resultFarWork: ({ work }) => `The value is further from the right one than this lab allows (± ${work}).`,
  resultFar: ({ own }) => `The value is further from the right one than your instruments allow (± ${own}).`,
  pending: "Waits for the teacher",
  byTeacher: ({ who }) => `Points given by the teacher: ${who}.`,
  was: ({ points }) => `By the record of the experiment it was ${points}.`,
  readAt: ({ row }) => `Row ${row}: as read`,
  writtenAt: ({ row }) => `Row ${row}: as written`,
};
