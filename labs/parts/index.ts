import type { InstrumentKinds } from "../engine/instrument.ts";
import type { PartKinds } from "../engine/part.ts";
import { airTable } from "./air-table/part.ts";
import { airTrack } from "./air-track/part.ts";
import { attractor } from "./attractor/part.ts";
import { balance } from "./balance/part.ts";
import { box } from "./box/part.ts";
import { calliper } from "./calliper/part.ts";
import { camera } from "./camera/part.ts";
import { cord } from "./cord/part.ts";
import { disc } from "./disc/part.ts";
import { drag } from "./drag/part.ts";
import { driver } from "./driver/part.ts";
import { dynamometer } from "./dynamometer/part.ts";
import { floor } from "./floor/part.ts";
import { gateTimer } from "./gate-timer/part.ts";
import { glider } from "./glider/part.ts";
import { ground } from "./ground/part.ts";
import { hinge } from "./hinge/part.ts";
import { impacts } from "./impacts/part.ts";
import { launcher } from "./launcher/part.ts";
import { lightGate } from "./light-gate/part.ts";
import { mark } from "./mark/part.ts";
import { mass } from "./mass/part.ts";
import { meter } from "./meter/part.ts";
import { motor } from "./motor/part.ts";
import { peg } from "./peg/part.ts";
import { pendulum } from "./pendulum/part.ts";
import { photogate } from "./photogate/part.ts";
import { pin } from "./pin/part.ts";
import { protractor } from "./protractor/part.ts";
import { push } from "./push/part.ts";
import { rigidSpring } from "./rigid-spring/part.ts";
import { rope } from "./rope/part.ts";
import { ruler } from "./ruler/part.ts";
import { samples } from "./samples/part.ts";
import { sand } from "./sand/part.ts";
import { satellite } from "./satellite/part.ts";
import { spring } from "./spring/part.ts";
import { stand } from "./stand/part.ts";
import { star } from "./star/part.ts";
import { stopwatch } from "./stopwatch/part.ts";
import { table } from "./table/part.ts";
import { tape } from "./tape/part.ts";
import { thread } from "./thread/part.ts";
import { timingGate } from "./timing-gate/part.ts";
import { wall } from "./wall/part.ts";

/** Every kind of part a document may name. New physics is a folder and a line here. */
export const parts = {
  pendulum,
  "air-track": airTrack,
  glider,
  photogate,
  star,
  satellite,
  mass,
  pin,
  driver,
  spring,
  thread,
  drag,
  attractor,
  push,
  ground,
  impacts,
  "light-gate": lightGate,
  "gate-timer": gateTimer,
  floor,
  wall,
  box,
  disc,
  peg,
  hinge,
  rope,
  cord,
  "rigid-spring": rigidSpring,
  motor,
  launcher,
  mark,
  stand,
  table,
  sand,
  "air-table": airTable,
  camera,
  samples,
} satisfies PartKinds;

/** Every kind of instrument. */
export const instruments = {
  stopwatch,
  ruler,
  tape,
  calliper,
  protractor,
  balance,
  dynamometer,
  meter,
  "timing-gate": timingGate,
} satisfies InstrumentKinds;
