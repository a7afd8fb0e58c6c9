import { reference } from "../../document/declare.ts";
import { definePart } from "../../engine/part.ts";

/** What holds the raised end of a board up, and the level under it; only drawn. */
export const stand = definePart({
  kind: "stand",
  domain: "fixed",
  props: { board: reference("floor") },
  readings: {},
});
