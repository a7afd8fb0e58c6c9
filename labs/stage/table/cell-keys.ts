/** How many cells to the right and down a key goes from a field, with the caret at `from`–`to` of its text; undefined: it stays. */
export function wayOf(
  key: { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean },
  caret: { from: number; to: number; length: number },
): { right: number; down: number } | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined;
  if (key.key === "Enter") return { right: 0, down: key.shiftKey ? -1 : 1 };
  if (key.shiftKey) return undefined;
  if (key.key === "ArrowDown") return { right: 0, down: 1 };
  if (key.key === "ArrowUp") return { right: 0, down: -1 };
  const whole = caret.from === 0 && caret.to === caret.length;
  const single = caret.from === caret.to;
  if (key.key === "ArrowLeft" && (whole || (single && caret.from === 0))) return { right: -1, down: 0 };
  if (key.key === "ArrowRight" && (whole || (single && caret.to === caret.length)))
    return { right: 1, down: 0 };
  return undefined;
}
