import fc from "fast-check";
import { expect, test } from "vitest";
import { tornAt } from "./json-place.ts";

test.each([
  ["", 1, 1],
  ["{", 1, 2],
  ['{\n  "a": 1,\n  "b": tru\n}', 3, 8],
  ['{\n  "a": 1,\n}', 3, 1],
  ['{"a": 1 "b": 2}', 1, 9],
  ["[1, 02]", 1, 5],
  ["[1.]", 1, 2],
  ['["a\nb"]', 1, 2],
  ["[1] 2", 1, 5],
  ["[}", 1, 2],
  ["{'a': 1}", 1, 2],
  ['{"a" 1}', 1, 6],
  ["nul", 1, 1],
])("%j is torn at line %d, column %d", (text, line, column) => {
  expect(tornAt(text)).toEqual({ line, column });
  expect(() => JSON.parse(text)).toThrow();
});

test("no whole JSON is torn before its end, and none is whole that is cut", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      expect(tornAt(json)).toEqual({ line: 1, column: json.length + 1 });
      const part = `[${json}`.slice(0, 1 + (cut % (json.length + 1)));
      expect(tornAt(part).column).toBeLessThanOrEqual(part.length + 1);
    }),
  );
});
