import type { Texts } from "../texts.ts";
import { stage } from "#labs/stage/texts/en.ts";
import { account } from "./en/account.ts";
import { admin } from "./en/admin.ts";
import { bench } from "./en/bench.ts";
import { common } from "./en/common.ts";
import { learn } from "./en/learn.ts";
import { marks } from "./en/marks.ts";
import { monitor } from "./en/monitor.ts";
import { report } from "./en/report.ts";
import { studio } from "./en/studio.ts";
import { teach } from "./en/teach.ts";

/** The English texts, one area a line. */
export const en: Texts = {
  account,
  admin,
  bench,
  common,
  learn,
  marks,
  monitor,
  report,
  stage,
  studio,
  teach,
};
