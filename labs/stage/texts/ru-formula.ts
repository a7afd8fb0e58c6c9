type Words = (p: Record<string, string>) => string;

/** Words of a formula that is written: the field, what is wrong with it, and its marks. */
export const formula = {
  title: "Рабочая формула",
  hint: "Пишите знаками таблицы, например 4π²l/T². Умножить: · или рядом, разделить: /, степень: ^ или ².",
  signs: "Знаки, которые можно использовать",
  readAs: "Читается так",
  comesIn: (p: { unit: string }) => `Единица в СИ: ${p.unit}`,
  bare: "нет, это число",
  plain: "число без единицы",
  at: (p: { near: string }) => `Место: «${p.near}».`,
  unreadable: "Эту формулу не прочесть.",
  issues: {
    "empty-formula": () => "Формула пуста.",
    "formula-too-long": (p) => `Слишком длинно: не больше ${p["limit"]} знаков.`,
    "unexpected-character": (p) => `Знак ${p["character"]} в формуле не прочесть.`,
    "unknown-name": (p) =>
      `Знака ${p["name"]} здесь нет.${p["suggestion"] ? ` Может быть, ${p["suggestion"]}?` : ""}`,
    "several-names": (p) => `${p["name"]} похоже на несколько знаков: нажмите нужный под полем.`,
    "run-together": (p) => `${p["name"]} можно прочесть по-разному: поставьте между знаками точку ·.`,
    "unknown-unit": (p) => `Перед ${p["unit"]} не хватает знака умножения *, или такой единицы нет.`,
    "single-equals": () => "Пишите только то, что стоит справа от знака =.",
    "unknown-function": (p) => `Функции ${p["name"]} нет. Чтобы умножить, поставьте *.`,
    "equals-sign": () => "Пишите только то, что стоит справа от знака =.",
    "two-in-a-row": () => "Перед этим числом нет знака действия.",
    "unclear-division": () => "Неясно, что стоит под чертой. Возьмите это в скобки, как v²/(2gs).",
    "root-brackets": () => "То, что стоит под корнем, возьмите в скобки: √(2gh).",
    "function-brackets": () => "То, от чего берётся функция, возьмите в скобки: sin(2α).",
    "number-too-large": () => "Число слишком велико.",
    "too-deep": () => "Слишком много скобок друг в друге.",
    "expected-sign": (p) => `Не хватает знака ${p["sign"]}.`,
    unexpected: () => "Это здесь стоять не может.",
    "unexpected-end": () => "Формула обрывается: в конце чего-то не хватает.",
    "unexpected-comma": () => "Запятая здесь лишняя.",
    "wrong-arguments": () => "У этой функции в скобках стоит одна величина.",
    "mixed-dimensions": (p) =>
      `Складывать и вычитать можно одинаковые величины, а тут ${p["left"]} и ${p["right"]}.`,
    "not-plain": (p) => `Здесь нужно число без единицы, а стоит ${p["actual"]}.`,
    "changing-exponent": () => "Величину с единицей возводят только в степень-число.",
    "division-by-zero": () => "Здесь деление на ноль.",
  } as Record<string, Words>,
  marked: {
    "formula-right": () => "Формула верна.",
    "formula-rounded": () => "Зависимость верна, но одно число округлено: в формуле пишут π, а не 3,14.",
    "formula-number": (p) =>
      `Вместо ${p["symbol"]} стоит число ${p["number"]}: рабочую формулу пишут знаками.`,
    "formula-factor": (p) => `Зависимость верна, но формула отличается от верной множителем ${p["factor"]}.`,
    "formula-units": (p) => `Единицы не сходятся. Нужно: ${p["expected"]}. Получается: ${p["actual"]}.`,
    "formula-other": () => "Единицы сходятся, но зависимость от величин другая.",
    "formula-unread": () => "Формулу не прочесть.",
  } as Record<string, Words>,
};

export type FormulaTexts = typeof formula;
