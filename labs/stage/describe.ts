import type { Lang, LabTexts } from "../document/document.ts";
import { formatNumeral } from "../document/numerals.ts";
import { unitLabel } from "../document/unit-label.ts";
import { fromSI, parseUnit } from "../document/units.ts";
import { toDivision } from "../engine/instrument.ts";
import { isOut, read, timeOf } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { digitsOf, isReadByEye, unitOf, valueSet } from "./control-value.ts";
import type { ReadingWords } from "./reading-words.ts";
import type { StageTexts } from "./texts/ru.ts";

/** The words a description is made of. */
export interface DescriptionWords {
  lang: Lang;
  t: StageTexts;
  lab: LabTexts;
  readings: ReadingWords;
}

/** A reading of a part that may be told: `part.reading` with its unit, SI. */
export interface Told {
  path: string;
  part: string;
  reading: string;
  unit: string;
}

/** What can be told of a run: the readings of its parts that are not for marking alone. */
export const readingsOf = (run: Run): Told[] =>
  run.parts.flatMap(({ id, kind }) =>
    Object.entries(kind.readings).flatMap(([reading, { unit, hidden }]) =>
      hidden ? [] : [{ path: `${id}.${reading}`, part: id, reading, unit }],
    ),
  );

/** What an eye sees of a part, first things first. */
const SEEN = "angle position x y z distance height length stretch count blocked taut".split(" ");
/** What it does not see in numbers: told in a lab to play in, but where something is sought it would tell the answer. */
const UNSEEN_BY_EYE = "speed velocity angularSpeed tension torque power energy".split(" ");
/** So much of a part is told at the most. */
const MOST = 4;
/** Readings that are 1 where it is so, and 0 where not. */
const IS = new Set(["blocked", "taut"]);
/** Less than this, in what one would say it in, no eye tells from 0. */
const UNSEEN = 1e-4;

/**
 * The scene in words, for those who do not see it: each part with its readings to two digits, as an eye would tell them,
 * then what instruments show. "Шар на нити: угол 12°, скорость 0,4 м/с."
 */
export function describeRun(run: Run, playing: boolean, words: DescriptionWords): string {
  const { t, lab } = words;
  const time = formatNumeral(timeOf(run), words.lang, { digits: run.document.world.step >= 1 ? 0 : 1 });
  const readings = readingsOf(run);
  const isSought = run.document.tasks.some(({ kind }) => kind === "result");
  const tellable = isSought ? SEEN : [...SEEN, ...UNSEEN_BY_EYE];
  const told = run.parts.flatMap(({ id: part }) => {
    const name = lab.parts[part] ?? part;
    const own = readings.filter((one) => one.part === part && tellable.includes(one.reading));
    own.sort((a, b) => tellable.indexOf(a.reading) - tellable.indexOf(b.reading));
    const values = own.slice(0, MOST).map((one) => {
      const word = words.readings[one.reading] ?? one.reading;
      const value = read(run, one.path);
      const said = IS.has(one.reading)
        ? t.desk.yesNo[value > 0 ? 1 : 0]
        : roughly(value, one.unit, words.lang);
      return `${word} ${said}`;
    });
    return values.length > 0 ? [`${name}: ${values.join(", ")}.`] : [];
  });
  return [
    playing ? t.desk.going : t.desk.standing,
    t.desk.timeIs({ time }),
    ...(told.length > 0 ? told : setTo(run, words)),
    readOut(run, words),
    scalesOf(run, words),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How the controls stand that are not to be read by eye: where nothing moves, that is all there is to tell. */
const setTo = (run: Run, { lab, lang }: DescriptionWords): string[] =>
  run.document.controls
    .filter((control) => !isReadByEye(run.document, control))
    .map((control) => {
      const value = fromSI(valueSet(run, control), unitOf(control));
      const number = formatNumeral(value, lang, { digits: digitsOf(control) });
      return `${`${lab.controls[control.id]}: ${number} ${unitLabel(control.unit, lang)}`.trim()}.`;
    });

/** What can be read now, off digits and off scales; where nothing can, what to do about it. */
export const readAloud = (run: Run, words: DescriptionWords): string =>
  [readOut(run, words), scalesOf(run, words)].filter(Boolean).join(" ") || words.t.desk.nothingToRead;

/** What the instruments that show something by themselves show now, in words; off a scale to its division. */
function readOut(run: Run, { lang, lab, t }: DescriptionWords): string {
  const { instruments: kinds } = run.vocabulary;
  return run.document.instruments
    .flatMap(({ id, kind }) => {
      const instrument = isOut(run, id) ? run.instruments.get(id) : undefined;
      const shown = instrument?.shown();
      if (shown === undefined || Number.isNaN(shown)) return [];
      const condition = instrument?.condition?.() ?? "reads";
      if (condition !== "free" && condition !== "reads")
        return [`${lab.instruments[id]}: ${t.faces.conditions[condition].replace(/\.$/, "")}.`];
      const column = run.document.table.find((one) => one.kind === "measured" && one.instrument === id);
      const division = Number(run.properties.parts.get(id)?.["division"]) || 0;
      const seen = kinds[kind]?.byEye ? toDivision(shown, division) : shown;
      return [
        `${lab.instruments[id]}: ${exactly(seen, column?.unit ?? kinds[kind]?.readIn ?? "s", division, lang)}.`,
      ];
    })
    .join(" ");
}

/** What is read off scales that only lie in the scene, to the division: an eye does no better. */
function scalesOf(run: Run, { lang, lab, t }: DescriptionWords): string {
  const { instruments: kinds } = run.vocabulary;
  return run.document.table
    .flatMap((column) => {
      if (column.kind !== "measured" || !column.of || !isOut(run, column.instrument)) return [];
      const scale = run.document.instruments.find(({ id }) => id === column.instrument);
      if (!scale || !kinds[scale.kind]?.byEye) return [];
      const division = Number(run.properties.parts.get(scale.id)?.["division"]) || 0;
      const value = exactly(toDivision(read(run, column.of), division), column.unit, division, lang);
      return [t.desk.byScale({ name: lab.columns[column.id] ?? column.id, value })];
    })
    .join(" ");
}

/** A value in SI in the unit of a column, with as many digits as a division has. */
function exactly(value: number, text: string, division: number, lang: Lang): string {
  const parsed = parseUnit(text);
  const unit = parsed.ok ? parsed.unit : { factor: 1, offset: 0 };
  const step = fromSI(division, { ...unit, offset: 0 });
  let digits = step > 0 ? 0 : 3;
  for (let place = 1; step > 0 && step < place * (1 - 1e-9) && digits < 6; place /= 10) digits++;
  return `${formatNumeral(fromSI(value, unit), lang, { digits })} ${unitLabel(text, lang)}`.trim();
}

/** A value in SI to two digits, in the unit one would say it in. */
function roughly(value: number, unit: string, lang: Lang): string {
  const [said, scale] = sayable(value, unit);
  const settled = Math.abs(value * scale) < UNSEEN ? 0 : value * scale;
  const label = unitLabel(said, lang);
  const number = formatNumeral(
    settled,
    lang,
    Number.isInteger(settled) && said === "1" ? {} : { significant: 2 },
  );
  return label === "°" ? `${number}°` : `${number} ${label}`.trim();
}

function sayable(value: number, unit: string): [unit: string, scale: number] {
  if (unit === "rad") return ["°", 180 / Math.PI];
  if (unit === "m" && Math.abs(value) >= 1e4) return ["km", 1e-3];
  if (unit === "m" && Math.abs(value) < 1) return ["cm", 100];
  return [unit, 1];
}
