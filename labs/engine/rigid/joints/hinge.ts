import { type Anchor, armX, armY, createRow, type HardJoint } from "./row.ts";

/** Two anchors at one place, about which the bodies turn freely: φ = r_b − r_a = 0, two rows. */
export function createHinge(a: Anchor, b: Anchor): HardJoint {
  const bodies = [a.body, b.body];
  const across = createRow(bodies);
  const up = createRow(bodies);
  function measure(): void {
    across.phi = b.body.x + armX(b) - a.body.x - armX(a);
    up.phi = b.body.y + armY(b) - a.body.y - armY(a);
  }
  across.slope.set([-1, 0, 0, 1, 0, 0]);
  up.slope.set([0, -1, 0, 0, 1, 0]);
  return {
    rows: [across, up],
    measure,
    linearise() {
      measure();
      // d(arm)/d(angle) = (−arm_y, arm_x)
      across.slope[2] = armY(a);
      across.slope[5] = -armY(b);
      up.slope[2] = -armX(a);
      up.slope[5] = armX(b);
    },
  };
}
