import { checkFormula, dimensionOf, known, type Scope, sameKind } from "./check-scope.ts";
import type { LabDocument, MeasuredColumn, Task } from "./document.ts";
import { checkFormulaTask } from "./formula-task.ts";
import { checkGraph, fitScope } from "./graph.ts";
import type { Kinds } from "./parse.ts";
import type { Reader } from "./reader.ts";
import { type Dimension, parseUnit } from "./units.ts";

/** Columns: units that fit their instruments, formulas over the columns before them. Gives each column its dimension. */
export function checkTable(
  document: LabDocument,
  kinds: Kinds,
  read: Reader,
  properties: Scope,
  readings: Scope,
): Scope {
  const columns: Scope = new Map();
  for (const [i, column] of document.table.entries()) {
    const path = `table[${i}]`;
    const unit = dimensionOf(column.unit, `${path}.unit`, read);
    if (column.kind === "measured") {
      const names = document.instruments.map((instrument) => instrument.id);
      if (!names.includes(column.instrument))
        read.option(column.instrument, `${path}.instrument`, names.length ? names : ["—"]);
      if (column.of) known(column.of, `${path}.of`, new Map([...properties, ...readings]), read);
      const expected = measuredDimension(document, kinds, column, new Map([...properties, ...readings]));
      sameKind(column.unit, `${path}.unit`, expected, read);
    }
    if (column.kind === "formula") {
      checkFormula(column.formula, `${path}.formula`, new Map([...properties, ...columns]), unit, read);
      const truths = new Map([...properties, ...readings]);
      if (column.truth && known(column.truth, `${path}.truth`, truths, read))
        sameKind(column.unit, `${path}.unit`, truths.get(column.truth), read);
    }
    if (unit) columns.set(column.id, unit);
  }
  const { graph } = document;
  if (graph) {
    checkGraph(graph, columns, shownTo(document, kinds, readings), read);
  }
  return columns;
}

/** The readings that may be shown as they are; the others are for marking only. */
const shownTo = ({ parts }: LabDocument, kinds: Kinds, readings: Scope): Scope =>
  new Map(
    [...readings].filter(([path]) => {
      const [id, name = ""] = path.split(".");
      const kind = kinds.parts[parts.find((part) => part.id === id)?.kind ?? ""];
      return !kind?.readings[name]?.hidden;
    }),
  );

/** What comes off the instrument of a column: the reading it is held against, its own quantity, or what it shows. */
function measuredDimension(
  document: LabDocument,
  kinds: Kinds,
  column: MeasuredColumn,
  scope: Scope,
): Dimension | undefined {
  if (column.of) return scope.get(column.of);
  const instrument = document.instruments.find((one) => one.id === column.instrument);
  const measures = parseUnit(kinds.instruments[instrument?.kind ?? ""]?.measures ?? "");
  return measures.ok ? measures.unit.dimension : scope.get(String(instrument?.of));
}

/** Tasks: nothing is asked that the table cannot give, and a result has the unit it is given in. */
export function checkTasks(
  document: LabDocument,
  read: Reader,
  columns: Scope,
  properties: Scope,
  readings: Scope,
): void {
  for (const [i, task] of document.tasks.entries()) {
    const path = `tasks[${i}]`;
    if (task.kind === "measure") checkMeasure(document, task, path, columns, read);
    if (task.kind === "formula") checkFormulaTask(document, task, path, { columns, properties }, read);
    if (task.kind !== "result") continue;
    const unit = dimensionOf(task.unit, `${path}.unit`, read);
    const fitted = new Map([...properties, ...columns, ...fitScope(document.graph, columns)]);
    checkFormula(task.formula, `${path}.formula`, fitted, unit, read);
    const truths = new Map([...properties, ...readings, ...readByEye(document, columns)]);
    if (typeof task.truth === "string") checkFormula(task.truth, `${path}.truth`, truths, unit, read);
  }
}

/** The columns held against a reading at each row: a result's truth may take their means, for a control may have changed since. */
const readByEye = ({ table }: LabDocument, columns: Scope): Scope =>
  new Map(
    [...columns].filter(([id]) =>
      table.some((column) => column.id === id && column.kind === "measured" && column.of),
    ),
  );

function checkMeasure(
  document: LabDocument,
  task: Extract<Task, { kind: "measure" }>,
  path: string,
  columns: Scope,
  read: Reader,
): void {
  known(task.varying, `${path}.varying`, columns, read);
  if (!document.table.some((column) => column.kind === "measured"))
    read.issue(path, "nothing-to-measure", "nobody can do this: the table has no column that is measured");
  if (task.distinct > task.rows)
    read.issue(
      `${path}.distinct`,
      "more-distinct-than-rows",
      "nobody can do this: asks for more values than rows",
    );
}
