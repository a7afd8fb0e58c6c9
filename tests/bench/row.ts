/** One figure of a benchmark against its target. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** As the design states it: "≤ 1e-6". */
  target: string;
  holds: boolean;
  /** What bare matter-js gives for the same, in the same unit. */
  matterJs?: number;
}

/** A figure that must not be above `limit`. */
export const atMost = (name: string, value: number, unit: string, limit: number, matterJs?: number): Row => ({
  name,
  value,
  unit,
  target: `≤ ${limit}`,
  holds: value <= limit,
  ...(matterJs === undefined ? {} : { matterJs }),
});

/** A figure that must not be below `limit`. */
export const atLeast = (name: string, value: number, unit: string, limit: number): Row => ({
  name,
  value,
  unit,
  target: `≥ ${limit}`,
  holds: value >= limit,
});

/** A figure that is only told. */
export const told = (name: string, value: number, unit: string): Row => ({
  name,
  value,
  unit,
  target: "–",
  holds: true,
});
