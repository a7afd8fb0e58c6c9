import type { Place, Run } from "./run.ts";

/** Where an instrument lies: where a hand put it, else where the document puts it. */
export const placeOf = (run: Run, instrument: string): Place =>
  run.places.get(instrument) ?? placeGiven(run, instrument);

/** Where the document puts an instrument, which a control may move. */
export function placeGiven(run: Run, instrument: string): Place {
  const props = run.properties.parts.get(instrument) ?? {};
  return { x: Number(props["x"] ?? 0), y: Number(props["y"] ?? 0), angle: Number(props["angle"] ?? 0) };
}
