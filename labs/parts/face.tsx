import { useRef } from "react";
import type { Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";
import type { Condition } from "../engine/instrument.ts";
import { useFrame } from "./frame.tsx";

/** What the buttons, the conditions and the eye of instruments are called in the page's language. */
export interface FaceWords {
  buttons: Record<"toggle" | "reset" | "hold" | "release" | "zero" | "mend" | "mode", string>;
  /** What an instrument with several ways of measuring is set to. */
  modes: Record<"passage" | "swing", string>;
  conditions: Record<Exclude<Condition, "free" | "reads">, string>;
  eye: string;
  eyeHint: string;
  /** Of what does not go between the jaws of an instrument. */
  tooLarge: string;
  loupe: string;
}

/** The unit a face is read in. */
export interface FaceUnit {
  /** From SI, and a difference of SI. */
  of(value: number): number;
  difference(value: number): number;
  /** As the reader writes it. */
  label: string;
}

/** What the face of an instrument gets: it draws one, beside the scene, and presses its buttons. */
export interface FaceProps {
  part: Part;
  bench: Bench;
  /** Name of the instrument in the page's language. */
  label: string;
  words: FaceWords;
  unit: FaceUnit;
  /** Its buttons, by name. */
  buttons: readonly string[];
  number(value: number, digits?: number): string;
}

/** Digits after the point that a division asks for; 3 where there is none. */
export const placesOf = (division: number): number =>
  division > 0 ? Math.max(0, Math.min(6, -Math.floor(Math.log10(division) + 1e-9))) : 3;

/** The buttons of an instrument; `hold` says what it would do now, and `mend` is there once there is harm to mend. */
export function FaceButtons({ part, bench, words, buttons }: FaceProps) {
  const instrument = bench.run.instruments.get(part.id);
  const mend = useRef<HTMLButtonElement>(null);
  useFrame(bench, (run) => {
    const condition = run.instruments.get(part.id)?.condition?.();
    if (mend.current) mend.current.hidden = condition !== "burnt" && condition !== "stretched";
  });
  const isFree = instrument?.condition?.() === "free";
  const word = (name: string): string =>
    name === "hold" && !isFree
      ? words.buttons.release
      : (words.buttons[name as keyof FaceWords["buttons"]] ?? name);
  if (buttons.length === 0) return null;
  return (
    <span className="face-buttons">
      {buttons.map((name) => (
        <button
          key={name}
          ref={name === "mend" ? mend : undefined}
          type="button"
          className="button button-small"
          disabled={bench.readOnly}
          onClick={() => bench.do({ type: "press", instrument: part.id, button: name })}
        >
          {word(name)}
        </button>
      ))}
    </span>
  );
}
