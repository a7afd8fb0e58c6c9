import { stage } from "#labs/stage/texts/ru.ts";
import { account } from "./ru/account.ts";
import { admin } from "./ru/admin.ts";
import { bench } from "./ru/bench.ts";
import { common } from "./ru/common.ts";
import { learn } from "./ru/learn.ts";
import { monitor } from "./ru/monitor.ts";
import { studio } from "./ru/studio.ts";
import { teach } from "./ru/teach.ts";

/** The Russian texts, one area a line; their shape is the type of the others. */
export const ru = {
  account,
  admin,
  bench,
  common,
  learn,
  monitor,
  stage,
  studio,
  teach,
};
