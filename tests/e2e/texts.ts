import { ba } from "#app/i18n/texts/ba.ts";
import { baStaff } from "#app/i18n/texts/ba-staff.ts";
import { en } from "#app/i18n/texts/en.ts";
import { enStaff } from "#app/i18n/texts/en-staff.ts";
import { ru } from "#app/i18n/texts/ru.ts";
import { ruStaff } from "#app/i18n/texts/ru-staff.ts";

/** What the pages say, by language: a journey looks for the words a reader looks for. */
export const texts = { ba: { ...ba, ...baStaff }, ru: { ...ru, ...ruStaff }, en: { ...en, ...enStaff } };
