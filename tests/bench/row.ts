/** One figure of a benchmark against its target. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** As the design states it: "≤ 1e-6". */
  target: string;
  holds: boolean;
}

/** A figure that must not be above `limit`. */
export const atMost = (name: string, value: number, unit: string, limit: number): Row => ({
  name,
  value,
  unit,
  target: `≤ ${limit}`,
  holds: value <= limit,
});
