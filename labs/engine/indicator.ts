import { type Condition, hiddenError, type Instrument, type Observed, toDivision } from "./instrument.ts";
import type { Random } from "./random.ts";

/** The scale of an instrument and what its maker says of its errors; SI. */
export interface Scale {
  /** Where the scale begins (0 if absent) and ends. */
  from?: number;
  range: number;
  division: number;
  /** Accuracy class as a share: a reading is off by up to `accuracy · range`. */
  accuracy: number;
  /** Largest reading with nothing measured; a zero screw or tare takes it away. */
  zero: number;
  /** Standard deviation of the trembling of a reading. */
  noise: number;
  /** Over so many times the range it takes harm; absent or 0: it bears anything. */
  limit?: number;
}

/** How an indicator is used, besides its scale. */
export interface Use {
  /** Where the pointer stands is read by eye: nothing is rounded. */
  byEye?: boolean;
  /** Shows nothing of what it measures until `hold` is pressed; pressed again, it lets go. */
  holds?: boolean;
  /** What an overload over the limit does. */
  harm?: "burnt" | "stretched";
  /** Where the eye is at first, a share of the scale; absent where the eye's place does not matter. */
  eye?: number;
}

/** Digits change, and a pointer trembles, so many times a second of the world. */
const READINGS_A_SECOND = 3;
/** An overstretched spring shows so much of the range with nothing on it, at the least; at most twice as much. */
const SET = 0.04;
/** Share of readings within so many deviations: 99 in 100, also when the tare trembled as well. */
const DEVIATIONS = 3.7;

/**
 * What is knowable of the error of one reading, SI, by eye to a division, in digits to half of one. The zero error is not
 * in it where the pupil can set the zero: give `zero` only of an instrument without screw and tare.
 */
export const scaleTolerance = (scale: Omit<Scale, "zero"> & { zero?: number }, byEye = false): number =>
  (byEye ? scale.division : scale.division / 2) +
  scale.accuracy * scale.range +
  (scale.zero ?? 0) +
  DEVIATIONS * scale.noise;

/** How far apart two readings of the same thing may be, 99 times in 100: with a digit each way for rounding. */
export const tremblingOf = ({ noise, division }: { noise: number; division: number }): number =>
  noise > 0 ? DEVIATIONS * noise + division : 0;

/**
 * An instrument that shows one quantity: shown = source · (1 + class) + zero + trembling − tare. The class and zero errors
 * are hidden and constant (hiddenError); the trembling depends on the seed and the moment alone. Buttons: `hold`, `zero`
 * (screw or tare: what it shows now becomes 0), `mend` (a new fuse, the spring set right), `eye SHARE`.
 */
export function createIndicator(
  scale: Scale,
  source: () => number,
  observed: Observed,
  random: Random,
  use: Use = {},
): Instrument {
  const { range, from = 0, division, noise, limit = 0 } = scale;
  const factor = 1 + hiddenError(scale.accuracy, random.fork("class"));
  const zero = hiddenError(scale.zero, random.fork("zero"));
  const trembling = createTrembling(noise, observed, random.fork("noise"));
  let [holds, tare, harmed, set, eye] = [!use.holds, 0, false, 0, use.eye ?? 0.5];

  const measured = () => (holds ? source() : 0);
  const raw = () => measured() * factor + zero + set + trembling();
  const value = () => (harmed && use.harm === "burnt" ? 0 : raw() - tare);
  const beyond = (x: number): -1 | 0 | 1 => (x > range + division / 2 ? 1 : x < from - division / 2 ? -1 : 0);
  const watching = () => limit > 0 && holds && !harmed;

  /** A push of a spring or a current backwards does harm just so. */
  function watch(): void {
    if (!watching() || !(Math.abs(source()) > limit * range)) return;
    harmed = true;
    if (use.harm === "stretched") set = (1 + random.fork("set").uniform()) * SET * range;
  }
  /** A zero that stands a little off the scale is seen there: only what is measured overloads. */
  const overloaded = () => (holds && Math.abs(measured()) > 0 ? beyond(value()) : 0);

  function condition(): Condition {
    if (harmed && use.harm) return use.harm;
    const over = overloaded();
    if (over !== 0) return over > 0 ? "over" : "under";
    return holds ? "reads" : "free";
  }
  return {
    shown() {
      const over = overloaded();
      if (over !== 0) return over * Infinity;
      return use.byEye ? value() : toDivision(value(), division);
    },
    condition,
    press(button) {
      if (button === "hold" && use.holds) holds = !holds;
      else if (button === "zero") tare = raw();
      else if (button === "mend" && use.harm) [harmed, set] = [false, 0];
      else if (button.startsWith("eye ") && use.eye !== undefined) {
        const share = Number(button.slice(4));
        if (!(share >= 0 && share <= 1)) return false;
        eye = share;
      } else return false;
      watch();
      return true;
    },
    ...(use.eye === undefined ? {} : { eye: () => eye }),
    watching,
    watch,
    state: () => [factor, zero, Number(holds), tare, Number(harmed), set, eye],
  };
}

/** Trembling by the moment: the same number however often it is asked for. */
function createTrembling(noise: number, observed: Observed, random: Random): () => number {
  if (!(noise > 0)) return () => 0;
  let [known, value] = [-1, 0];
  return () => {
    const now = Math.floor(observed.time() * READINGS_A_SECOND);
    if (now !== known) [known, value] = [now, noise * random.fork(String(now)).normal()];
    return value;
  };
}
