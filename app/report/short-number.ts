const DIGITS = 8;

/** The number on the report of an attempt: the last, random digits of its id as "3F2A-9C1B". */
export function shortNumber(attemptId: string): string {
  const digits = attemptId.slice(-DIGITS).toUpperCase();
  return `${digits.slice(0, DIGITS / 2)}-${digits.slice(DIGITS / 2)}`;
}
