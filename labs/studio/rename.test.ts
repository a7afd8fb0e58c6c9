import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLab } from "../document/parse.ts";
import { instruments, parts } from "../parts/index.ts";
import { renameId, renameOption } from "./rename.ts";
import { testLab } from "./test-lab.ts";

const parse = (document: unknown) => parseLab(document, { parts, instruments });
const groups = ["parts", "instruments", "controls", "table", "tasks"] as const;

test("the lab of these tests parses", () => {
  expect(parse(testLab())).toMatchObject({ ok: true });
});

test("a renamed part takes its targets, references, readings, formulas and words along", () => {
  const lab = renameId(renameId(testLab(), "parts", "bob", "ball"), "parts", "earth", "planet");
  expect(lab.parts[0]).toMatchObject({ id: "ball", y: "ball.length + 0.2 m" });
  expect(lab.parts[2]).toMatchObject({ around: "planet" });
  expect(lab.controls[0]?.target).toBe("ball.length");
  expect(lab.variants[0]?.target).toBe("ball.mass");
  expect(lab.instruments.map((one) => one["of"] ?? one["x"])).toEqual([undefined, "ball.x", "ball.angle"]);
  expect(lab.table[0]).toMatchObject({ of: "ball.length" });
  expect(lab.texts.ba.parts).toEqual({ ball: "bob ba" });
  expect(JSON.stringify(lab)).not.toMatch(/bob\.|earth/);
});

test("a renamed column is renamed in formulas, graph and tasks, but not within longer names or units", () => {
  const lab = renameId(testLab({ table: [...testLab().table, odd] }), "table", "t", "time");
  expect(lab.table[3]).toMatchObject({ formula: "(time / n)^2" });
  expect(lab.table[4]).toMatchObject({ formula: "time + tan(0) * tail.t" });
  const renamed = renameId(testLab(), "table", "l", "length");
  expect([renamed.graph?.x, renamed.tasks[1]]).toMatchObject(["length", { varying: "length" }]);
});

test("whatever is renamed, the document parses as before, and renaming back gives it back", () => {
  const lab = testLab();
  const id = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,20}$/).map((text) => `q${text}`);
  fc.assert(
    fc.property(fc.constantFrom(...groups), fc.nat(), id, (group, n, to) => {
      const from = lab[group][n % lab[group].length]?.id ?? "";
      const renamed = renameId(lab, group, from, to);
      expect(parse(renamed)).toMatchObject({ ok: true });
      expect(renameId(renamed, group, to, from)).toEqual(lab);
    }),
  );
});

test("a renamed option is renamed in the list, as the right one and in the words", () => {
  const lab = renameOption(testLab(), "guess", "longer", "more");
  expect(lab.tasks[0]).toMatchObject({ options: ["more", "same"], correct: "more" });
  expect(lab.texts.en.tasks["guess"]?.options).toEqual({ more: "longer en", same: "same en" });
});

const odd = {
  id: "odd",
  symbol: "o",
  unit: "s",
  kind: "formula",
  formula: "t + tan(0) * tail.t",
} as const;
