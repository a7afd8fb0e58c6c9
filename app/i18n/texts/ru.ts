import { account } from "./ru/account.ts";
import { admin } from "./ru/admin.ts";
import { common } from "./ru/common.ts";

/** The Russian texts, one area a line; their shape is the type of the others. */
export const ru = {
  account,
  admin,
  common,
};
