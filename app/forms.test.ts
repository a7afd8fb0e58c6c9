import { expect, test } from "vitest";
import { z } from "zod";
import { decimal, parseForm } from "./forms.server.ts";

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const text of [value].flat()) data.append(name, text);
  return data;
}

const Lab = z.object({
  title: z.string().min(3).max(5),
  mass: decimal().pipe(z.number().min(0.1).max(10)),
  classes: z.array(z.string()),
  note: z.string().optional(),
});

test("a form that will do comes out typed, with numbers by comma or point", () => {
  const parsed = parseForm(form({ title: "Лаб", mass: " 1 234,5e-3", classes: ["9а", "9б"], note: "" }), Lab);
  expect(parsed).toEqual({ ok: true, value: { title: "Лаб", mass: 1.2345, classes: ["9а", "9б"] } });
});

test("every issue names its field and has words in the texts", () => {
  const parsed = parseForm(form({ title: "Аб", mass: "много" }), Lab);
  expect(parsed.ok ? [] : parsed.issues).toEqual([
    { field: "title", code: "too-short", limit: 3 },
    { field: "mass", code: "not-a-number" },
    { field: "classes", code: "required" },
  ]);
  const other = parseForm(form({ title: "Абвгдеж", mass: "11", classes: "9а" }), Lab);
  expect(other.ok ? [] : other.issues).toEqual([
    { field: "title", code: "too-long", limit: 5 },
    { field: "mass", code: "too-large", limit: 10 },
  ]);
});

test("an empty field is a missing one", () => {
  const parsed = parseForm(form({ title: "", mass: "1", classes: "9а" }), Lab);
  expect(parsed.ok ? [] : parsed.issues).toEqual([{ field: "title", code: "required" }]);
});

test("what was typed is kept for the page, passwords are not", () => {
  const parsed = parseForm(form({ title: "А", password: "secret", newPassword: "secret" }), Lab);
  expect(parsed.ok ? {} : parsed.values).toEqual({ title: "А" });
});

test("names from JavaScript's own vocabulary and files do no harm", () => {
  const data = form({ __proto__: "x", constructor: "y", title: "Лаб", mass: "1", classes: "9а" });
  data.append("__proto__", "polluted");
  data.append("title", new File(["x"], "x.txt"));
  expect(parseForm(data, Lab).ok).toBe(true);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
