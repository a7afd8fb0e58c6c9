import type { Lang } from "./formats.ts";

/** Months by themselves, from January. */
export const monthNames: Record<Lang, readonly string[]> = {
  ba: names("ғинуар февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
  ru: names("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
  en: names("January February March April May June July August September October November December"),
};

/** Months as they stand after the day of the month. Bashkir keeps the bare name. // @review */
export const monthsInDates: Record<Lang, readonly string[]> = {
  ba: monthNames.ba,
  ru: names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
  en: monthNames.en,
};

/** Months where there is little room, as on an axis. */
export const shortMonths: Record<Lang, readonly string[]> = {
  ba: names("ғин фев мар апр май июн июл авг сен окт ноя дек"), // @review
  ru: names("янв фев мар апр мая июн июл авг сен окт ноя дек"),
  en: names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
};

/** Days of the week, from Monday. */
export const dayNames: Record<Lang, readonly string[]> = {
  ba: names("дүшәмбе шишәмбе шаршамбы кесаҙна йома шәмбе йәкшәмбе"),
  ru: names("понедельник вторник среда четверг пятница суббота воскресенье"),
  en: names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
};

function names(text: string): readonly string[] {
  return text.split(" ");
}
