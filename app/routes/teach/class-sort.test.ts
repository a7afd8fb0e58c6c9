import { expect, test } from "vitest";
import type { ClassCell, ClassRow } from "#db/class-page.ts";
import { readSort, sortRows } from "./class-sort.ts";

const cell = (state: ClassCell["state"], mark?: number): ClassCell => ({
  ...{ assignmentId: "w1", state, others: [], steps: undefined },
  attempt:
    state === "not-started"
      ? undefined
      : {
          ...{ id: "a", personId: "p", labId: "l", versionId: "v", state, startedAt: "", updatedAt: "" },
          ...{ mark, points: mark, maxPoints: 5, isPending: false },
        },
});
const row = (name: string, given: Partial<ClassRow> = {}): ClassRow => ({
  ...{ personId: name, name, cells: [], done: 0, spentS: 0, lastAt: undefined },
  ...given,
});
const names = (rows: ClassRow[]) => rows.map(({ name }) => name);

test("pupils stand by the page's own alphabet: Ә is at its end in Bashkir", () => {
  const rows = [row("Әлиә Ғафурова"), row("Гөлнара"), row("Ғәзиз"), row("Яна")];
  expect(names(sortRows(rows, "name", "ba"))).toEqual(["Гөлнара", "Ғәзиз", "Әлиә Ғафурова", "Яна"]);
});

test("everything else goes down, equal ones by name; who was never there stands last", () => {
  const rows = [
    row("В", { lastAt: "2026-11-20T05:00:00Z", spentS: 60 }),
    row("Б", { spentS: 60 }),
    row("А", { lastAt: "2026-11-21T05:00:00Z" }),
  ];
  expect(names(sortRows(rows, "last", "ru"))).toEqual(["А", "В", "Б"]);
  expect(names(sortRows(rows, "time", "ru"))).toEqual(["Б", "В", "А"]);
});

test("a work sorts by how far it went, then by the mark", () => {
  const rows = [
    row("А", { cells: [cell("not-started")] }),
    row("Б", { cells: [cell("confirmed", 3)] }),
    row("В", { cells: [cell("handed-in")] }),
    row("Г", { cells: [cell("confirmed", 5)] }),
    row("Д", { cells: [cell("started")] }),
  ];
  expect(names(sortRows(rows, { work: "w1" }, "ru"))).toEqual(["Г", "Б", "В", "Д", "А"]);
});

test("an address that asks for an unknown order gets names", () => {
  const table = {
    assignments: [
      {
        ...{ id: "w1", work: { kind: "course" as const, course: "c" }, title: "", createdAt: "" },
        dueAt: undefined,
      },
    ],
    rows: [],
  };
  expect(readSort("w1", table)).toEqual({ work: "w1" });
  for (const text of [null, "", "w2", "__proto__"]) expect(readSort(text, table)).toBe("name");
});
