import { expect, test } from "vitest";
import { languageOf } from "./language.server.ts";

const asked = (headers: Record<string, string>) => languageOf(new Request("http://a.example", { headers }));

test("the reader's own choice comes before the browser's", () => {
  expect(asked({ cookie: "x=1; lang=ba", "accept-language": "en" })).toBe("ba");
  expect(asked({ cookie: "lang=xx", "accept-language": "en" })).toBe("en");
});

test("the browser's order decides, by its weights", () => {
  expect(asked({ "accept-language": "ba-RU,ru;q=0.8" })).toBe("ba");
  expect(asked({ "accept-language": "de, en;q=0.5, ru;q=0.7" })).toBe("ru");
  expect(asked({ "accept-language": "ba;q=0, en" })).toBe("en");
});

test("where nothing is asked for, Russian", () => {
  expect(asked({})).toBe("ru");
  expect(asked({ "accept-language": "tt;q=abc,,;;" })).toBe("ru");
});
