import type { Texts } from "../texts.ts";
import { account } from "./ba/account.ts";
import { admin } from "./ba/admin.ts";
import { common } from "./ba/common.ts";

/** The Bashkir texts, one area a line. */
export const ba: Texts = {
  account,
  admin,
  common,
};
