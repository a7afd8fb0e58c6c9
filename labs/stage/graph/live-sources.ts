import type { LabDocument } from "../../document/document.ts";
import type { InstrumentKinds } from "../../engine/instrument.ts";

/** What can be traced: the time since the start, what an instrument shows, a reading the document offers. */
export interface LiveSource {
  id: string;
  symbol: string;
  unit: string;
  from:
    | { kind: "time" }
    | { kind: "instrument"; id: string; column: string }
    | { kind: "reading"; of: string };
}

/** All sources of a lab, time first. Instruments are there by the columns they are read into; those read by eye are not. */
export function liveSources(
  { table, graph, instruments }: LabDocument,
  kinds: InstrumentKinds,
  time: string,
): LiveSource[] {
  const isByEye = (id: string) => kinds[instruments.find((one) => one.id === id)?.kind ?? ""]?.byEye === true;
  const sources: LiveSource[] = [{ id: "time", symbol: time, unit: "s", from: { kind: "time" } }];
  for (const [i, { of, symbol, unit }] of graph?.live?.entries() ?? [])
    sources.push({ id: `live-${i}`, symbol, unit, from: { kind: "reading", of } });
  for (const column of table)
    if (column.kind === "measured" && column.of === undefined && !isByEye(column.instrument)) {
      const { id, symbol, unit, instrument } = column;
      sources.push({
        id: `column-${id}`,
        symbol,
        unit,
        from: { kind: "instrument", id: instrument, column: id },
      });
    }
  return sources;
}
