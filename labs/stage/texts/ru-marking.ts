/** Words of the marking beside those of `reasons`. */
export const marking = {
  rowRepeated: (p: { row: number; column: string }) =>
    `Строка ${p.row}: ${p.column} прибор показал один раз, это значение уже стоит в другой строке.`,
  resultNear: (p: { own: string }) => `Значение верно в пределах того, что дают ваши приборы (± ${p.own}).`,
  resultNearWork: (p: { work: string }) =>
    `Значение верно в пределах того, что допускает работа (± ${p.work}).`,
  resultFarWork: (p: { work: string }) =>
    `Значение отличается от верного больше, чем допускает работа (± ${p.work}).`,
  resultFar: (p: { own: string }) =>
    `Значение отличается от верного больше, чем допускают ваши приборы (± ${p.own}).`,
  pending: "Ждёт учителя",
  byTeacher: (p: { who: string }) => `Баллы поставил учитель: ${p.who}.`,
  was: (p: { points: string }) => `По записи опыта было ${p.points}.`,
  readAt: (p: { row: number }) => `Строка ${p.row}: как прочитано`,
  writtenAt: (p: { row: number }) => `Строка ${p.row}: как записано`,
};

export type MarkingTexts = typeof marking;
