import { z } from "zod";
import { LOGIN_PATTERN } from "#db/people.ts";

const LONGEST_PASSWORD = 128;

/** A person's name as people write it, in letters of any script. */
export const personName = z
  .string()
  .transform((text) => text.normalize("NFC").trim().replace(/\s+/g, " "))
  .pipe(
    z
      .string()
      .min(2)
      .max(80)
      .regex(/^[\p{L}\p{M}][\p{L}\p{M}'’. -]*$/u),
  );

/** A login to be chosen, in small letters. */
export const newLogin = z.string().trim().toLowerCase().min(3).max(32).regex(LOGIN_PATTERN);

/** A password to be chosen; `least` characters at the fewest. */
export const newPassword = (least: number) => z.string().min(least).max(LONGEST_PASSWORD);

/** A password to be checked: of any length that could have been chosen. */
export const givenPassword = z.string().max(LONGEST_PASSWORD);
