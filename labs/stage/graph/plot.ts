import type { AxisShape } from "../../document/axis.ts";
import type { Column } from "../../document/document.ts";
import { laid, laidError } from "../../engine/axis.ts";
import type { Run } from "../../engine/run.ts";
import { workOutTable } from "../../engine/table.ts";
import { workOutErrors } from "../../engine/table-errors.ts";
import { inUnit } from "../in-unit.ts";

/** A column as it is laid along an axis. */
export interface Axis {
  column: Column;
  shape: AxisShape;
}

/** A row as a point: where it is laid with its errors, and its own numbers; all in the units of the columns. */
export interface PlotPoint {
  /** Its number in the table as it is shown, from 1. */
  place: number;
  x: number;
  y: number;
  dx: number;
  dy: number;
  own: { x: number; y: number; dx: number; dy: number };
}

export interface Plotted {
  points: PlotPoint[];
  /** Rows with numbers that these axes cannot show: a root or a logarithm of what is below zero, one over zero. */
  off: number;
  /** Rows with numbers no graph has room for. */
  tooLarge: number;
}

/** What is nearer to zero than one over this is zero. */
const MOST = 1e200;

/** The rows of the table in which both quantities are there. */
export function plotPoints(run: Run, x: Axis, y: Axis): Plotted {
  const errorsOf = workOutErrors(run);
  const plotted: Plotted = { points: [], off: 0, tooLarge: 0 };
  for (const [i, row] of workOutTable(run).entries()) {
    const [atX, atY] = [row.values.get(x.column.id), row.values.get(y.column.id)];
    if (atX === undefined || atY === undefined) continue;
    const errors = errorsOf(row);
    const across = along(x, atX, errors.get(x.column.id));
    const up = along(y, atY, errors.get(y.column.id));
    if (Number.isNaN(across.at + up.at) || isEndless(across) || isEndless(up)) plotted.off++;
    else if ([across, up].some(({ own, at }) => Math.abs(own) > MOST || Math.abs(at) > MOST))
      plotted.tooLarge++;
    else
      plotted.points.push({
        place: i + 1,
        ...{ x: across.at, y: up.at, dx: across.error, dy: up.error },
        own: { x: across.own, y: up.own, dx: across.ownError, dy: up.ownError },
      });
  }
  return plotted;
}

interface Along {
  own: number;
  ownError: number;
  at: number;
  error: number;
}

/** A number of SI along an axis; an error that is not known, or too large to be drawn, is none. */
function along({ column, shape }: Axis, value: number, si: number | undefined): Along {
  const own = orZero(inUnit(column, value));
  const ownError = sane(si === undefined ? 0 : Math.abs(inUnit(column, si, true)));
  return { own, ownError, at: orZero(laid(own, shape)), error: sane(laidError(own, ownError, shape)) };
}

const orZero = (value: number): number => (Math.abs(value) < 1 / MOST ? 0 : value);
const sane = (error: number): number => (error < MOST ? error : 0);
const isEndless = ({ own, at }: Along): boolean => Math.abs(own) < MOST && !Number.isFinite(at);
