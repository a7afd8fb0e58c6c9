import type { Texts } from "../texts.ts";
import { account } from "./en/account.ts";
import { admin } from "./en/admin.ts";
import { common } from "./en/common.ts";

/** The English texts, one area a line. */
export const en: Texts = {
  account,
  admin,
  common,
};
