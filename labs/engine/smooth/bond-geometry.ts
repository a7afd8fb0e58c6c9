import type { Bond } from "../part.ts";

/** A bond in a state: φ and φ̇, its gradient at a and b (φ̇ = gₐ·vₐ + g_b·v_b), and the part of φ̈ that is no acceleration. */
export interface BondState {
  gap: number;
  speed: number;
  ax: number;
  ay: number;
  bx: number;
  by: number;
  bend: number;
}

export const bondState = (): BondState => ({ gap: 0, speed: 0, ax: 0, ay: 0, bx: 0, by: 0, bend: 0 });

/**
 * Works out a bond in state y. With r = r_b − r_a, d = |r|, n = r/d, v = v_b − v_a:
 *
 *   d̈ = n · a + (v² − (n·v)²) / d
 *
 * Points at one place have no direction between them: n is then upwards.
 */
export function lookAtBond({ a, b, kind, length, normal }: Bond, y: Float64Array, out: BondState): void {
  const i = a.at;
  if (!b) {
    const [nx, ny] = normal?.() ?? UP;
    out.gap = nx * (y[i] as number) + ny * (y[i + 1] as number) - length();
    out.speed = nx * (y[i + 2] as number) + ny * (y[i + 3] as number);
    out.ax = nx;
    out.ay = ny;
    out.bx = out.by = out.bend = 0;
    return;
  }
  const j = b.at;
  const rx = (y[j] as number) - (y[i] as number);
  const ry = (y[j + 1] as number) - (y[i + 1] as number);
  const vx = (y[j + 2] as number) - (y[i + 2] as number);
  const vy = (y[j + 3] as number) - (y[i + 3] as number);
  const d = Math.sqrt(rx * rx + ry * ry);
  const sign = kind === "thread" ? -1 : 1;
  const nx = d > 0 ? rx / d : 0;
  const ny = d > 0 ? ry / d : 1;
  const along = nx * vx + ny * vy;
  const across = nx * vy - ny * vx;
  out.gap = sign * (d - length());
  out.speed = sign * along;
  out.bend = d > 0 ? (sign * across * across) / d : 0;
  out.bx = sign * nx;
  out.by = sign * ny;
  out.ax = -out.bx;
  out.ay = -out.by;
}

const UP = [0, 1] as const;
