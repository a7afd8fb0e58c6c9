import type { Body } from "../body.ts";
import type { Row } from "./row.ts";

/** No body turns more in one round of being brought together, rad. */
const WIDEST_TURN = 0.5;

/**
 * Aims the bodies along the slopes by `amounts` over their masses: where to is kept in their pushes, and from where.
 * Returns the share of the way that turns none too far.
 */
export function aim(bodies: readonly Body[], rows: readonly Row[], amounts: Float64Array): number {
  for (const body of bodies) {
    body.pushX = body.pushY = body.turn = 0;
    body.fromX = body.x;
    body.fromY = body.y;
    body.fromAngle = body.angle;
  }
  for (let k = 0; k < rows.length; k++) add(rows[k] as Row, amounts[k] as number);
  let widest = 0;
  for (const body of bodies) widest = Math.max(widest, Math.abs(body.turn));
  return widest > WIDEST_TURN ? WIDEST_TURN / widest : 1;
}

function add({ bodies, slope }: Row, amount: number): void {
  for (let i = 0; i < bodies.length; i++) {
    const body = bodies[i] as Body;
    body.pushX += (slope[3 * i] as number) * amount * body.invMass;
    body.pushY += (slope[3 * i + 1] as number) * amount * body.invMass;
    body.turn += (slope[3 * i + 2] as number) * amount * body.invInertia;
  }
}

/** Puts the bodies a share of the way to where they aim. */
export function go(bodies: readonly Body[], share: number): void {
  for (const body of bodies) {
    body.x = body.fromX + share * body.pushX;
    body.y = body.fromY + share * body.pushY;
    body.angle = body.fromAngle + share * body.turn;
  }
}
