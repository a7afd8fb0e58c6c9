import type { RunPart } from "../../part.ts";
import type { Body } from "../body.ts";
import { type Joint, jointOfPart } from "./build.ts";
import { type Constraints, createConstraints } from "./constraints.ts";
import { drive, type MotorDrive, readyMotor } from "./motor.ts";
import { longestFor, pullBodies, type SpringLink } from "./spring.ts";

/** All joints of a world. */
export interface Joints {
  readonly all: readonly Joint[];
  readonly constraints: Constraints;
  readonly springs: readonly SpringLink[];
  /** Bodies at springs, each once. */
  readonly sprung: readonly Body[];
  readonly motors: readonly MotorDrive[];
  /** The longest sub-step its springs allow, s. */
  longest: number;
  /** Takes over changed properties and brings the bodies to where they meet; true when something had changed. */
  refresh(): boolean;
  /** A body has been taken away: its joints let go. */
  drop(body: Body): void;
  read(id: string, name: string, h: number): number | undefined;
  /** What decides the future beside places and velocities. */
  state(): Generator<number>;
}

/** Makes the joints of a document between its bodies; undefined when it has none. Brings the bodies together. */
export function createJoints(
  parts: readonly RunPart[],
  bodies: ReadonlyMap<string, Body>,
): Joints | undefined {
  if (parts.length === 0) return undefined;
  const made = new Map<string, Joint>();
  const among = { body: (id: string) => bodies.get(id), hinge: (id: string) => made.get(id) };
  const motorsLast = (part: RunPart) => (part.kind.kind === "motor" ? 1 : 0);
  for (const part of [...parts].sort((a, b) => motorsLast(a) - motorsLast(b)))
    made.set(part.id, jointOfPart(part, among));
  let all = [...made.values()];
  const gone = new Set<Joint>();

  const joints = {
    all,
    constraints: createConstraints([]),
    springs: [] as SpringLink[],
    sprung: [] as Body[],
    motors: [] as MotorDrive[],
    longest: Infinity,
    refresh() {
      let changed = false;
      for (const joint of all) if (joint.refresh()) changed = true;
      if (!changed) return false;
      joints.longest = longestFor(joints.springs);
      joints.constraints.settle();
      return true;
    },
    drop(body: Body) {
      const torn = all.filter((joint) => joint.bodies.includes(body));
      if (torn.length === 0) return;
      for (const joint of torn) gone.add(joint);
      all = all.filter((joint) => !gone.has(joint));
      gather();
    },
    read(id: string, name: string, h: number) {
      const joint = made.get(id);
      if (!joint) return undefined;
      const value = joint.read(name, h);
      return gone.has(joint) && value !== undefined && FORCES.has(name) ? 0 : value;
    },
    *state() {
      for (const { hard, motor } of all) {
        for (const row of hard?.rows ?? []) yield row.holds ? 1 : 0;
        if (motor) yield motor.impulse;
      }
    },
  };
  function gather(): void {
    joints.all = all;
    joints.constraints = createConstraints(all.flatMap(({ hard }) => hard ?? []));
    joints.springs = all.flatMap(({ spring }) => spring ?? []);
    joints.motors = all.flatMap(({ motor }) => motor ?? []);
    joints.longest = longestFor(joints.springs);
    joints.sprung = [...new Set(joints.springs.flatMap(({ a, b }) => [a.body, b.body]))];
    for (const body of bodies.values()) {
      body.jointed = false;
      body.forceX = body.forceY = body.torque = 0;
    }
    for (const joint of all) for (const body of joint.bodies) body.jointed = true;
    joints.constraints.settle();
  }
  gather();
  return joints;
}

/** Readings that are zero once a joint has let go. */
const FORCES = new Set(["force", "tension", "torque", "power", "energy"]);

/** Works out the forces of all springs where the bodies are. */
export function pullAll({ springs, sprung }: Joints): void {
  for (const body of sprung) body.forceX = body.forceY = body.torque = 0;
  for (const spring of springs) pullBodies(spring);
}

/** Ends a sub-step that the forces at its start have moved: v += (h/2) (F′ − F)/m, as Verlet does. */
export function kickOn({ springs, sprung }: Joints, h: number): void {
  for (const body of sprung) {
    body.forceX *= -1;
    body.forceY *= -1;
    body.torque *= -1;
  }
  for (const spring of springs) pullBodies(spring);
  for (const body of sprung) {
    body.vx += (h / 2) * body.forceX * body.invMass;
    body.vy += (h / 2) * body.forceY * body.invMass;
    body.omega += (h / 2) * body.torque * body.invInertia;
  }
}

/** Begins a sub-step of the motors. */
export function readyMotors({ motors, constraints }: Joints): void {
  for (const motor of motors) readyMotor(motor, constraints);
}

/** Lets all motors act; returns the largest change of a rim's speed, m/s at 1 m. */
export function driveAll({ motors }: Joints, h: number): number {
  let change = 0;
  for (const motor of motors) change = Math.max(change, drive(motor, h));
  return change;
}
