import type { KeyboardEvent } from "react";
import { wayOf } from "./cell-keys.ts";

/** Enter and arrows go from field to field; a row that Enter has just begun is there a frame later. */
export function goByKeys(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  const { selectionStart, selectionEnd, value } = field;
  const caret = { from: selectionStart ?? 0, to: selectionEnd ?? 0, length: value.length };
  const way = wayOf(event, caret);
  const row = field.closest("tr");
  const body = row?.closest("tbody");
  if (!way || !row || !body) return;
  const place = [...row.querySelectorAll("input")].indexOf(field) + way.right;
  const line = row.sectionRowIndex + way.down;
  const go = () => {
    const next = body.rows[line]?.querySelectorAll("input")[place];
    next?.focus();
    next?.select();
    return next !== undefined;
  };
  event.preventDefault();
  if (!go() && way.down > 0) requestAnimationFrame(go);
}
