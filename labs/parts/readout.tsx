import { useRef } from "react";
import type { Condition } from "../engine/instrument.ts";
import { type FaceProps, placesOf } from "./face.tsx";
import { say, useFrame } from "./frame.tsx";

/** The digits of an instrument with its unit; words in their place where it is overloaded or has taken harm. */
export function Readout({ part, bench, words, unit, number }: FaceProps) {
  const digits = useRef<HTMLElement>(null);
  const sign = useRef<HTMLElement>(null);
  const places = placesOf(unit.difference(Number(part["division"])));
  useFrame(bench, (run) => {
    const instrument = run.instruments.get(part.id);
    const shown = instrument?.shown() ?? 0;
    const trouble = wordOf(instrument?.condition?.() ?? "reads", words);
    say(digits.current, trouble ?? number(unit.of(shown), places));
    if (sign.current) sign.current.hidden = trouble !== undefined;
  });
  return (
    <span className="meter-face">
      <b ref={digits} /> <span ref={sign}>{unit.label}</span>
    </span>
  );
}

/** What ails it, in words; undefined for one that reads well. */
export const wordOf = (condition: Condition, { conditions }: FaceProps["words"]): string | undefined =>
  condition === "free" || condition === "reads" ? undefined : conditions[condition];
