/**
 * For the `ref` of what a finger draws with or drags: the page is neither scrolled nor swiped by a finger that begins on it.
 * Inside a drawing `touch-action` has no effect, and React's own listeners are passive.
 */
export function keepsFinger(element: Element | null): () => void {
  const keep = (event: Event) => event.preventDefault();
  element?.addEventListener("touchstart", keep, { passive: false });
  return () => element?.removeEventListener("touchstart", keep);
}
