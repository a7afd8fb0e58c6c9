import type { InstrumentKinds } from "../engine/instrument.ts";
import type { PartKinds } from "../engine/part.ts";
import { airTrack } from "./air-track/part.ts";
import { box } from "./box/part.ts";
import { disc } from "./disc/part.ts";
import { floor } from "./floor/part.ts";
import { glider } from "./glider/part.ts";
import { meter } from "./meter/part.ts";
import { pendulum } from "./pendulum/part.ts";
import { photogate } from "./photogate/part.ts";
import { ruler } from "./ruler/part.ts";
import { satellite } from "./satellite/part.ts";
import { star } from "./star/part.ts";
import { stopwatch } from "./stopwatch/part.ts";
import { wall } from "./wall/part.ts";

/** Every kind of part a document may name. New physics is a folder and a line here. */
export const parts = {
  pendulum,
  "air-track": airTrack,
  glider,
  photogate,
  star,
  satellite,
  floor,
  wall,
  box,
  disc,
} satisfies PartKinds;

/** Every kind of instrument. */
export const instruments = { stopwatch, ruler, meter } satisfies InstrumentKinds;
