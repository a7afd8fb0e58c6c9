/**
 * The engine's own elementary functions: only + − × ÷ and Math.sqrt, which IEEE 754 fixes to the last bit, so every
 * engine on every machine gives the same numbers, which Math.sin and its kin do not promise. Errors are given in units
 * in the last place and held by the tests to at most 1. Series are Taylor's; tables are worked out in exact-tables.ts.
 */
import { productError, scaleByPower } from "./doubles.ts";

export { cosh, exp, log, log10, pow, sinh, tanh } from "./exponentials.ts";
export { acos, asin, atan, atan2, cos, sin, tan } from "./trigonometry.ts";

/** √(x² + y² + z²) without overflow or underflow on the way. Error below 1 unit in the last place. */
export function hypot(x: number, y: number, z = 0): number {
  const a = Math.abs(x);
  const b = Math.abs(y);
  const c = Math.abs(z);
  const largest = Math.max(a, b, c);
  if (a === Infinity || b === Infinity || c === Infinity) return Infinity;
  if (!(largest > 0)) return largest;
  if (largest > 1e150) return scaleByPower(root(a, b, c, -600), 600);
  if (largest < 1e-120) return scaleByPower(root(a, b, c, 600), -600);
  return root(a, b, c, 0);
}

function root(x: number, y: number, z: number, power: number): number {
  const a = scaleByPower(x, power);
  const b = scaleByPower(y, power);
  const c = scaleByPower(z, power);
  const aa = a * a;
  const bb = b * b;
  const cc = c * c;
  const most = Math.max(aa, bb, cc);
  const sum = aa + bb + cc;
  const s = Math.sqrt(sum);
  const back = s * s;
  const lost = productError(a, a, aa) + productError(b, b, bb) + productError(c, c, cc);
  const others =
    aa === most ? most - back + bb + cc : bb === most ? most - back + aa + cc : most - back + aa + bb;
  return s + (others + lost - productError(s, s, back)) / (2 * s);
}
