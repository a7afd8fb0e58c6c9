/** Length of an arrow's head, CSS pixels. */
const HEAD = 8;

/**
 * An arrow from (x, y) by (dx, dy), in the drawing's own metres (y down); nothing where it is too short to be seen. `pixel`
 * is the metres of a CSS pixel.
 */
export function arrowPath(x: number, y: number, dx: number, dy: number, pixel: number): string {
  const length = Math.sqrt(dx * dx + dy * dy);
  if (!(length > 2 * pixel)) return "";
  const head = Math.min(HEAD * pixel, length);
  const [ux, uy] = [dx / length, dy / length];
  const [tipX, tipY] = [x + dx, y + dy];
  const wing = (side: number) =>
    `${tipX - head * (ux - 0.5 * side * uy)} ${tipY - head * (uy + 0.5 * side * ux)}`;
  return `M${x} ${y}L${tipX} ${tipY}M${wing(1)}L${tipX} ${tipY}L${wing(-1)}`;
}
