import { number, reference } from "../../document/declare.ts";

/** What joints of the rigid world can hold on to: bodies that move, and fixed places. */
export const joinable = () => reference("disc", "box", "peg", "floor", "wall");

const place = () => number({ unit: "m", min: -100, max: 100, default: 0 });

/**
 * Two bodies and a place on each, in the body's own coordinates: from the part's (x, y), along axes that turn with it.
 * A place may lie outside of its body: a light stiff rod leads there.
 */
export const ends = () => ({
  from: joinable(),
  fromX: place(),
  fromY: place(),
  to: joinable(),
  toX: place(),
  toY: place(),
});
