import { expect, test } from "vitest";
import { fixedWords, pathLabel } from "./path-label.ts";

const words = fixedWords({
  root: { path: "" },
  class: { path: "teach/classes/:classId" },
  sync: { path: "sync" },
  course: { path: ":lang?/learn/:courseId/*" },
  layout: {},
});

test("words of the site map stay, everything else is an id", () => {
  expect(pathLabel("/", words)).toBe("/");
  expect(pathLabel("/teach/classes/0198f2-77", words)).toBe("/teach/classes/:id");
  expect(pathLabel("/teach/classes/KURAI7.data", words)).toBe("/teach/classes/:id.data");
  expect(pathLabel("/ba/learn/oscillations/aigul", words)).toBe("/:id/learn/:id/:id");
  expect(pathLabel("/sync", words)).toBe("/sync");
  expect(pathLabel("/wp-login.php", words)).toBe("/:id");
  expect(pathLabel("/assets/lab-1a2b.js", words)).toBe("/assets/:file");
});
