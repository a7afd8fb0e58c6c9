import { expect, test } from "vitest";
import { wayOf } from "./cell-keys.ts";

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const way = (key: string, from = 0, to = from, length = 3, more = {}) =>
  wayOf({ ...plain, ...more, key }, { from, to, length });

test("Enter and the arrows up and down go from row to row, Shift+Enter back", () => {
  expect(way("Enter")).toEqual({ right: 0, down: 1 });
  expect(way("Enter", 0, 0, 3, { shiftKey: true })).toEqual({ right: 0, down: -1 });
  expect(way("ArrowDown", 1)).toEqual({ right: 0, down: 1 });
  expect(way("ArrowUp", 1)).toEqual({ right: 0, down: -1 });
});

test("the arrows to the sides leave a cell only from the end of its text, or when all of it is marked", () => {
  expect(way("ArrowRight", 1)).toBeUndefined();
  expect(way("ArrowRight", 3)).toEqual({ right: 1, down: 0 });
  expect(way("ArrowLeft", 0)).toEqual({ right: -1, down: 0 });
  expect(way("ArrowLeft", 0, 3)).toEqual({ right: -1, down: 0 });
  expect(way("ArrowLeft", 0, 2)).toBeUndefined();
});

test("keys with Ctrl or Alt and keys that mark text are the field's own", () => {
  expect(way("ArrowRight", 3, 3, 3, { shiftKey: true })).toBeUndefined();
  expect(way("ArrowLeft", 0, 0, 3, { ctrlKey: true })).toBeUndefined();
  expect(way("a")).toBeUndefined();
});
