import { useLayoutEffect, useRef } from "react";
import type { Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import type { Run } from "../engine/run.ts";

/** What the view of a part gets. It draws in metres: x to the right, y down, so a height h stands at −h. */
export interface ViewProps {
  part: Part;
  bench: Bench;
  /** Metres of one CSS pixel: hairlines and letters keep their size on any stage. */
  pixel: number;
  /** Name of the part in the page's language. */
  label: string;
}

type Draw = (run: Run) => void;

let gathered: Draw[] | undefined;

/** Calls a view and gives beside what it renders what it would draw after it: for a picture that stands still. */
export function gatherDraws<T>(render: () => T): { rendered: T; draws: readonly Draw[] } {
  const before = gathered;
  const draws: Draw[] = [];
  gathered = draws;
  try {
    return { rendered: render(), draws };
  } finally {
    gathered = before;
  }
}

/** Draws after every frame without React: `draw` moves what refs point at; and after React drew the part anew. */
export function useFrame(bench: Bench, draw: Draw): void {
  const still = gathered !== undefined;
  gathered?.push(draw);
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
    if (!still) draw(bench.run);
  });
  useLayoutEffect(() => (still ? undefined : bench.onFrame((run) => latest.current(run))), [bench, still]);
}

/** Sets an attribute of what is drawn unless it stands so: written again, the browser would lay out and paint it again. */
export function put(element: Element | null | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const TEXT_NODE = 3;

/** Sets the words of what is drawn unless they stand there; a text that is there is kept as a node. */
export function say(element: Element | null, text: string): void {
  const words = element?.firstChild;
  if (words?.nodeType === TEXT_NODE && words === element?.lastChild) {
    if (words.nodeValue !== text) words.nodeValue = text;
  } else if (element) element.textContent = text;
}
