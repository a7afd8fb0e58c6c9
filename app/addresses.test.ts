import { expect, test } from "vitest";
import { localPath, pagePath } from "./addresses.ts";

test("only paths of this site are gone back to", () => {
  expect(localPath("/learn?week=2#top")).toBe("/learn?week=2#top");
  for (const elsewhere of [
    "https://x.example",
    "//x.example",
    "/\\x.example",
    "/\t/x.example",
    "/.//x.example",
    "learn",
    "",
    null,
    7,
  ])
    expect(localPath(elsewhere), String(elsewhere)).toBeUndefined();
});

test("a page fetched as data is the page itself", () => {
  const path = (url: string) => pagePath(new Request(`http://a.example${url}`));
  expect(path("/teach/classes/7.data?_routes=routes%2Fx&week=2")).toBe("/teach/classes/7?week=2");
  expect(path("/_.data")).toBe("/");
  expect(path("/learn?a=1")).toBe("/learn?a=1");
});
