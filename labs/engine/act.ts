import { type Action, cellsOf, isFreeBuilding } from "./action.ts";
import { look, settingsOf } from "./moments.ts";
import { isOut } from "./read.ts";
import type { Row, Run } from "./run.ts";
import { putToStart, setControl } from "./start.ts";

/** Does what the pupil did. The action's own step is the caller's matter: see replay. */
export function act(run: Run, action: Action): void {
  look(run);
  switch (action.type) {
    case "set":
      setControl(run, action.control, action.value);
      break;
    case "restart":
      putToStart(run);
      break;
    case "press":
      press(run, action.instrument, action.button);
      break;
    case "cell": {
      const row = run.table.get(action.row) ?? new Map();
      run.table.set(action.row, row.set(action.column, { text: action.text, step: run.step }));
      break;
    }
    case "paste":
      paste(run, action);
      break;
    case "sketch": {
      const { x, y, points } = action;
      const key = `${x} ${y}`;
      if (points.length === 0) run.sketches.delete(key);
      else run.sketches.set(key, { x, y, points, step: run.step });
      break;
    }
    case "graph": {
      const { step: _, type: __, ...choice } = action;
      run.graphs.delete(`${choice.x} ${choice.y}`);
      run.graphs.set(`${choice.x} ${choice.y}`, choice);
      break;
    }
    case "delete-row":
      run.table.delete(action.row);
      break;
    case "column-error":
      run.columnErrors.set(action.column, action.text);
      break;
    case "place":
      run.places.set(action.instrument, { x: action.x, y: action.y, angle: action.angle });
      break;
    case "put-away":
      run.places.set(action.instrument, undefined);
      break;
    case "answer":
      if (action.text === "" && action.error === undefined) run.answers.delete(action.task);
      else run.answers.set(action.task, { text: action.text, error: action.error, step: run.step });
      break;
    case "push":
      if (isFreeBuilding(run.document)) for (const solver of run.solvers) solver.push?.(action.push);
      break;
  }
}

/** A row in which nothing is written any more is there no more: so a paste taken back leaves none behind. */
function paste(run: Run, action: Extract<Action, { type: "paste" }>): void {
  for (const { row, column, text } of cellsOf(action)) {
    const cells: Row = run.table.get(row) ?? new Map();
    run.table.set(row, cells.set(column, { text, step: run.step }));
  }
  for (const i of action.cells.keys()) {
    const row = run.table.get(action.row + i);
    if (row && [...row.values()].every(({ text }) => text === "")) run.table.delete(action.row + i);
  }
}

function press(run: Run, id: string, button: string): void {
  const instrument = isOut(run, id) ? run.instruments.get(id) : undefined;
  const before = instrument?.held?.().length ?? 0;
  instrument?.press?.(button);
  const place = { instrument: id, step: run.step, settings: settingsOf(run) };
  for (const value of instrument?.held?.().slice(before) ?? []) run.stops.push({ ...place, value });
}
