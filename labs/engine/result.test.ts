import { expect, test } from "vitest";
import { loadCatalogue } from "../catalog/folder.ts";
import { replay } from "../index.ts";
import { wholeErrors, workOutResult } from "./result.ts";
import { workOutTable } from "./table.ts";

test("the friction of a board that stands at one angle is no better known than the angle", () => {
  const lab = loadCatalogue().find(({ slug }) => slug === "incline");
  if (!lab?.solution) throw new Error("no incline");
  const angle = { step: 0, type: "column-error", column: "angle", text: "0,5" } as const;
  const others = lab.solution.actions.filter((one) => one.type !== "column-error" || one.column !== "angle");
  const run = replay(lab.document, lab.solution.seed, [angle, ...others]);
  const rows = workOutTable(run).map((row) => ({ ...row, values: new Map(row.values).set("angle", 0.28) }));
  const task = lab.document.tasks.findLast((one) => one.kind === "result");
  if (task?.kind !== "result") throw new Error("no result");
  const alone = workOutResult(run, task, rows);
  const whole = workOutResult(run, task, rows, {}, wholeErrors(run, rows));
  const slope = alone?.fit?.parameters.find(({ name }) => name === "slope")?.value ?? Number.NaN;
  // μ = tan α − 2k/(g cos α), so ∂μ/∂α = 1/cos² α − 2k sin α/(g cos² α)
  const change = (1 - (2 * slope * Math.sin(0.28)) / 9.81) / Math.cos(0.28) ** 2;
  const byAngle = change * ((0.5 * Math.PI) / 180);
  expect(whole?.error).toBeCloseTo(Math.sqrt((alone?.error ?? Number.NaN) ** 2 + byAngle ** 2), 5);
  expect(whole?.value).toBe(alone?.value);
  expect(alone?.error).toBeLessThan(byAngle);
});
