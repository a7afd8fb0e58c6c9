import type { Bench } from "../engine/bench.ts";
import type { Place } from "../engine/run.ts";

interface Hand {
  places: Map<string, Place>;
  listeners: Set<() => void>;
}
const hands = new WeakMap<Bench, Hand>();

function handOf(bench: Bench): Hand {
  const hand = hands.get(bench) ?? { places: new Map(), listeners: new Set() };
  hands.set(bench, hand);
  return hand;
}

/** Where an instrument is while a hand moves it, before it rests and the run is told; undefined: no hand is on it. */
export const heldPlace = (bench: Bench, id: string): Place | undefined => handOf(bench).places.get(id);

/** Leads an instrument; `undefined` lets it go. Views are told at once, without React. */
export function hold(bench: Bench, id: string, place: Place | undefined): void {
  const { places, listeners } = handOf(bench);
  if (place) places.set(id, place);
  else places.delete(id);
  for (const listener of listeners) listener();
}

/** Calls when a hand moves something; returns how to stop. */
export function onHeld(bench: Bench, listener: () => void): () => void {
  const { listeners } = handOf(bench);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
