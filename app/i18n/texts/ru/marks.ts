import { pluralRu } from "../../formats.ts";

/** The teacher's marks: points by hand, what to look at, the history, giving back, marking anew. */
export const marks = {
  title: "Баллы",
  task: "Задание",
  points: "Баллы",
  pointsOf: (p: { max: string }) => `Баллы, из ${p.max}`,
  pointsHint: "Четвертями балла. Пустое поле возвращает баллы по записи опыта.",
  remark: "Замечание",
  remarkHint: "Его увидит ученик.",
  save: "Сохранить",
  change: (p: { task: string }) => `Изменить баллы: ${p.task}`,
  words: "Написано учеником",
  noWords: "Ученик ничего не написал.",
  saved: "Баллы сохранены, ученик увидит их с замечанием.",
  returned: "Работа возвращена ученику.",
  stale: "Ничего не изменено: эту работу тем временем вернули ученику, или она ещё не оценена.",
  waits: "Работа ещё не проверена: сервер повторяет опыт.",
  notMarked: "Повторить этот опыт на сервере не удалось. Запись сохранена, её можно просмотреть.",
  issues: {
    "unknown-attempt": "Этой работы здесь больше нет или она ещё не проверена.",
    "unknown-task": "Такого задания в работе нет.",
    points: "Нужно число от нуля до наибольшего балла, четвертями.",
    remark: "Напишите замечание, не длиннее тысячи знаков.",
    "newer-attempt": "Ученик уже начал эту работу заново. Вернуть прежнюю нельзя.",
  },
  evidence: {
    title: "На что посмотреть",
    intro:
      "Это места записи, которые не объясняются обычными ошибками измерения. Они ничего не доказывают: посмотрите запись и спросите ученика. Ученик этого не видит.",
    "never-shown": (p: { rows: string; count: number; of: number }) =>
      `Строки ${p.rows}: этих чисел приборы опыта не показывали (${p.count} из ${p.of}).`,
    "to-one-side": (p: { rows: string; symbol: string; divisions: number }) =>
      `Строки ${p.rows}, столбец ${p.symbol}: все числа отличаются от показаний в одну сторону, примерно на ${p.divisions} ${pluralRu(p.divisions, "деление", "деления", "делений")} шкалы.`,
    "digits-beside": (p: { rows: string; count: number; of: number }) =>
      `Строки ${p.rows}: числа близки к показаниям цифровых приборов, но не совпадают с ними (${p.count} из ${p.of}).`,
    "before-shown": (p: { rows: string }) =>
      `Строки ${p.rows}: записаны раньше, чем прибор показал эти значения.`,
    "changed-away": (p: { rows: string }) =>
      `Строки ${p.rows}: сначала стояли показания приборов, потом их заменили другими числами.`,
    "same-reading": (p: { rows: string }) => `Строки ${p.rows}: повторяют показание, которое уже записано.`,
    "same-as-another": (p: { rows: string }) =>
      `Строки ${p.rows}: не подходят к этому опыту и совпадают с таблицей другой работы класса.`,
    "same-times": (p: { count: number; of: number; isOfClass: boolean }) =>
      `Действия следуют друг за другом через те же промежутки времени, что в работе ${p.isOfClass ? "одноклассника" : "другого класса"}: ${p.count} из ${p.of} подряд.`,
    "longer-than-run": (p: { row: number; value: string; run: string }) =>
      `Строка ${p.row}: время ${p.value} с, а опыт к этому моменту шёл ${p.run} с.`,
    "time-short": (p: { rows: number; needed: string; had: string }) =>
      `Записанные времена занимают вместе ${p.needed} с, а весь опыт шёл ${p.had} с.`,
    "rows-faster": (p: { rows: number; needed: string; had: string }) =>
      `Первые строки (${p.rows}) занимают вместе ${p.needed} с, а записаны через ${p.had} с от начала.`,
    "many-at-once": (p: { count: number; time: string }) =>
      `${p.count} ${pluralRu(p.count, "действие", "действия", "действий")} в один момент опыта (запись ${p.time} с).`,
    "not-by-hand": (p: { count: number }) =>
      `${p.count} ${pluralRu(p.count, "действие", "действия", "действий")}, которых страница опыта не предлагает.`,
    other: "другая работа",
  },
  history: {
    title: "История оценки",
    override: (p: { task: string; from: string; to: string }) => `${p.task}: ${p.from} → ${p.to}`,
    byRecord: "по записи опыта",
    pending: "ждало учителя",
    returned: "Возвращено на доработку",
    remarked: (p: { mark: string; points: string }) =>
      `Прежняя оценка ${p.mark} (${p.points}): проверено заново`,
    before: (p: { mark: string; points: string }) => `Оценка до возвращения: ${p.mark} (${p.points})`,
    newTasks: "Проверено по заданиям новой версии работы.",
  },
  giveBack: {
    title: "Вернуть на доработку",
    hint: "Ученик продолжит с того места, где сдал, и сдаст снова. Нынешняя оценка останется в истории.",
    remark: "Что доделать",
    button: "Вернуть ученику",
  },
  toPupil: (p: { who: string }) => `Работу вернул учитель: ${p.who}. Продолжите и сдайте снова.`,
  rows: {
    title: "Строки таблицы",
    read: "Прочитано",
    written: "Записано",
    readOf: (p: { row: number; time: string }) => `Прочитано: строка ${p.row}, запись ${p.time} с`,
    writtenOf: (p: { row: number; time: string }) => `Записано: строка ${p.row}, запись ${p.time} с`,
    off: (p: { columns: string }) => `не сходится: ${p.columns}`,
    notFound: (p: { columns: string }) => `на приборах не найдено: ${p.columns}`,
  },
  timeline: {
    label: "Отметки на записи: стрелки влево и вправо ведут от одной к другой",
    previous: "Предыдущая отметка",
    next: "Следующая отметка",
    kinds: { reading: "показание", control: "установка", row: "таблица", answer: "ответ" },
    mark: (p: { what: string; time: string }) => `${p.what}, запись ${p.time} с`,
  },
  remarking: {
    title: "Проверить работы заново",
    link: "Проверить заново",
    linkOf: (p: { title: string }) => `Проверить заново: ${p.title}`,
    intro: (p: { version: number }) =>
      `Задания и проверка работы могли измениться. Все сданные работы будут проверены по версии ${p.version}. Прежние оценки останутся в истории, баллы, поставленные учителями, сохранятся.`,
    attempts: (p: { n: number; older: number }) =>
      `Проверенных работ: ${p.n}, из них по заданиям других версий: ${p.older}.`,
    button: "Проверить все заново",
    progress: (p: { done: number; total: number }) => `Проверено ${p.done} из ${p.total}`,
    finished: (p: { date: string }) => `Закончено: ${p.date}`,
    changed: (p: { n: number }) => `Баллы изменились у работ: ${p.n}.`,
    skipped: (p: { n: number }) => `Новые задания не подошли, оценка прежняя: ${p.n}.`,
  },
};
