import { ba } from "#app/i18n/texts/ba.ts";
import { en } from "#app/i18n/texts/en.ts";
import { ru } from "#app/i18n/texts/ru.ts";

/** What the pages say, by language: a journey looks for the words a reader looks for. */
export const texts = { ba, ru, en };
