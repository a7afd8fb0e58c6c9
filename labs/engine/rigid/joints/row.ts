import type { Body } from "../body.ts";

/** A place on a body: (x, y) from its centre of mass in the body's own frame, m. */
export interface Anchor {
  readonly body: Body;
  x: number;
  y: number;
}

/** One condition on the positions: φ(q) = 0 or, of a one-sided one, φ(q) ≥ 0; φ in metres. */
export interface Row {
  /** Those it binds, each once. */
  readonly bodies: readonly Body[];
  /** ∂φ/∂x, ∂φ/∂y, ∂φ/∂angle of each body in turn. */
  readonly slope: Float64Array;
  readonly oneSided: boolean;
  phi: number;
  /** A one-sided row that does not hold has no force. */
  holds: boolean;
  /** What it has given in this sub-step to keep the positions, N·s. */
  impulse: number;
  /** Force along the slope at the end of the sub-step, N. */
  force: number;
}

/** A row between bodies, each listed once. */
export const createRow = (bodies: readonly Body[], oneSided = false): Row => ({
  bodies,
  slope: new Float64Array(3 * bodies.length),
  oneSided,
  phi: 0,
  holds: !oneSided,
  impulse: 0,
  force: 0,
});

/** A joint that positions obey exactly. */
export interface HardJoint {
  readonly rows: readonly Row[];
  /** Works out φ of its rows where the bodies are. */
  measure(): void;
  /** Works out φ and the slopes. */
  linearise(): void;
}

/** The anchor's arm from the centre of mass, along the world's axes, m. */
export const armX = ({ body, x, y }: Anchor): number => body.cos * x - body.sin * y;
export const armY = ({ body, x, y }: Anchor): number => body.sin * x + body.cos * y;

/** dφ/dt of a row, m/s. */
export function rateOf({ bodies, slope }: Row): number {
  let rate = 0;
  for (let i = 0; i < bodies.length; i++) {
    const b = bodies[i] as Body;
    const [gx, gy, gt] = [slope[3 * i], slope[3 * i + 1], slope[3 * i + 2]] as [number, number, number];
    rate += gx * b.vx + gy * b.vy + gt * b.omega;
  }
  return rate;
}

/** Gives the bodies of a row an impulse along its slope, N·s. */
export function applyRow({ bodies, slope }: Row, impulse: number): void {
  for (let i = 0; i < bodies.length; i++) {
    const b = bodies[i] as Body;
    b.vx += (slope[3 * i] as number) * impulse * b.invMass;
    b.vy += (slope[3 * i + 1] as number) * impulse * b.invMass;
    b.omega += (slope[3 * i + 2] as number) * impulse * b.invInertia;
  }
}
