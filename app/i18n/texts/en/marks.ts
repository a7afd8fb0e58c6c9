import type { marks as Ru } from "../ru/marks.ts";

export const marks: typeof Ru = {
  title: "Points",
  task: "Task",
  points: "Points",
  pointsOf: ({ max }) => `Points, out of ${max}`,
  pointsHint: "In quarters. An empty field brings back the points by the record.",
  remark: "Remark",
  remarkHint: "The pupil will see it.",
  save: "Save",
  change: ({ task }) => `Change the points: ${task}`,
  words: "Written by the pupil",
  noWords: "The pupil wrote nothing.",
  saved: "The points are saved; the pupil sees them with the remark.",
  returned: "The work has been given back to the pupil.",
  stale: "Nothing was changed: meanwhile this work was given back to the pupil, or it is not marked yet.",
  waits: "This work is not marked yet: the server is repeating the experiment.",
  notMarked: "The server could not repeat this experiment. The record is kept and can be looked at.",
  issues: {
    "unknown-attempt": "This work is no longer here, or not marked yet.",
    "unknown-task": "There is no such task in this work.",
    points: "A number from zero to the most points is needed, in quarters.",
    remark: "Write a remark of at most a thousand signs.",
    "newer-attempt": "The pupil has begun this work anew: the earlier one cannot be given back.",
  },
  evidence: {
    title: "What to look at",
    intro:
      "Places of the record that ordinary errors of measurement do not explain. They prove nothing: look at the record and ask the pupil. The pupil does not see this.",
    "never-shown": ({ rows, count, of }) =>
      `Rows ${rows}: the instruments of this experiment did not show these numbers (${count} of ${of}).`,
    "to-one-side": ({ rows, symbol, divisions }) =>
      `Rows ${rows}, column ${symbol}: all numbers differ from the readings to the same side, by about ${divisions} ${divisions === 1 ? "division" : "divisions"} of the scale.`,
    "digits-beside": ({ rows, count, of }) =>
      `Rows ${rows}: numbers near those that the digital instruments showed, but not the same (${count} of ${of}).`,
    "before-shown": ({ rows }) => `Rows ${rows}: written before the instrument showed these values.`,
    "changed-away": ({ rows }) =>
      `Rows ${rows}: readings of the instruments stood there first and were replaced by other numbers.`,
    "same-reading": ({ rows }) => `Rows ${rows}: repeat a reading that is written already.`,
    "same-as-another": ({ rows }) =>
      `Rows ${rows}: do not fit this experiment and are the same as in the table of another work of the class.`,
    "same-times": ({ count, of, isOfClass }) =>
      `Doings follow one another after the very same times as in ${isOfClass ? "a classmate's work" : "a work of another class"}: ${count} of ${of} in a row.`,
    "longer-than-run": ({ row, value, run }) =>
      `Row ${row}: a time of ${value} s, while the experiment had been going on for ${run} s.`,
    "time-short": ({ needed, had }) =>
      `The times written take ${needed} s together; the whole experiment took ${had} s.`,
    "rows-faster": ({ rows, needed, had }) =>
      `The first rows (${rows}) take ${needed} s together and were written ${had} s after the beginning.`,
    "many-at-once": ({ count, time }) =>
      `${count} doings at one moment of the experiment (record ${time} s).`,
    "not-by-hand": ({ count }) => `Doings that the page of the experiment does not offer: ${count}.`,
    other: "the other work",
  },
  history: {
    title: "History of the mark",
    override: ({ task, from, to }) => `${task}: ${from} → ${to}`,
    byRecord: "by the record",
    pending: "waited for the teacher",
    returned: "Given back to be gone on with",
    remarked: ({ mark, points }) => `Earlier mark ${mark} (${points}): marked anew`,
    before: ({ mark, points }) => `Mark before it was given back: ${mark} (${points})`,
    newTasks: "Marked by the tasks of a newer version of the lab.",
  },
  giveBack: {
    title: "Give back to be gone on with",
    hint: "The pupil goes on from where it was handed in and hands it in again. The present mark stays in the history.",
    remark: "What is to be done",
    button: "Give back",
  },
  toPupil: ({ who }) => `Your teacher gave this work back: ${who}. Go on with it and hand it in again.`,
  rows: {
    title: "Rows of the table",
    read: "Read",
    written: "Written",
    readOf: ({ row, time }) => `Row ${row} read: record ${time} s`,
    writtenOf: ({ row, time }) => `Row ${row} written: record ${time} s`,
    off: ({ columns }) => `does not agree: ${columns}`,
    notFound: ({ columns }) => `not found on the instruments: ${columns}`,
  },
  timeline: {
    label: "Marks on the record: the arrows left and right go from one to the next",
    previous: "Previous mark",
    next: "Next mark",
    kinds: { reading: "reading", control: "set-up", row: "table", answer: "answer" },
    mark: ({ what, time }) => `${what}, record ${time} s`,
  },
  remarking: {
    title: "Mark the works anew",
    link: "Mark anew",
    linkOf: ({ title }) => `Mark anew: ${title}`,
    intro: ({ version }) =>
      `The tasks of this lab or their marking may have changed. All works handed in will be marked by version ${version}. The earlier marks stay in the history; points given by teachers hold on.`,
    attempts: ({ n, older }) => `Works marked: ${n}, of them by the tasks of other versions: ${older}.`,
    button: "Mark all anew",
    progress: ({ done, total }) => `Marked ${done} of ${total}`,
    finished: ({ date }) => `Finished: ${date}`,
    changed: ({ n }) => `Works with other points than before: ${n}.`,
    skipped: ({ n }) => `The new tasks did not fit, the mark is as it was: ${n}.`,
  },
};
