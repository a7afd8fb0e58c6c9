import type * as Ru from "./ru-readings.ts";

export const readings: typeof Ru.readings = {
  x: "x буйынса урыны",
  y: "y буйынса урыны",
  z: "z буйынса урыны",
  angle: "мөйөш",
  speed: "тиҙлек",
  kineticEnergy: "кинетик энергия",
  potentialEnergy: "потенциаль энергия",
  present: "есем бармы",
  mass: "масса",
  position: "урыны",
  velocity: "тиҙлек",
  momentum: "импульс",
  energy: "энергия",
  bobX: "йөктөң x буйынса урыны",
  bobY: "йөктөң y буйынса урыны",
  period: "период",
  lift: "күтәрелеү бейеклеге", // @review
  bottomSpeed: "аҫтағы тиҙлек", // @review
  first: "беренсе үтеү ваҡыты",
  second: "икенсе үтеү ваҡыты",
  last: "һуңғы үтеү ваҡыты",
  count: "үтеүҙәр һаны",
  blocked: "нур ҡапланғанмы",
  distance: "алыҫлыҡ",
  energyPerMass: "бер килограмға энергия",
  force: "көс",
  tension: "тартылыу көсө", // @review
  length: "оҙонлоҡ",
  torque: "көс моменты",
  angularSpeed: "мөйөш тиҙлеге",
  power: "ҡеүәт",
  touching: "нисә есем тейеп тора", // @review
  restitution: "бәрелеш һығылмалылығы",
  height: "бейеклек",
  beforeX: "бәрелешкә тиклем x буйынса тиҙлек",
  beforeY: "бәрелешкә тиклем y буйынса тиҙлек",
  afterX: "бәрелештән һуң x буйынса тиҙлек",
  afterY: "бәрелештән һуң y буйынса тиҙлек",
  stretch: "оҙонайыу",
  taut: "еп тартылғанмы",
  momentumX: "x буйынса импульс",
  momentumY: "y буйынса импульс",
  dark: "нур күпме ҡапланып торҙо",
  time: "ваҡыт",
  forceX: "x буйынса көс",
  forceY: "y буйынса көс",
  vx: "x буйынса тиҙлек",
  vy: "y буйынса тиҙлек",
  apart: "ҡапҡалар араһы",
  normalForce: "тейеү нөктәләрендәге баҫым көсө", // @review
  frictionForce: "тейеү нөктәләрендәге ышҡылыу көсө", // @review
  // @review
  weight: "ауырлыҡ көсө",
  // @review
  diameter: "диаметр",
  // @review
  width: "киңлек",
};
