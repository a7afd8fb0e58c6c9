import { createContext, useContext, useSyncExternalStore } from "react";
import type { Lang, LabTexts } from "../document/document.ts";
import { formatNumeral } from "../document/numerals.ts";
import { unitLabel } from "../document/unit-label.ts";
import type { Bench } from "../engine/bench.ts";
import type { Looks } from "./looks.tsx";
import type { ReadingWords } from "./reading-words.ts";
import type { StageTexts } from "./texts/ru.ts";

interface StageContext {
  bench: Bench;
  looks: Looks;
  lang: Lang;
  /** Words of the bench. */
  t: StageTexts;
  /** Words of the lab. */
  lab: LabTexts;
  /** The attempt under which this browser keeps where one looks from; absent where that is not kept. */
  attempt?: string | undefined;
  /** Fetches what readings are called; absent where the bench is not told in words. */
  readingWords?: ((lang: Lang) => Promise<ReadingWords>) | undefined;
}

export const StageContext = createContext<StageContext | undefined>(undefined);

/** The bench and the words around it; draws anew whenever something was done on the bench (not at every step). */
export function useStage(): StageContext & {
  number(value: number, digits?: number): string;
  /** A unit as the reader writes it; nothing for a bare number. */
  unit(text: string): string;
} {
  const stage = useContext(StageContext);
  if (!stage) throw new Error("useStage outside of a stage");
  const { bench, lang } = stage;
  const version = () => bench.version;
  useSyncExternalStore(bench.onChange, version, version);
  return {
    ...stage,
    number: (value, digits) => formatNumeral(value, lang, digits === undefined ? {} : { digits }),
    unit: (text) => unitLabel(text, lang),
  };
}
