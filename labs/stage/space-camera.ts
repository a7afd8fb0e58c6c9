/** Where one looks from: angles about the vertical and above the plane, rad, and the distance in sizes of the scene. */
export interface Sight {
  around: number;
  above: number;
  away: number;
}

/** From before the start line and above, with the whole of the scene in sight. */
export const firstSight: Sight = { around: -1.15, above: 0.75, away: 2.2 };

const HIGHEST = 1.5;
const NEAREST = 0.5;
const FURTHEST = 8;

/** A sight turned by `around` and `above`, rad, and brought `nearer` times as near; held within what makes sense. */
export function turn(sight: Sight, around: number, above: number, nearer = 1): Sight {
  return {
    around: sight.around + around,
    above: Math.min(HIGHEST, Math.max(-HIGHEST, sight.above + above)),
    away: Math.min(FURTHEST, Math.max(NEAREST, sight.away / nearer)),
  };
}

/** A sight from its three numbers; the first one where they are not three. */
export function sightOf([around, above, away]: readonly number[]): Sight {
  if (around === undefined || above === undefined || away === undefined) return firstSight;
  return turn({ around, above, away }, 0, 0);
}

const ANGLE = Math.PI / 24;
const ZOOM = 1.15;

/** What a key does to the sight; undefined for any other key. */
export function turnByKey(sight: Sight, key: string): Sight | undefined {
  switch (key) {
    case "ArrowLeft":
      return turn(sight, ANGLE, 0);
    case "ArrowRight":
      return turn(sight, -ANGLE, 0);
    case "ArrowUp":
      return turn(sight, 0, ANGLE);
    case "ArrowDown":
      return turn(sight, 0, -ANGLE);
    case "+":
    case "=":
      return turn(sight, 0, 0, ZOOM);
    case "-":
    case "−":
      return turn(sight, 0, 0, 1 / ZOOM);
    case "0":
      return firstSight;
    default:
      return undefined;
  }
}
