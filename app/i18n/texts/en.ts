import type { Texts } from "../texts.ts";
import { stage } from "#labs/stage/texts/en.ts";
import { account } from "./en/account.ts";
import { bench } from "./en/bench.ts";
import { common } from "./en/common.ts";
import { learn } from "./en/learn.ts";
import { marks } from "./en/marks.ts";
import { report } from "./en/report.ts";

/** The English texts, one area a line. */
export const en: Texts = {
  account,
  bench,
  common,
  learn,
  marks,
  report,
  stage,
};
