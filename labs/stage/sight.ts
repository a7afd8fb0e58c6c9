/** What of the flat scene is seen: the middle of it, m, y upwards, and how many times larger than the whole. */
export interface FlatSight {
  x: number;
  y: number;
  zoom: number;
}

/** left, bottom, right, top, m. */
type Bounds = readonly [number, number, number, number];

const LARGEST = 16;
const BY_KEY = 1.25;
/** A press of an arrow moves by this share of what is seen. */
const SHIFT = 0.1;

/** The whole of the scene. */
export const wholeOf = ([left, bottom, right, top]: Bounds): FlatSight => ({
  x: (left + right) / 2,
  y: (bottom + top) / 2,
  zoom: 1,
});

/** The box of a drawing whose y points down: left, top, width and height, m. */
export function boxOf({ x, y, zoom }: FlatSight, [left, bottom, right, top]: Bounds) {
  const [width, height] = [(right - left) / zoom, (top - bottom) / zoom];
  return { left: x - width / 2, top: -y - height / 2, width, height };
}

/** A sight held within the scene. */
export function within({ x, y, zoom }: FlatSight, [left, bottom, right, top]: Bounds): FlatSight {
  const held = Math.min(LARGEST, Math.max(1, zoom));
  const [w, h] = [(right - left) / held / 2, (top - bottom) / held / 2];
  return {
    x: Math.min(right - w, Math.max(left + w, x)),
    y: Math.min(top - h, Math.max(bottom + h, y)),
    zoom: held,
  };
}

/** Drawn `times` as large; what lies at (x, y), m, stays under the hand. */
export function nearer(sight: FlatSight, times: number, x: number, y: number, bounds: Bounds): FlatSight {
  const { zoom } = within({ ...sight, zoom: sight.zoom * times }, bounds);
  const keep = sight.zoom / zoom;
  return within({ x: x + (sight.x - x) * keep, y: y + (sight.y - y) * keep, zoom }, bounds);
}

/** What a key does; undefined for another key, and for an arrow where the whole is seen: the page scrolls then. */
export function sightByKey(sight: FlatSight, key: string, bounds: Bounds): FlatSight | undefined {
  const { width, height } = boxOf(sight, bounds);
  const aside = (dx: number, dy: number): FlatSight | undefined =>
    sight.zoom > 1
      ? within({ ...sight, x: sight.x + dx * width * SHIFT, y: sight.y + dy * height * SHIFT }, bounds)
      : undefined;
  switch (key) {
    case "+":
    case "=":
      return nearer(sight, BY_KEY, sight.x, sight.y, bounds);
    case "-":
    case "−":
      return nearer(sight, 1 / BY_KEY, sight.x, sight.y, bounds);
    case "0":
      return wholeOf(bounds);
    case "ArrowLeft":
      return aside(-1, 0);
    case "ArrowRight":
      return aside(1, 0);
    case "ArrowUp":
      return aside(0, 1);
    case "ArrowDown":
      return aside(0, -1);
    default:
      return undefined;
  }
}
