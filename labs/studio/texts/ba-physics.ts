import type * as Ru from "./ru-physics.ts";

// @review: "air-track", photogate, glider, box, pin, driver, "light-gate", "gate-timer".
export const kinds: typeof Ru.kinds = {
  pendulum: "Еп маятнигы",
  "air-track": "Һауа юлы",
  glider: "Юлдағы арба",
  photogate: "Фотоҡапҡа",
  star: "Үҙәк есем (планета, йондоҙ)",
  satellite: "Юлдаш",
  box: "Киҫәк (брус)",
  disc: "Шар (диск)",
  floor: "Иҙән йәки ауыш яҫылыҡ",
  wall: "Стена",
  stopwatch: "Секундомер",
  ruler: "Линейка",
  meter: "Һанлы прибор",
  launcher: "Пружиналы этәргес",
  mark: "Таҡталағы билдә",
  stand: "Таҡта өсөн штатив",
  protractor: "Транспортир",
  peg: "Ҡаҙаҡ (хәрәкәтһеҙ нөктә)", // @review
  hinge: "Шарнир",
  rope: "Блок аша үткән еп", // @review
  cord: "Есемдәр араһындағы еп",
  "rigid-spring": "Есемдәр араһындағы пружина",
  motor: "Шарнирҙағы мотор",
  ground: "Шыма терәк", // @review
  impacts: "Шарҙар бәрелеше",
  drag: "Мөхит ҡаршылығы", // @review
  attractor: "Тартыусы үҙәк", // @review
  push: "Есемгә көс",
  table: "Өҫтәл",
  sand: "Ҡомло улаҡ", // @review
  "air-table": "Һауа өҫтәле", // @review
  camera: "Өҫтәл өҫтөндәге камера",
  // @review
  samples: "Брустағы шарҙар йыйылмаһы",
  mass: "Шар (материаль нөктә)",
  pin: "Элеү нөктәһе",
  spring: "Пружина",
  thread: "Еп",
  driver: "Тирбәтеүсе мотор",
  "light-gate": "Нурлы фотоҡапҡа",
  "gate-timer": "Фотоҡапҡа секундомеры",
  // @review
  tape: "Рулетка",
  "timing-gate": "Сәғәтле фотоҡапҡа", // @review
  // @review
  calliper: "Штангенциркуль",
  // @review
  balance: "Бизмән (үлсәү)",
  // @review
  dynamometer: "Динамометр",
};

// @review: restitution, bumper, flag, depth, damping, gain, rate, beam, start, holder.
export const props: typeof Ru.props = {
  gravity: "Ирекле төшөү тиҙләнеше",
  length: "Оҙонлоҡ",
  restitution: "Бәрелеш һығылмалылығы (0–1)",
  bumper: "Ситтәрҙең һығылмалылығы (0–1)",
  flag: "Флажок киңлеге",
  width: "Киңлек",
  height: "Бейеклек",
  depth: "Һүрәткә арҡыры ҡалынлыҡ",
  thickness: "Ҡалынлыҡ",
  radius: "Радиус",
  x: "Горизонталь буйынса урыны, x",
  y: "Вертикаль буйынса урыны, y",
  angle: "Мөйөш",
  vx: "x буйынса тиҙлек",
  vy: "y буйынса тиҙлек",
  omega: "Әйләнеү тиҙлеге",
  material: "Материал",
  density: "Тығыҙлыҡ (үҙ материалы өсөн)",
  friction: "Ышҡылыу коэффициенты",
  mass: "Масса",
  position: "Юлдағы урыны",
  velocity: "Тиҙлек (уңға — плюс)",
  damping: "Һауа ҡаршылығы",
  around: "Нимә тирәләй хәрәкәт итә",
  distance: "Үҙәккә тиклем алыҫлыҡ",
  speed: "Тиҙлек",
  tilt: "Хәрәкәт яҫылығының ауышлығы",
  of: "Нимәне күрһәтә",
  division: "Бүлем хаҡы",
  gain: "Прибор хатаһы (өлөш)",
  direction: "Шкала йүнәлеше",
  rate: "Йөрөш хатаһы (өлөш)",
  reaction: "Реакция ваҡыты",
  draw: "Пружинаның ҡыҫылыуы",
  stiffness: "Пружинаның ҡатылығы",
  board: "Ниндәй таҡтаны тота",
  // @review
  range: "Шкала осо (үлсәгестә 0 — сикһеҙ)",
  from: "Беренсе осо",
  to: "Икенсе осо",
  fromX: "Беренсе есемдәге нөктә, x",
  fromY: "Беренсе есемдәге нөктә, y",
  toX: "Икенсе есемдәге нөктә, x",
  toY: "Икенсе есемдәге нөктә, y",
  over: "Ниндәй блок аша",
  next: "Икенсе блок (берәү генә булһа — шул уҡ)", // @review
  restLength: "Йөкһөҙ оҙонлоғо", // @review
  hinge: "Ниндәй шарнирҙа",
  angularSpeed: "Мөйөш тиҙлеге",
  torque: "Иң ҙур көс моменты",
  on: "Ниндәй есемгә",
  linear: "Тиҙлек менән үҫкән өлөшө", // @review
  quadratic: "Тиҙлек квадраты менән үҫкән өлөшө", // @review
  pull: "Шул алыҫлыҡта тиҙләнеш", // @review
  reach: "Тиҙләнеш бирелгән алыҫлыҡ", // @review
  power: "Алыҫлыҡ менән кәмеү дәрәжәһе", // @review
  fx: "x буйынса көс",
  fy: "y буйынса көс",
  // @review
  count: "Нисә дана",
  // @review
  number: "Ҡайһыһы алынған",
  // @review
  lot: "Материал партияһы (вариант өсөн)",
  diameter: "Диаметр",
  interval: "Яҡтыртыуҙар араһындағы ваҡыт", // @review
  seen: "Ҡайҙан күренә",
  amplitude: "Амплитуда",
  frequency: "Йышлыҡ",
  phase: "Башланғыс фаза",
  beam: "Нур йүнәлеше",
  mode: "Нимә үлсәй", // @review
  start: "Эшләтеп ебәргән ҡапҡа",
  stop: "Туҡтатҡан ҡапҡа",
  holder: "Нимәгә беркетелгән",
  // @review
  gap: "Шкала менән предмет араһындағы арауыҡ",
  // @review
  play: "Ырғаҡтың бушлығы",
  // @review
  accuracy: "Аныҡлыҡ класы (шкаланан өлөшө)",
  // @review
  zero: "Нулдең иң ҙур хатаһы",
  // @review
  noise: "Күрһәтеүҙәрҙең ҡалтырауы",
  // @review
  limit: "Артыҡ йөкләнеш сиге (шкаланан нисә тапҡыр ҙурыраҡ)",
};

export const choices: typeof Ru.choices = {
  wood: "ағас",
  steel: "ҡорос",
  rubber: "резина",
  ice: "боҙ",
  own: "үҙенеке",
  down: "аҫҡа",
  right: "уңға",
  along: "таҡта буйлап",
  side: "яндан",
  above: "өҫтән",
  level: "горизонталь",
  upright: "вертикаль",
  passage: "нур ҡапланған ваҡыт", // @review
  swing: "бәүелеү периоды", // @review
  nail: "ҡаҙаҡ",
  ceiling: "түшәм",
  tripod: "штатив",
  up: "өҫкә",
};
