import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { formatNumeral } from "../document/numerals.ts";
import { act } from "../engine/act.ts";
import type { Run } from "../engine/run.ts";
import { step } from "../engine/step.ts";
import { startRun, vocabulary } from "../index.ts";
import { describeRun, readAloud } from "./describe.ts";
import { liveSources } from "./graph/live-sources.ts";
import { stage as ba } from "./texts/ba.ts";
import { stage as en } from "./texts/en.ts";
import { stage as ru } from "./texts/ru.ts";

const document = loadCatalogue().find(({ slug }) => slug === "solid-density")?.document;
if (!document) throw new Error("no lab with a calliper");
const texts = { ba, ru, en };
const wordsIn = (lang: keyof typeof texts) => ({
  ...{ lang, t: texts[lang], readings: {} },
  lab: document.texts[lang],
});

/** The bench with both instruments out, and the jaws and the pan on a ball. */
function measured(of: typeof document = document): Run {
  const run = startRun(of as NonNullable<typeof document>, "a");
  for (const instrument of ["balance", "calliper"]) {
    act(run, { step: 0, type: "place", instrument, x: 0, y: 0, angle: 0 });
    act(run, { step: 0, type: "press", instrument, button: "hold" });
  }
  return run;
}

describe.each(["ba", "ru", "en"] as const)("what is told in words (%s)", (lang) => {
  const words = wordsIn(lang);

  test("is what an eye reads off the calliper, to its division, and what the balance shows", () => {
    const run = measured();
    const of = (id: string) =>
      formatNumeral(1000 * (run.instruments.get(id)?.shown() ?? 0), lang, { digits: 1 });
    const told = readAloud(run, words);
    for (const id of ["balance", "calliper"])
      expect(told).toContain(`${words.lab.instruments[id]}: ${of(id)} `);
    expect(describeRun(run, false, words)).toContain(told);
  });

  test("is no number where a thing is too large or too heavy", () => {
    const small = document.instruments.map((one) => ({
      ...one,
      range: one.kind === "balance" ? 0.002 : 0.01,
    }));
    const told = readAloud(measured({ ...document, instruments: small }), words);
    const over = words.t.faces.conditions.over.replace(/\.$/, "");
    for (const id of ["balance", "calliper"])
      expect(told).toContain(`${words.lab.instruments[id]}: ${over}.`);
    expect(told).not.toMatch(/Infinity|∞|\d/);
  });

  test("is how the controls stand where nothing moves", () => {
    const run = startRun(document, "a");
    act(run, { step: 0, type: "set", control: "ball", value: 3 });
    expect(describeRun(run, false, words)).toContain(`${words.lab.controls["ball"]}: 3.`);
  });

  test("is what to do where nothing is out yet", () => {
    expect(readAloud(startRun(document, "a"), words)).toBe(words.t.desk.nothingToRead);
  });
});

test.each(["ba", "ru", "en"] as const)(
  "a gate is told by whole passages, and whether its beam is dark by yes or no (%s)",
  (lang) => {
    const lab = loadCatalogue().find(({ slug }) => slug === "free-fall")?.document;
    if (!lab) throw new Error("no lab with gates");
    const words = { lang, t: texts[lang], readings: {}, lab: lab.texts[lang] };
    const [no, yes] = words.t.desk.yesNo;
    const run = startRun(lab, "a");
    const told: string[] = [];
    for (let i = 0; i < 256; i++) {
      step(run);
      told.push(describeRun(run, true, words));
    }
    const lower = (count: number, is: string) =>
      `${words.lab.parts["lower"]}: count ${count}, blocked ${is}.`;
    for (const one of [lower(0, no), lower(0, yes), lower(1, no)])
      expect(
        told.some((text) => text.includes(one)),
        one,
      ).toBe(true);
  },
);

test("time goes by whole seconds where one step is longer than that", () => {
  const lab = loadCatalogue().find(({ slug }) => slug === "orbit")?.document;
  if (!lab) throw new Error("no lab with a satellite");
  const run = startRun(lab, "a");
  step(run);
  expect(describeRun(run, false, { lang: "en", t: en, readings: {}, lab: lab.texts.en })).toContain(
    "Time 5 s.",
  );
});

test("what is too small to be seen is told as nothing", () => {
  const lab = loadCatalogue().find(({ slug }) => slug === "friction")?.document;
  if (!lab) throw new Error("no lab with a sliding block");
  const run = startRun(lab, "a");
  for (let i = 0; i < 2000; i++) step(run);
  expect(describeRun(run, false, { lang: "en", t: en, readings: {}, lab: lab.texts.en })).not.toContain(
    "·10",
  );
});

test("what is read by eye is not traced in digits; what has digits is", () => {
  const ids = liveSources(document, vocabulary.instruments, "t").map(({ id }) => id);
  expect(ids).toEqual(["time", "column-mass"]);
});

describe.each(loadCatalogue())("$slug", ({ document: of }) => {
  test("tells speeds, forces and energies only where nothing is sought", () => {
    const run = startRun(of, "a");
    for (let i = 0; i < 20; i++) step(run);
    const readings = Object.fromEntries(
      ["speed", "velocity", "tension", "energy"].map((one) => [one, "SECRET"]),
    );
    const told = describeRun(run, true, { lang: "ru", t: ru, readings, lab: of.texts.ru });
    expect(told.includes("SECRET")).toBe(of.slug === "sandbox");
  });
});
