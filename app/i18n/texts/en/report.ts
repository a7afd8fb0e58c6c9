import type { report as ru } from "../ru/report.ts";

export const report: typeof ru = {
  title: (p) => `${p.name}: ${p.lab}`,
  open: "Report",
  toLab: "To the experiment",
  toAttempt: "To the record of the work",
  print: "Print or save as PDF",
  printHint: "In the print window choose a printer or “Save as PDF”. The format is A4, margins are there.",
  noScripts: "To print the report or to save it as PDF, open “Print” in the browser (Ctrl + P).",
  soFar: "The work is not handed in yet: this is what has reached the server. Everything is kept by itself.",
  keptHere:
    "The report keeps itself: all that you write stays in this browser at once and goes to the server as soon as there is a connection. It can be written and printed without a network; the line at the top says where it is.",
  handedIn:
    "The work is handed in: the report does not change any more. It is kept on the server and in this browser, and can be printed without a network.",
  onItsWay:
    "The report is loading. Without a connection it opens as soon as there is one; nothing is lost, and you can work on at the bench.",
  find: "Find a work by its number",
  findNumber: "Number of the work",
  findHint: "It stands at the top of the report, as 3F2A-9C1B.",
  findButton: "Find",
  notFound: "There is no work of this number in your school. Check the number.",
};
