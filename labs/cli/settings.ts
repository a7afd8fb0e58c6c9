import type { Control, LabDocument } from "../document/document.ts";
import {
  DIMENSIONLESS,
  fromSI,
  parseQuantity,
  parseUnit,
  sameDimension,
  wrongDimension,
} from "../document/units.ts";
import { act } from "../engine/act.ts";
import { read } from "../engine/read.ts";
import type { Run } from "../engine/run.ts";
import { readingsOf } from "./list.ts";
import { onOneLine, orRather, wrong } from "./wrong.ts";

/** A time above 0 s: a bare number, with a comma or a point, or one with a unit of time. */
export function secondsOf(text: string, option: string): number {
  const typed = parseQuantity(text);
  if (!typed.ok) return wrong(`--${option} ${onOneLine(text)}: ${typed.issue.message}`);
  const { value, dimension } = typed;
  const second = parseUnit("s");
  if (second.ok && !isBare(dimension) && !sameDimension(dimension, second.unit.dimension))
    wrong(`--${option} ${onOneLine(text)}: ${wrongDimension(second.unit.dimension, dimension).message}`);
  return value > 0 ? value : wrong(`--${option} ${onOneLine(text)}: must be above 0`);
}

const isBare = (dimension: Parameters<typeof sameDimension>[0]): boolean =>
  sameDimension(dimension, DIMENSIONLESS);

/** Sets a control by `CONTROL=VALUE`; the value is SI or has a unit. */
export function set(run: Run, setting: string): void {
  const asked = `--set ${onOneLine(setting)}`;
  const at = setting.indexOf("=");
  if (at < 0) wrong(`${asked}: must be CONTROL=VALUE`);
  const id = setting.slice(0, at).trim();
  const control = run.document.controls.find((one) => one.id === id);
  if (!control) wrong(`${asked}: ${notFound(id, run.document)}`);
  const typed = valueFor(control, setting.slice(at + 1));
  if (typeof typed === "string") wrong(`${asked}: ${typed}`);
  act(run, { step: run.step, type: "set", control: id, value: typed });
}

/** The value in SI, or what is wrong with it. */
function valueFor({ min, max, unit: name }: Control, text: string): number | string {
  const typed = parseQuantity(text);
  const unit = parseUnit(name);
  if (!typed.ok) return typed.issue.message;
  const { value, dimension } = typed;
  if (unit.ok && !isBare(dimension) && !sameDimension(dimension, unit.unit.dimension))
    return wrongDimension(unit.unit.dimension, dimension).message;
  if (value >= min && value <= max) return value;
  const shown = (si: number) => Number((unit.ok ? fromSI(si, unit.unit) : si).toPrecision(6));
  return `must be from ${min} to ${max} (SI; ${shown(min)} to ${shown(max)} ${name}), is ${value}`;
}

function notFound(id: string, { controls }: LabDocument): string {
  if (controls.length === 0) return "this lab has no controls";
  return `there is no such control${orRather(
    id,
    controls.map((one) => one.id),
  )}`;
}

/** The names to read: those asked for, each of which must be there, or all that a pupil may see. */
export function namesToRead(run: Run, asked: string | undefined): string[] {
  const known = readingsOf(run);
  const shown = known.flatMap(({ id, hidden }) => (hidden ? [] : [id]));
  if (asked === undefined) return shown;
  const names = asked
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) wrong(`--read: which readings? there are ${shown.join(", ")}`);
  for (const name of names) {
    try {
      read(run, name);
    } catch {
      const all = known.map(({ id }) => id);
      const rather = orRather(name, all, false) || `; there are ${shown.join(", ")}`;
      wrong(`--read ${onOneLine(name)}: there is no such reading${rather}`);
    }
  }
  return names;
}
