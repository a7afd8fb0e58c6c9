import type { UnitMonitor } from "#db/monitor.ts";

type InLanguages = Record<"ba" | "ru" | "en", string>;

/** Under this many pupils or works a number is kept back outside the school; the rule itself is db/suppress.ts. */
export const LIMIT = 10;

/** What the map may show. */
export const metrics = ["share", "confirmed", "medianMark"] as const;
export type Metric = (typeof metrics)[number];

/** All that a page of the monitoring is drawn from. */
export interface MonitorPage {
  monitor: UnitMonitor;
  metric: Metric;
  /** Whether anybody has ever worked in the unit. */
  hasWork: boolean;
  /** Neighbouring weeks there is something to see of. */
  previous: string | undefined;
  next: string | undefined;
  today: string;
  /** By slug, in the reader's language. */
  courseTitles: Record<string, string>;
  /** Of the republic only. */
  tiles: MapPlace[];
}

/** A place of the republic on the map; without a unit where none was founded. */
export interface MapPlace {
  code: string;
  names: InLanguages;
  labels: InLanguages;
  column: number;
  row: number;
  unitId: string | undefined;
}

/** The address of a page of the monitoring, keeping week and metric. */
export function monitorPath(
  unitId: string,
  query: { week?: string; metric?: Metric; table?: string },
): string {
  const entries = Object.entries(query).filter((entry) => entry[1] !== undefined);
  const search = new URLSearchParams(entries).toString();
  const page = `/monitor/${encodeURIComponent(unitId)}${query.table === undefined ? "" : "/data.csv"}`;
  return search ? `${page}?${search}` : page;
}
