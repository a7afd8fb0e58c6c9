/** The rivals: Runge–Kutta of order 4 written by hand for one equation each, as a good programmer would. */

/** φ″ = −(g/l) sin φ; the returned function makes one step and gives φ. */
export function pendulumByHand(sine: (x: number) => number, start: number, h: number): () => number {
  const c = -9.81 / 1;
  let angle = start;
  let rate = 0;
  return () => {
    const k1 = c * sine(angle);
    const v2 = rate + (h / 2) * k1;
    const k2 = c * sine(angle + (h / 2) * rate);
    const v3 = rate + (h / 2) * k2;
    const k3 = c * sine(angle + (h / 2) * v2);
    const v4 = rate + h * k3;
    const k4 = c * sine(angle + h * v3);
    angle += (h / 6) * (rate + 2 * v2 + 2 * v3 + v4);
    rate += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
    return angle;
  };
}

interface State {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** A body of mass m on a spring from the origin, in the plane: r″ = −(k/m)(|r| − L) r̂ − (c/m)(r̂·v) r̂ + g. */
export function springByHand(
  stiffness: number,
  rest: number,
  damping: number,
  mass: number,
  start: State,
  h: number,
): () => number {
  const y = [start.x, start.y, start.vx, start.vy];
  const [k1, k2, k3, k4, probe] = Array.from({ length: 5 }, () => [0, 0, 0, 0]) as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  function rates(s: readonly number[], out: number[]): void {
    const [px, py, vx, vy] = s as [number, number, number, number];
    const r = Math.sqrt(px * px + py * py);
    const along = (px * vx + py * vy) / r;
    const pull = -(stiffness * (r - rest) + damping * along) / (mass * r);
    out[0] = vx;
    out[1] = vy;
    out[2] = pull * px;
    out[3] = pull * py - 9.81;
  }
  function move(k: readonly number[], dt: number): void {
    for (let i = 0; i < 4; i++) probe[i] = (y[i] as number) + dt * (k[i] as number);
  }
  return () => {
    rates(y, k1);
    move(k1, h / 2);
    rates(probe, k2);
    move(k2, h / 2);
    rates(probe, k3);
    move(k3, h);
    rates(probe, k4);
    for (let i = 0; i < 4; i++) {
      const middle = (k2[i] as number) + (k3[i] as number);
      y[i] = (y[i] as number) + (h / 6) * ((k1[i] as number) + 2 * middle + (k4[i] as number));
    }
    return y[1] as number;
  };
}
