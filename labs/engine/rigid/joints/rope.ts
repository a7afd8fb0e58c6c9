import { type Anchor, armX, armY, createRow, type HardJoint } from "./row.ts";

/** Pieces shorter than this have no direction, m. */
const SHORTEST = 1e-9;

/**
 * A light rope that does not stretch, through smooth rings of no size at the anchors between its ends:
 * φ = L − Σ |r_{k+1} − r_k| ≥ 0. Slack, it does nothing. Its force is the same all along it.
 */
export function createRope(anchors: readonly Anchor[], length: () => number): HardJoint {
  const bodies = [...new Set(anchors.map((anchor) => anchor.body))];
  const row = createRow(bodies, true);
  const at = anchors.map(({ body }) => 3 * bodies.indexOf(body));
  const rows = [row];

  /** Adds a piece's share: along its unit vector u, −u at its far end and u at its near one. */
  function pull(k: number, ux: number, uy: number): void {
    const anchor = anchors[k] as Anchor;
    const i = at[k] as number;
    const { slope } = row;
    slope[i] = (slope[i] as number) + ux;
    slope[i + 1] = (slope[i + 1] as number) + uy;
    slope[i + 2] = (slope[i + 2] as number) + armX(anchor) * uy - armY(anchor) * ux;
  }
  function work(slopes: boolean): void {
    if (slopes) row.slope.fill(0);
    row.phi = length();
    for (let k = 0; k + 1 < anchors.length; k++) {
      const a = anchors[k] as Anchor;
      const b = anchors[k + 1] as Anchor;
      const dx = b.body.x + armX(b) - a.body.x - armX(a);
      const dy = b.body.y + armY(b) - a.body.y - armY(a);
      const piece = Math.sqrt(dx * dx + dy * dy);
      row.phi -= piece;
      if (!slopes || !(piece > SHORTEST)) continue;
      pull(k, dx / piece, dy / piece);
      pull(k + 1, -dx / piece, -dy / piece);
    }
  }
  return { rows, measure: () => work(false), linearise: () => work(true) };
}

/** A piece of rope is `length` − φ long at present, m. */
export const lengthOf = (joint: HardJoint, length: number): number => {
  joint.measure();
  return length - (joint.rows[0]?.phi ?? 0);
};
