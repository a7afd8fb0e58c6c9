import type { Texts } from "../texts.ts";
import { stage } from "#labs/stage/texts/ba.ts";
import { account } from "./ba/account.ts";
import { bench } from "./ba/bench.ts";
import { common } from "./ba/common.ts";
import { learn } from "./ba/learn.ts";
import { marks } from "./ba/marks.ts";
import { report } from "./ba/report.ts";

/** The Bashkir texts, one area a line. */
export const ba: Texts = {
  account,
  bench,
  common,
  learn,
  marks,
  report,
  stage,
};
