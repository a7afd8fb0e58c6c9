import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Bench } from "../engine/bench.ts";
import type { FaceProps } from "./face.tsx";

/** Where eyes are while a hand moves them: the run is told when the hand rests. */
interface Moving {
  eyes: Map<string, number>;
  listeners: Set<() => void>;
}
const movingOf = new WeakMap<Bench, Moving>();

function moving(bench: Bench): Moving {
  const found = movingOf.get(bench) ?? { eyes: new Map(), listeners: new Set() };
  movingOf.set(bench, found);
  return found;
}

function moveEye(bench: Bench, id: string, share: number | undefined): void {
  const { eyes, listeners } = moving(bench);
  if (share === undefined) eyes.delete(id);
  else eyes.set(id, share);
  for (const listener of listeners) listener();
}

/** Where the eye is that reads an instrument, a share of its scale, also while it is being moved; undefined: no matter. */
export function useEye(bench: Bench, id: string): number | undefined {
  const subscribe = useRef((listener: () => void) => {
    const { listeners } = moving(bench);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  });
  const held = useSyncExternalStore(
    subscribe.current,
    () => moving(bench).eyes.get(id),
    () => undefined,
  );
  return held ?? bench.run.instruments.get(id)?.eye?.();
}

/** Moves the eye along the scale of an instrument before it is read; one action when it rests. */
export function EyeSlider({ part, bench, words }: Pick<FaceProps, "part" | "bench" | "words">) {
  const slider = useRef<HTMLInputElement>(null);
  const eye = useEye(bench, part.id);
  useEffect(() => {
    const element = slider.current;
    const rest = () => {
      const share = moving(bench).eyes.get(part.id);
      if (share === undefined) return;
      bench.do({ type: "press", instrument: part.id, button: `eye ${share}` });
      moveEye(bench, part.id, undefined);
    };
    element?.addEventListener("change", rest);
    return () => element?.removeEventListener("change", rest);
  }, [bench, part.id]);
  if (bench.run.instruments.get(part.id)?.eye === undefined) return null;
  return (
    <label className="face-eye" title={words.eyeHint}>
      <span>{words.eye}</span>
      <input
        ref={slider}
        type="range"
        min="0"
        max="1"
        step="0.005"
        value={eye ?? 0.5}
        disabled={bench.readOnly}
        onChange={(event) => moveEye(bench, part.id, Number(event.target.value))}
      />
    </label>
  );
}
