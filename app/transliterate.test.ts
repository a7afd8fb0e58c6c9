import { expect, test } from "vitest";
import { LOGIN_PATTERN } from "#db/people.ts";
import { loginFrom } from "./transliterate.ts";

test("a name in Bashkir or Russian gives a login any keyboard can type", () => {
  expect(loginFrom("Әминә Ҡаһарманова")).toBe("amina.kaharmanova");
  expect(loginFrom("Щукин-Үтәгән Пётр")).toBe("schukin.utagan.petr");
  expect(loginFrom("Ғәҙел Һөҙөмтә Ңңҫ")).toMatch(LOGIN_PATTERN);
});

test("a name in no letters we know gives nothing", () => {
  expect(loginFrom("王")).toBe("");
});
