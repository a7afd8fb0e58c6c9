import type { admin as Ru } from "../ru/admin.ts";

export const admin: typeof Ru = { title: "" };
