import type { AnalysisTexts } from "./ru-analysis.ts";

// @review: the words for fits, axes and the trace
export const analysis: AnalysisTexts = {
  notNumberHere: "һан түгел: иҫәпкә инмәй", // @review
  keys: "Enter һәм уҡтар күҙәнәктән күҙәнәккә йөрөтә. Электрон таблицанан күсереп ҡуйырға мөмкин.", // @review
  pasted: ({ rows }) => `Ҡуйылған юлдар: ${rows}.`,
  pastedFirst: ({ taken, rows }) =>
    `Күсерелгән юлдар: ${rows}. Таблицаға 200 юл һыя, тәүге ${taken} юл алынды.`, // @review
  pastedHeading: "Беренсе юл — баштар, ул алынманы.", // @review
  pastedBeyond: "Таблицанан уңдағы бағаналар алынманы.", // @review
  copy: "Таблицаны күсереп алыу",
  copied: "Таблица күсереп алынды. Уны электрон таблицаға ҡуйырға мөмкин.", // @review
  copyFailed: "Браузер күсереп алырға бирмәне. CSV файлын алығыҙ.",
  csv: "CSV файлы",
  repeats: "Ҡабатланған үлсәүҙәрҙең уртасаһы",
  repeatsOf: ({ column }) => `${column} бер тигеҙ булған юлдар: уртаса ± уның стандарт хатаһы.`, // @review
  repeatsCount: "n",
  horizontal: "Горизонталь буйынса",
  vertical: "Вертикаль буйынса",
  shape: "Нисек һалырға", // @review
  logAxis: "логарифмик күсәр",
  fit: "Нөктәләр буйынса һыҙыҡ",
  fits: {
    none: "һыҙыҡһыҙ",
    line: "тура һыҙыҡ",
    proportional: "башланғыс аша үткән тура һыҙыҡ",
    quadratic: "парабола",
    power: "дәрәжә", // @review
    exponential: "экспонента",
    sine: "синусоида",
    formula: "үҙ формулам",
  },
  formula: "x буйынса формула",
  formulaHint: "Ҡалған исемдәр — табылырға тейешле параметрҙар: a*(1-exp(-b*x))", // @review
  starts: "Эҙләүҙе башлау урыны", // @review
  startsHint: "мәҫәлән: a=5; b=0,1",
  startsBad: "Былай яҙығыҙ: a=5; b=0,1",
  weigh: "Хаталарҙы иҫәпкә алырға",
  residuals: "Һыҙыҡтан ситләшеү", // @review
  residual: "ситләшеү", // @review
  graphUnits: "x һәм y — күсәрҙәрҙәге һандар, күсәрҙәр берәмегендә.", // @review
  pointCount: ({ n }) => `нөктәләр: ${n}`,
  point: ({ row, x, y }) => `${row}-се юл: ${x}, ${y}`, // @review
  offLog: ({ n }) => `Был күсәрҙәрҙә күренмәгән нөктәләр (тамыр, логарифм, бүлеү): ${n}.`, // @review
  tooLarge: ({ n }) => `Һандары график өсөн артыҡ ҙур булған нөктәләр: ${n}.`, // @review
  samePair: "Ике күсәрҙә лә бер үк дәүмәл: төрлөһөн һайлағыҙ.", // @review
  predict: "Көткән графикты һыҙыу", // @review
  predictAgain: "Яңынан һыҙыу",
  predictHint:
    "Сысҡан йәки бармаҡ менән һыҙыҡ һыҙығыҙ йәки баҫып нөктәләр ҡуйығыҙ. Клавишалар менән: уҡтар тәрене йөрөтә, пробел нөктә ҡуя, Backspace һуңғыһын ала.", // @review
  predictArea: "Көткән график өсөн урын", // @review
  predictAt: ({ x, y, n }) => `Тәре: ${x}; ${y}. Нөктәләр: ${n}`, // @review
  predictDone: "Әҙер",
  predictClear: "Көткән графикты алып ташлау", // @review
  predicted: "көткәнебеҙ", // @review
  upTo: ({ axis }) => `${axis}, сиге`, // @review
  live: "Ҡоролманан яҙма", // @review
  liveStart: "Яҙып барырға",
  liveStop: "Яҙыуҙы туҡтатырға",
  liveHint: "Тәжрибә барғанда һыҙыҡ һыҙыла.", // @review
  liveAgainst: "буйынса", // @review
  fitIssues: {
    "too-few-points": (p) => `${p["points"]} нөктә бар, был һыҙыҡ өсөн кәмендә ${p["needed"]} кәрәк.`,
    "all-x-equal": () => "Бөтә нөктәләр бер вертикалдә тора: тәжрибә шарттарын үҙгәртегеҙ.", // @review
    "too-few-different-x": (p) =>
      `Горизонталь буйынса ${p["distinct"]} төрлө ҡиммәт бар, был һыҙыҡ өсөн кәмендә ${p["needed"]} кәрәк.`, // @review
    undetermined: (p) => `Был нөктәләр ${p["parameter"]} ҡиммәтен билдәләмәй: башҡаһы ла яраҡлы булыр ине.`, // @review
    "no-convergence": () =>
      "Һыҙыҡ табылманы. Яҡыныраҡ башланғыс ҡиммәттәр бирегеҙ йәки башҡа һыҙыҡ һайлағыҙ.", // @review
    "no-value": (p) => `x = ${p["x"]} булғанда был формуланың ҡиммәте юҡ.`,
    "bad-formula": () => "Был формуланы уҡып булмай.",
    "no-parameters": () => "Формулала параметр юҡ: табырға бер нәмә лә юҡ.", // @review
    "no-such-parameter": (p) => `Формулала ${p["name"]} параметры юҡ.`,
    "left-out": (p) => `Иҫәпкә инмәгән юлдар: ${p["count"]}.`,
    "errors-unknown": () =>
      "Нөктәләр һаны параметрҙар һанына тигеҙ: һыҙыҡ улар аша һәр саҡ үтә. Тағы үлсәгеҙ.", // @review
    "scatter-exceeds-errors": (p) =>
      `Нөктәләр хаталар рөхсәт иткәндән алыҫыраҡ ята (χ²/ν = ${p["reduced"]}): һыҙыҡ ундай түгел йәки хаталар бәләкәй.`, // @review
    "errors-exceed-scatter": (p) =>
      `Нөктәләр хаталар буйынса көткәндән яҡыныраҡ ята (χ²/ν = ${p["reduced"]}): хаталар артығы менән алынған.`, // @review
  },
};
