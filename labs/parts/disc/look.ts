/** How a body of a material is filled and outlined; told apart without colour by `marks`. */
export interface Look {
  fill: string;
  stroke: string;
  /** Dashes of the outline in pixels. */
  dash?: string;
  /** Which inner mark is drawn: grain, ring, dots or none. */
  mark: "grain" | "ring" | "cross" | "none";
}

const looks: Record<string, Look> = {
  wood: { fill: "var(--honey-soft)", stroke: "var(--honey)", mark: "grain" },
  steel: { fill: "var(--line)", stroke: "var(--data-5)", mark: "ring" },
  rubber: { fill: "var(--ink-2)", stroke: "var(--ink)", mark: "cross" },
  ice: { fill: "var(--sheet)", stroke: "var(--data-1)", dash: "4 3", mark: "none" },
};
const own: Look = { fill: "var(--accent-soft)", stroke: "var(--accent)", mark: "none" };

/** The look of a material by name; `own` and any other look alike. */
export const lookOf = (material: string): Look => looks[material] ?? own;
