import { reference } from "../document/declare.ts";

/** What springs and threads may be tied to. */
export const anchor = () => reference("mass", "pin", "driver");
