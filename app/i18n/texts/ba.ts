import type { Texts } from "../texts.ts";
import { stage } from "#labs/stage/texts/ba.ts";
import { account } from "./ba/account.ts";
import { admin } from "./ba/admin.ts";
import { bench } from "./ba/bench.ts";
import { common } from "./ba/common.ts";
import { learn } from "./ba/learn.ts";
import { marks } from "./ba/marks.ts";
import { monitor } from "./ba/monitor.ts";
import { report } from "./ba/report.ts";
import { studio } from "./ba/studio.ts";
import { teach } from "./ba/teach.ts";

/** The Bashkir texts, one area a line. */
export const ba: Texts = {
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
