import { type PropValues, type RunPart, RunStopped } from "../../part.ts";
import type { Body } from "../body.ts";
import { createHinge } from "./hinge.ts";
import type { MotorDrive } from "./motor.ts";
import { createRope } from "./rope.ts";
import { type Anchor, armX, armY, type HardJoint } from "./row.ts";
import type { SpringLink } from "./spring.ts";

/** A joint of the document while it runs. */
export interface Joint {
  readonly id: string;
  readonly bodies: readonly Body[];
  readonly hard?: HardJoint;
  readonly spring?: SpringLink;
  readonly motor?: MotorDrive;
  /** Two bodies that a hinge lets overlap. */
  readonly overlapping?: readonly [Body, Body];
  /** Takes over the properties as they are now; true when one had changed. */
  refresh(): boolean;
  /** Its readings where the bodies are, SI; forces are those at the end of the last sub-step of `h` s. */
  read(name: string, h: number): number | undefined;
}

/** Bodies and hinges by the ids of their parts. */
export interface Joinable {
  body(id: string): Body | undefined;
  hinge(id: string): Joint | undefined;
}

/** The joint of a part; throws on a kind that is none. RunStopped("joint-of-one-body") where both ends are one body's. */
export function jointOfPart(part: RunPart, among: Joinable): Joint {
  switch (part.kind.kind) {
    case "hinge":
      return hingeOf(part, among);
    case "rope":
    case "cord":
      return ropeOf(part, among);
    case "rigid-spring":
      return springOf(part, among);
    case "motor":
      return motorOf(part, among);
    default:
      throw new Error(`no joint for a part of kind ${part.kind.kind}`);
  }
}

const number = (props: PropValues, name: string): number => Number(props[name] ?? 0);

function bodyOf(among: Joinable, id: unknown): Body {
  const body = among.body(String(id));
  if (!body) throw new Error(`a joint of ${id}, which is no body`);
  return body;
}

/** The anchors a and b of a part. */
function endsOf({ props }: RunPart, among: Joinable): [Anchor, Anchor] {
  const a = { body: bodyOf(among, props.from), x: 0, y: 0 };
  const b = { body: bodyOf(among, props.to), x: 0, y: 0 };
  return [a, b];
}

const different = (ends: readonly [Anchor, Anchor]): void => {
  if (ends[0].body === ends[1].body) throw new RunStopped("joint-of-one-body");
};

/** Reads the places of both ends from the properties, which count from where the part's own (x, y) is. */
function placeEnds(props: PropValues, [a, b]: readonly [Anchor, Anchor]): void {
  a.x = number(props, "fromX") - a.body.ownX;
  a.y = number(props, "fromY") - a.body.ownY;
  b.x = number(props, "toX") - b.body.ownX;
  b.y = number(props, "toY") - b.body.ownY;
}

/** Does `take` whenever one of the named properties has changed since it was last done, and once at the beginning. */
function whenChanged(props: PropValues, names: readonly string[], take: () => void): () => boolean {
  const last = names.map((name) => props[name]);
  take();
  return () => {
    let changed = false;
    for (let i = 0; i < names.length; i++) {
      const value = props[names[i] as string];
      if (value === last[i]) continue;
      last[i] = value;
      changed = true;
    }
    if (changed) take();
    return changed;
  };
}

const PLACES = ["fromX", "fromY", "toX", "toY"];

function hingeOf(part: RunPart, among: Joinable): Joint {
  const ends = endsOf(part, among);
  different(ends);
  const [a, b] = ends;
  const hard = createHinge(a, b);
  const [across, up] = hard.rows;
  return {
    id: part.id,
    bodies: [a.body, b.body],
    hard,
    overlapping: [a.body, b.body],
    refresh: whenChanged(part.props, PLACES, () => placeEnds(part.props, ends)),
    read(name) {
      const [fx, fy] = [across?.force ?? 0, up?.force ?? 0];
      if (name === "force") return Math.sqrt(fx * fx + fy * fy);
      if (name === "angle") return b.body.angle - a.body.angle;
      return undefined;
    },
  };
}

function ropeOf(part: RunPart, among: Joinable): Joint {
  const { props, id } = part;
  const ends = endsOf(part, among);
  if (props.over === undefined) different(ends);
  const rings = [props.over, props.next === props.over ? undefined : props.next]
    .filter((ring) => ring !== undefined)
    .map((ring) => bodyOf(among, ring))
    .map((body) => ({ body, x: -body.ownX, y: -body.ownY }));
  const anchors = [ends[0], ...rings, ends[1]];
  const hard = createRope(anchors, () => number(props, "length"));
  return {
    id,
    bodies: [...new Set(anchors.map(({ body }) => body))],
    hard,
    refresh: whenChanged(props, [...PLACES, "length"], () => placeEnds(props, ends)),
    read(name) {
      const [row] = hard.rows;
      if (name === "tension") return row?.force ?? 0;
      if (name !== "length") return undefined;
      hard.measure();
      return number(props, "length") - (row?.phi ?? 0);
    },
  };
}

function springOf(part: RunPart, among: Joinable): Joint {
  const { props, id } = part;
  const ends = endsOf(part, among);
  different(ends);
  const [a, b] = ends;
  const spring: SpringLink = { a, b, stiffness: 0, restLength: 0, damping: 0, force: 0 };
  const refresh = whenChanged(props, [...PLACES, "stiffness", "restLength", "damping"], () => {
    placeEnds(props, ends);
    spring.stiffness = number(props, "stiffness");
    spring.restLength = number(props, "restLength");
    spring.damping = number(props, "damping");
  });
  return {
    id,
    bodies: [a.body, b.body],
    spring,
    refresh,
    read(name) {
      if (name === "tension") return spring.force;
      if (name !== "length" && name !== "energy") return undefined;
      const length = distance(a, b);
      const stretch = length - spring.restLength;
      return name === "length" ? length : (spring.stiffness * stretch * stretch) / 2;
    },
  };
}

function distance(a: Anchor, b: Anchor): number {
  const dx = b.body.x + armX(b) - a.body.x - armX(a);
  const dy = b.body.y + armY(b) - a.body.y - armY(a);
  return Math.sqrt(dx * dx + dy * dy);
}

function motorOf({ id, props }: RunPart, among: Joinable): Joint {
  const hinge = among.hinge(String(props.hinge));
  const [a, b] = hinge?.bodies ?? [];
  if (!a || !b) throw new Error(`a motor of ${props.hinge}, which is no hinge`);
  const motor: MotorDrive = { a, b, speed: 0, torque: 0, impulse: 0, inertia: 0 };
  const refresh = whenChanged(props, ["angularSpeed", "torque"], () => {
    motor.speed = number(props, "angularSpeed");
    motor.torque = number(props, "torque");
  });
  return {
    id,
    bodies: [a, b],
    motor,
    refresh,
    read(name, h) {
      const speed = b.omega - a.omega;
      const torque = h > 0 ? motor.impulse / h : 0;
      if (name === "torque") return torque;
      if (name === "angularSpeed") return speed;
      return name === "power" ? torque * speed : undefined;
    },
  };
}
