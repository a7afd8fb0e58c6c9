import type { account as Ru } from "../ru/account.ts";

export const account: typeof Ru = { title: "" };
