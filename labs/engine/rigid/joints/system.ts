import type { Body } from "../body.ts";
import type { Row } from "./row.ts";

/** A pivot this much smaller than its diagonal belongs to a row that the rows before it imply. */
const DEPENDENT = 1e-11;

/** The linear system of all rows: (G M⁻¹ Gᵀ) λ = b, G the slopes, M the masses. */
export interface RowSystem {
  /** Takes over the slopes. */
  assemble(): void;
  /** Works out the factors for the rows that hold; the others, and those implied by others, get λ = 0. */
  factor(): void;
  /** Replaces b by λ. */
  solve(b: Float64Array): void;
}

/**
 * A direct solver (L D Lᵀ) that stores of each row what lies between its first neighbour and the diagonal: chains in
 * their order are cheap, and a ring costs one full row. Nothing is allocated after it is made.
 */
export function createRowSystem(rows: readonly Row[]): RowSystem {
  const n = rows.length;
  const links = linksOf(rows);
  const first = new Int32Array(n);
  const start = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) first[i] = i;
  for (const { i, j } of links) first[i] = Math.min(first[i] as number, j);
  for (let i = 0; i < n; i++) start[i + 1] = (start[i] as number) + i - (first[i] as number) + 1;
  const whole = new Float64Array(start[n] as number);
  const lower = new Float64Array(start[n] as number);
  const inverse = new Float64Array(n);
  /** Where (i, 0) would lie. */
  const base = (i: number): number => (start[i] as number) - (first[i] as number);

  /** Row i of the factors: w_ij = a_ij − Σ w_ik l_jk, then l_ij = w_ij / d_j. */
  function factorRow(i: number): void {
    const row = base(i);
    const from = first[i] as number;
    inverse[i] = 0;
    if (!(rows[i] as Row).holds) {
      lower.fill(0, row + from, row + i);
      return;
    }
    for (let j = from; j < i; j++) {
      const other = base(j);
      let sum = whole[row + j] as number;
      for (let k = Math.max(from, first[j] as number); k < j; k++)
        sum -= (lower[row + k] as number) * (lower[other + k] as number);
      lower[row + j] = sum;
    }
    const diagonal = whole[row + i] as number;
    let pivot = diagonal;
    for (let j = from; j < i; j++) {
      const w = lower[row + j] as number;
      const l = w * (inverse[j] as number);
      lower[row + j] = l;
      pivot -= w * l;
    }
    if (pivot > DEPENDENT * diagonal) inverse[i] = 1 / pivot;
  }

  return {
    assemble() {
      whole.fill(0);
      for (let k = 0; k < links.length; k++) {
        const { i, j, bi, bj, body } = links[k] as Link;
        const g = (rows[i] as Row).slope;
        const h = (rows[j] as Row).slope;
        const at = base(i) + j;
        const straight =
          (g[bi] as number) * (h[bj] as number) + (g[bi + 1] as number) * (h[bj + 1] as number);
        const turning = (g[bi + 2] as number) * (h[bj + 2] as number);
        whole[at] = (whole[at] as number) + straight * body.invMass + turning * body.invInertia;
      }
    },
    factor() {
      for (let i = 0; i < n; i++) factorRow(i);
    },
    solve(b) {
      for (let i = 0; i < n; i++) {
        let sum = b[i] as number;
        for (let j = first[i] as number; j < i; j++) sum -= (lower[base(i) + j] as number) * (b[j] as number);
        b[i] = sum;
      }
      for (let i = 0; i < n; i++) b[i] = (b[i] as number) * (inverse[i] as number);
      for (let i = n - 1; i >= 0; i--)
        for (let j = first[i] as number; j < i; j++)
          b[j] = (b[j] as number) - (lower[base(i) + j] as number) * (b[i] as number);
    },
  };
}

/** Rows i ≥ j share a body, whose slopes begin at bi and bj. */
interface Link {
  i: number;
  j: number;
  bi: number;
  bj: number;
  body: Body;
}

function linksOf(rows: readonly Row[]): Link[] {
  const links: Link[] = [];
  for (const [i, row] of rows.entries())
    for (let j = 0; j <= i; j++)
      for (const [k, body] of row.bodies.entries()) {
        const other = (rows[j] as Row).bodies.indexOf(body);
        if (other >= 0 && body.invMass > 0) links.push({ i, j, bi: 3 * k, bj: 3 * other, body });
      }
  return links;
}
