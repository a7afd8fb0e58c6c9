import type { report as ru } from "../ru/report.ts";

// @review: the whole table is for a native speaker to read
export const report: typeof ru = {
  title: (p) => `${p.name}: ${p.lab}`,
  open: "Отчёт",
  toLab: "Тәжрибәгә",
  toAttempt: "Эш яҙмаһына",
  print: "Баҫтырырға йәки PDF итеп һаҡларға",
  printHint:
    "Баҫтырыу тәҙрәһендә принтерҙы йәки «PDF итеп һаҡларға» тигәнде һайлағыҙ. Форматы A4, ситтәре бар.",
  noScripts: "Отчётты баҫтырыу йәки PDF итеп һаҡлау өсөн браузерҙа «Печать» (Ctrl + P) асығыҙ.",
  soFar: "Эш әлегә тапшырылмаған: бында серверға барып еткәне. Бөтәһе лә үҙенән-үҙе һаҡлана.",
  find: "Эште номеры буйынса табырға",
  findNumber: "Эш номеры",
  findHint: "Ул отчёттың өҫтөндә тора, мәҫәлән 3F2A-9C1B.",
  findButton: "Эҙләргә",
  notFound: "Мәктәбегеҙҙә бындай номерлы эш юҡ. Номерҙы тикшерегеҙ.",
};
