import fc from "fast-check";
import { expect, test } from "vitest";
import { begin, change, type History, MOST_CHANGES, redo, undo } from "./history.ts";

const changes = fc.array(fc.tuple(fc.integer(), fc.option(fc.constantFrom("a", "b"), { nil: undefined })), {
  maxLength: 30,
});
const after = (start: History<number>, made: [number, string | undefined][]) =>
  made.reduce((history, [value, place]) => change(history, value, place), start);

test("taking a change back gives what was before it; doing it again gives the change", () => {
  fc.assert(
    fc.property(changes, fc.integer(), (made, value) => {
      const history = after(begin(0), made);
      fc.pre(value !== history.present);
      const done = change(history, value);
      expect(undo(done).present).toBe(history.present);
      expect(redo(undo(done)).present).toBe(value);
    }),
  );
});

test("taking everything back comes to the beginning, doing it all again to the end", () => {
  fc.assert(
    fc.property(changes, (made) => {
      const history = after(begin(0), made);
      let back = history;
      for (let i = 0; i < history.past.length; i++) back = undo(back);
      expect(back.present).toBe(0);
      expect(undo(back)).toBe(back);
      let again = back;
      for (let i = 0; i < history.past.length; i++) again = redo(again);
      expect(again.present).toBe(history.present);
      expect(redo(again)).toBe(again);
    }),
  );
});

test("typing on in one field is one change; another field, or a step back, begins a new one", () => {
  const typed = change(change(begin("p"), "pe", "title"), "pen", "title");
  expect(undo(typed).present).toBe("p");
  expect(undo(change(typed, "pen!", "summary")).present).toBe("pen");
  expect(undo(change(redo(undo(typed)), "pens", "title")).present).toBe("pen");
});

test("a change after a step back forgets what was taken back", () => {
  const history = change(undo(change(begin(1), 2)), 3);
  expect(redo(history)).toBe(history);
  expect(undo(history).present).toBe(1);
});

test("only so many changes are kept", () => {
  let history = begin(0);
  for (let i = 1; i <= MOST_CHANGES + 50; i++) history = change(history, i);
  expect(history.past).toHaveLength(MOST_CHANGES);
});
