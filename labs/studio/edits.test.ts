import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getIn, insertAt, removeAt, setIn } from "./edits.ts";
import { pathOf, placeAround, placeOf } from "./path.ts";
import { testLab } from "./test-lab.ts";

const lab = testLab();

describe("changing a document at a path", () => {
  test("the value is there, all else is shared, the old document stays as it was", () => {
    const before = structuredClone(lab);
    const next = setIn(lab, ["parts", 0, "length"], 2);
    expect(getIn(next, ["parts", 0, "length"])).toBe(2);
    expect(next.parts[1]).toBe(lab.parts[1]);
    expect(next.texts).toBe(lab.texts);
    expect(lab).toEqual(before);
  });

  test("setting the value that was there gives an equal document", () => {
    const paths = [["slug"], ["world", "bounds", 2], ["tasks", 0, "options", 1], ["texts", "ba", "title"]];
    for (const path of paths) expect(setIn(lab, path, getIn(lab, path))).toEqual(lab);
  });

  test("undefined takes a key away; objects missing on the way are made", () => {
    expect("graph" in setIn(lab, ["graph"], undefined)).toBe(false);
    expect(setIn({}, ["a", "b"], 1)).toEqual({ a: { b: 1 } });
  });

  test("removing what was inserted gives the list back, at every place", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), fc.integer(), (list, at, value) => {
        const place = ["list", at % (list.length + 1)];
        expect(removeAt(insertAt({ list }, place, value), place)).toEqual({ list });
      }),
    );
  });

  test("a key called __proto__ is a key like any other", () => {
    const next = setIn({}, ["__proto__", "polluted"], true);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
    expect(Object.hasOwn(next, "__proto__")).toBe(true);
    expect(getIn({}, ["__proto__", "toString"])).toBeUndefined();
  });
});

test("a path and the place it is written as stand for each other", () => {
  expect(placeOf(["parts", 3, "stiffness"])).toBe("parts[3].stiffness");
  const key = fc.oneof(fc.nat(999), fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]*$/));
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), (path) => {
      expect(pathOf(placeOf(path))).toEqual(path);
    }),
  );
  expect(placeAround("parts[3].stiffness")).toBe("parts[3]");
  expect(placeAround("parts[3]")).toBe("parts");
  expect(placeAround("parts")).toBeUndefined();
});
