import { physics } from "./physics.ts";
import { pile } from "./pile.ts";
import type { Row } from "./row.ts";
import { serverReplay } from "./server-replay.ts";
import { smoothSpeed } from "./smooth-speed.ts";

/** Speed of the engine, as ratios within one run, and its exactness beside bare matter-js. */
export const engine = (): Row[] => [...smoothSpeed(), ...pile(), ...serverReplay(), ...physics()];
