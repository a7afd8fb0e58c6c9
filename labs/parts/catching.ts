import type { Guard, RunPart, SmoothSystem } from "../engine/part.ts";

/** A soft straight border: what lies on the side of `normal` (of length 1), n · r ≥ place, is free. */
export interface Border {
  normal: readonly [number, number];
  /** m */
  place(): number;
}

/** What a border has caught. */
export interface Caught {
  guards: readonly Guard[];
  /** Bodies caught so far: their place in `system.masses()`. */
  caught(): readonly number[];
}

/**
 * Sand, or foam along a rim: a body that touches the border is taken up and stays where it touched, by all its speed being
 * lost there. `happen` hears of each first touch: which body, and the state at that instant.
 */
export function catching(
  system: SmoothSystem,
  { normal, place }: Border,
  happen?: (at: number, y: Float64Array) => void,
): Caught {
  const caught: number[] = [];
  const [nx, ny] = normal;
  const guards = system.masses().map(({ part, point }, body): Guard => {
    const length = () => place() + radiusOf(part);
    system.bond({ kind: "line", a: point, normal: () => normal, length, restitution: () => 0 });
    const { at } = point;
    return {
      value: (_t, y) =>
        caught.includes(body) ? 1 : nx * (y[at] as number) + ny * (y[at + 1] as number) - length(),
      happen(_t, y) {
        caught.push(body);
        y[at + 2] = 0;
        y[at + 3] = 0;
        happen?.(at, y);
      },
    };
  });
  return { guards, caught: () => caught };
}

const radiusOf = (part: RunPart): number => part.props["radius"] as number;
