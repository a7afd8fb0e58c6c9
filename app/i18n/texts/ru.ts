import { stage } from "#labs/stage/texts/ru.ts";
import { account } from "./ru/account.ts";
import { admin } from "./ru/admin.ts";
import { bench } from "./ru/bench.ts";
import { common } from "./ru/common.ts";
import { learn } from "./ru/learn.ts";
import { marks } from "./ru/marks.ts";
import { monitor } from "./ru/monitor.ts";
import { report } from "./ru/report.ts";
import { studio } from "./ru/studio.ts";
import { teach } from "./ru/teach.ts";

/** The Russian texts, one area a line; their shape is the type of the others. */
export const ru = {
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
