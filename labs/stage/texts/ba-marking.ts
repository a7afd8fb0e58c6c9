import type { MarkingTexts } from "./ru-marking.ts";

// @review: the whole table is for a native speaker to read
export const marking: MarkingTexts = {
  rowRepeated: ({ row, column }) =>
    `${row}-се юл: ${column} ҡиммәтен прибор бер тапҡыр күрһәтте, ул башҡа юлда тора инде.`,
  resultNear: ({ own }) => `Ҡиммәт һеҙҙең приборҙар биргән сиктәрҙә дөрөҫ (± ${own}).`,
  resultNearWork: ({ work }) => `Ҡиммәт эш рөхсәт иткән сиктәрҙә дөрөҫ (± ${work}).`, // @review
  resultFarWork: ({ work }) => `Ҡиммәт дөрөҫөнән эш рөхсәт иткәндән күберәккә айырыла (± ${work}).`, // @review
  resultFar: ({ own }) => `Ҡиммәт дөрөҫөнән һеҙҙең приборҙар рөхсәт иткәндән күберәккә айырыла (± ${own}).`,
  pending: "Уҡытыусыны көтә",
  byTeacher: ({ who }) => `Балдарҙы уҡытыусы ҡуйған: ${who}.`,
  was: ({ points }) => `Тәжрибә яҙмаһы буйынса ${points} ине.`,
  readAt: ({ row }) => `${row}-се юл: уҡылғанда`,
  writtenAt: ({ row }) => `${row}-се юл: яҙылғанда`,
};
