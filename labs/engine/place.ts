import { isOut, type Place, type Run } from "./run.ts";

/** Where an instrument lies: where a hand put it, else where the document puts it (which a control may move). */
export function placeOf(run: Run, instrument: string): Place {
  const put = run.places.get(instrument);
  if (put) return put;
  const props = run.properties.parts.get(instrument) ?? {};
  return { x: Number(props["x"] ?? 0), y: Number(props["y"] ?? 0), angle: Number(props["angle"] ?? 0) };
}

/** Instruments of the document that can be put into the drawer, in its order: those it names there. */
export const drawerOf = (run: Run): { id: string; out: boolean }[] =>
  run.document.instruments
    .filter(({ id }) => run.document.drawer?.includes(id))
    .map(({ id }) => ({ id, out: isOut(run, id) }));
