import { describe, expect, test } from "vitest";
import { pendulumLab } from "#tests/careful-pupil.ts";
import { replay } from "../index.ts";
import type { Action } from "./action.ts";
import { createRandom } from "./random.ts";
import { workOutTable } from "./table.ts";
import { workOutErrors } from "./table-errors.ts";

const cell = (column: string, text: string): Action => ({ step: 0, type: "cell", row: 0, column, text });
const written = [cell("length", "100"), cell("count", "20"), cell("time", "40,0")];
const errorsOf = (actions: Action[]) => {
  const run = replay(pendulumLab, "a pupil", actions);
  const [row] = workOutTable(run);
  return row ? workOutErrors(run)(row) : new Map<string, number>();
};

describe("errors carried through the table", () => {
  test("are those of the instruments until the pupil gives the own", () => {
    const errors = errorsOf(written);
    expect(errors.get("length")).toBe(0.01);
    expect(errors.get("time")).toBeCloseTo(0.2, 12);
    expect(errors.get("count")).toBe(0);
    const given = errorsOf([...written, { step: 0, type: "column-error", column: "time", text: "0,4" }]);
    expect(given.get("time")).toBe(0.4);
    expect(given.get("period")).toBeCloseTo(0.02, 12);
  });

  test("agree with what chance makes of the measured numbers", () => {
    const errors = errorsOf([...written, { step: 0, type: "column-error", column: "time", text: "0,4" }]);
    const random = createRandom("chance");
    const squares = Array.from({ length: 20_000 }, () => ((40 + 0.4 * random.normal()) / 20) ** 2);
    const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
    const spread = Math.sqrt(
      squares.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (squares.length - 1),
    );
    expect(Math.abs((errors.get("square") ?? 0) / spread - 1)).toBeLessThan(0.02);
  });

  test("have nothing to say of a number that is not there", () => {
    expect(errorsOf([cell("length", "100")]).has("square")).toBe(false);
    expect(errorsOf([cell("time", "abc")]).size).toBe(0);
  });
});
