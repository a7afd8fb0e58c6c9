import { mean } from "./fit.ts";
import { studentFactor } from "./student.ts";

/** What is known from the same quantity read several times. Errors that need more readings are NaN. */
export interface Repeats {
  count: number;
  mean: number;
  /** Standard deviation of one reading, s = √(Σ(x − x̄)²/(n − 1)). */
  deviation: number;
  /** Standard error of the mean, s/√n. */
  meanError: number;
  /** Student's factor for n − 1 degrees of freedom. */
  student: number;
  /** Half the interval of the mean from the scatter alone: student · meanError. */
  scatterError: number;
  /** Scatter and instrument together: √(scatterError² + instrument²). One reading has the instrument's alone. */
  error: number;
}

/** The share of experiments whose interval covers the true value, as school and first-year reports use it. */
export const CONFIDENCE = 0.95;

/**
 * The mean of repeated readings with its error. The scatter of few readings is widened by Student's factor, two-sided
 * for the given confidence (0.95; 0.6827 makes it one standard error). The instrument's error is the same in each
 * reading, so the mean does not lessen it: it is added in squares.
 */
export function repeatsOf(readings: readonly number[], instrument = 0, confidence = CONFIDENCE): Repeats {
  const count = readings.length;
  const centre = mean(readings);
  let square = 0;
  for (const reading of readings) square += (reading - centre) * (reading - centre);
  const deviation = count > 1 ? Math.sqrt(square / (count - 1)) : Number.NaN;
  const meanError = deviation / Math.sqrt(count);
  const student = studentFactor(count - 1, confidence);
  const scatterError = student * meanError;
  const error = count > 1 ? Math.sqrt(scatterError * scatterError + instrument * instrument) : instrument;
  return { count, mean: centre, deviation, meanError, student, scatterError, error };
}
