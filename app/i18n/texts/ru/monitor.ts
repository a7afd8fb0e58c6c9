import { pluralRu } from "#app/i18n/formats.ts";

const pupils = (n: number) => pluralRu(n, "ученика", "учеников", "учеников");

/** The ministry's pages: what a republic, a district, a school did in a week. */
export const monitor = {
  title: "Мониторинг",
  way: "Путь по республике",
  week: {
    navigation: "Неделя",
    previous: "Неделей раньше",
    next: "Неделей позже",
    choose: "Неделя с днём",
    show: "Показать",
  },
  figures: {
    heading: "За неделю",
    pupils: "Учеников работало",
    share: (p: { share: string }) => `${p.share} всех`,
    change: (p: { change: string }) => `${p.change} к прошлой неделе`,
    noChange: "столько же, сколько неделей раньше",
    started: "Лабораторных начато",
    confirmed: "Лабораторных подтверждено",
    confirmedHow: "сданы и пересчитаны сервером",
    medianMark: "Медиана оценки",
    medianHow: "подтверждённых работ",
    noMarks: "оценок нет",
  },
  hidden: "скрыто",
  hiddenWhy: (p: { limit: number }) =>
    `Скрыто: меньше ${p.limit} ${pupils(p.limit)} или работ, либо по этому числу можно было бы узнать другое скрытое.`,
  withheld: {
    title: "За эту неделю показать нечего, чтобы не выдать отдельных учеников",
    what: (p: { limit: number }) =>
      `Здесь работало меньше ${p.limit} ${pupils(p.limit)}, либо по этим числам можно было бы узнать соседние скрытые. Школа видит свои числа полностью.`,
  },
  empty: {
    title: "Здесь ещё никто не работал",
    what: "Когда ученики начнут лабораторные и уроки, здесь появятся их число, подтверждённые работы, оценки и прохождение курсов. Вводить ничего не нужно: числа складываются из самой работы.",
  },
  quietWeek: "На этой неделе никто не работал.",
  map: {
    heading: "Районы и города",
    label: (p: { metric: string }) => `Карта районов и городов: ${p.metric}`,
    metrics: "Что на карте",
    share: "доля работавших учеников",
    confirmed: "подтверждено работ",
    medianMark: "медиана оценки",
    legend: "Обозначения",
    below: (p: { to: string }) => `до ${p.to}`,
    between: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
    above: (p: { from: string }) => `от ${p.from}`,
    none: "нет данных",
  },
  trend: {
    heading: "Двенадцать недель",
    label: "Работавшие ученики и подтверждённые работы по неделям",
    pupils: "ученики",
    confirmed: "работы",
  },
  tables: {
    asTable: "Таблицей",
    csv: "Скачать CSV",
    csvOf: (p: { table: string }) => `Скачать CSV: ${p.table}`,
    children: {
      republic: "Районы и города",
      district: "Школы",
      school: "Классы",
    },
    trend: "По неделям",
    labs: "Лабораторные за неделю",
    courses: "Курсы",
    name: "Название",
    unit: {
      republic: "Район, город",
      district: "Школа",
      school: "Класс",
    },
    week: "Неделя",
    lab: "Лабораторная",
    course: "Курс",
    pupils: "Учеников",
    share: "Доля",
    change: "К прошлой",
    started: "Начато",
    confirmed: "Подтверждено",
    medianMark: "Медиана оценки",
    began: "Начали",
    completed: "Прошли",
    completedShare: "Доля прошедших",
    noLabs: "На этой неделе лабораторных не было.",
    noCourses: "Курсы ещё никто не начал.",
    coursesNote: (p: { limit: number }) =>
      `С начала учёта по конец недели. За пределами школы числа растут шагами не меньше ${p.limit} ${pupils(p.limit)}.`,
  },
};
