import type { Doing } from "./bench.ts";
import { placeOf } from "./place.ts";
import { isOut, read } from "./read.ts";
import type { Run } from "./run.ts";

/**
 * What takes back a doing, worked out before it is done; undefined for what no bench takes back: a press of a button, a
 * throw, a restart. It is itself made of doings: nothing is ever struck from the record of a run.
 */
export function opposite(run: Run, doing: Doing): Doing[] | undefined {
  switch (doing.type) {
    case "set": {
      const control = run.document.controls.find(({ id }) => id === doing.control);
      const value = run.controls.get(doing.control) ?? (control && read(run, control.target));
      return value === undefined ? undefined : [{ type: "set", control: doing.control, value }];
    }
    case "cell": {
      const text = run.table.get(doing.row)?.get(doing.column)?.text ?? "";
      return [{ type: "cell", row: doing.row, column: doing.column, text }];
    }
    case "paste": {
      const cells = doing.cells.map((line, i) =>
        line.map((_, j) => run.table.get(doing.row + i)?.get(doing.columns[j] as string)?.text ?? ""),
      );
      return [{ ...doing, cells }];
    }
    case "sketch": {
      const points = run.sketches.get(`${doing.x} ${doing.y}`)?.points ?? [];
      return [{ ...doing, points: [...points] }];
    }
    case "delete-row": {
      const row = [...(run.table.get(doing.row) ?? [])];
      return row.map(([column, { text }]) => ({ type: "cell", row: doing.row, column, text }));
    }
    case "column-error": {
      const text = run.columnErrors.get(doing.column) ?? "";
      return [{ type: "column-error", column: doing.column, text }];
    }
    case "answer": {
      const before = run.answers.get(doing.task);
      const error = before?.error === undefined ? {} : { error: before.error };
      return [{ type: "answer", task: doing.task, text: before?.text ?? "", ...error }];
    }
    case "place":
    case "put-away":
      return [placed(run, doing.instrument)];
    case "push":
      return doing.push.type === "add"
        ? [{ type: "push", push: { type: "remove", id: doing.push.id } }]
        : undefined;
    default:
      return undefined;
  }
}

/** The doing that puts an instrument where it is now. */
function placed(run: Run, instrument: string): Doing {
  if (!isOut(run, instrument)) return { type: "put-away", instrument };
  return { type: "place", instrument, ...placeOf(run, instrument) };
}
