import { stage } from "#labs/stage/texts/ru.ts";
import { account } from "./ru/account.ts";
import { bench } from "./ru/bench.ts";
import { common } from "./ru/common.ts";
import { learn } from "./ru/learn.ts";
import { marks } from "./ru/marks.ts";
import { report } from "./ru/report.ts";

/** The Russian texts, one area a line; their shape is the type of the others. */
export const ru = {
  account,
  bench,
  common,
  learn,
  marks,
  report,
  stage,
};
