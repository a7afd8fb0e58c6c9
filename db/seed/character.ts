import type { Lang } from "#content/schema.ts";
import type { Random } from "#labs/engine/random.ts";
import { TERM_WEEKS } from "./calendar.ts";

/** What a school is like: shares from 0 to 1. */
export interface SchoolCharacter {
  skill: number;
  activity: number;
  /** How many of its pupils come to do labs. */
  labShare: number;
  /** The week of the term in which it begins, from 0. */
  joins: number;
  /** The weeks in which the labs are given, one after another; those after the term's end are not. */
  labWeeks: number[];
  /** The week in which its link is broken, if there is one. */
  brokenWeek: number | undefined;
  lang: Lang;
}

/** What a pupil is like, shares from 0 to 1. */
export interface PupilCharacter {
  skill: number;
  activity: number;
  /** The most questions answered at one go. */
  pace: number;
  doesLabs: boolean;
}

/** A school drawn by chance; more and more of them come in over the first two thirds of the term. */
export function schoolCharacter(random: Random): SchoolCharacter {
  const spread = (from: number, to: number) => from + (to - from) * random.uniform();
  const langs: Lang[] = ["ba", "ru", "ru"];
  const joins = Math.floor(0.67 * TERM_WEEKS * random.uniform());
  return {
    skill: spread(0.35, 0.75),
    activity: spread(0.45, 0.9),
    labShare: spread(0.1, 0.4),
    joins,
    labWeeks: [joins + 2, joins + 5, joins + 9],
    brokenWeek: random.uniform() < 0.15 ? 4 + random.integer(TERM_WEEKS - 5) : undefined,
    lang: langs[random.integer(langs.length)] as Lang,
  };
}

/** The class that demonstrations show: it began first, nearly everybody works, and the last labs are still due. */
export const demoClass = (random: Random): SchoolCharacter => {
  const busy = { activity: 0.9, labShare: 0.9, skill: 0.6 };
  return { ...schoolCharacter(random), ...busy, joins: 0, labWeeks: [3, 10, 11], brokenWeek: undefined };
};

/** A place where hardly anyone takes part: what a ministry must not see closely. */
export const hardlyAnyone = (school: SchoolCharacter): SchoolCharacter => ({
  ...school,
  activity: 0.12,
  labShare: 0.1,
});

/** A pupil of a school drawn by chance. */
export function pupilCharacter(school: SchoolCharacter, random: Random): PupilCharacter {
  const around = (middle: number, deviation: number) =>
    Math.min(0.98, Math.max(0.02, middle + deviation * random.normal()));
  const eager = random.uniform() < 0.2;
  return {
    skill: around(school.skill + (eager ? 0.1 : 0), 0.2),
    activity: around(school.activity, 0.15),
    pace: eager ? 4 : 1,
    doesLabs: random.uniform() < school.labShare * (eager ? 2 : 0.8),
  };
}
