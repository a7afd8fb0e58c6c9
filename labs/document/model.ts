import type { Quantity } from "./document.ts";

/**
 * State variables with their rates of change, what follows from them, and what happens at an instant. In its formulas its
 * own names stand bare; those of parts and of other models as `id.name`; `time` is in s.
 */
export interface Model {
  id: string;
  variables: ModelVariable[];
  values: ModelValue[];
  events: ModelEvent[];
}

/** `start` is worked out once, from properties, controls and constants; `rate` has the unit per second. */
export interface ModelVariable {
  id: string;
  unit: string;
  start: Quantity;
  rate: Quantity;
}

/** A number that follows from the others at each moment. */
export interface ModelValue {
  id: string;
  unit: string;
  formula: Quantity;
}

/** At the instant at which the comparison `when` becomes true, all of `set` are worked out and then put in place. */
export interface ModelEvent {
  when: string;
  set: Record<string, Quantity>;
}
