/** From the eye of one who reads to the scale, m. */
const READING_DISTANCE = 0.3;

/**
 * A pointer stands `gap` m before its scale: where on the scale an eye at the level `eye` sees a pointer that stands at
 * `pointer`, all along the scale in one unit. By similar triangles s = p + (p − e) g / (D − g).
 */
export const seenPointer = (pointer: number, eye: number, gap: number): number =>
  pointer + ((pointer - eye) * gap) / (READING_DISTANCE - gap);

/**
 * A scale is held `gap` m before the thing measured, so an eye sees it larger than what is behind: by this factor, about
 * the level of the eye. Only there does a mark stand beside the place it belongs to: 1 + g / D.
 */
export const nearerBy = (gap: number): number => 1 + gap / READING_DISTANCE;
