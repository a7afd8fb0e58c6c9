import type { Texts } from "#app/i18n/texts.ts";
import type { Role } from "#db/schema.ts";

type Section = keyof Texts["common"]["nav"];

/** The sections each role sees in the header, the first one being where they land after signing in. */
export const sectionsOf: Record<Role, readonly [Section, ...Section[]]> = {
  pupil: ["learn", "catalog"],
  teacher: ["teach", "catalog"],
  head: ["monitor"],
  methodologist: ["review", "catalog", "monitor"],
  analyst: ["monitor"],
  administrator: ["admin", "monitor"],
};

/** The first page of a role. */
export const firstPage = (role: Role): string => `/${sectionsOf[role][0]}`;
