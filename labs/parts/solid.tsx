import { useEffect, useState } from "react";
import type { Part } from "../document/document.ts";
import type { Bench } from "../engine/bench.ts";

/** The colours of the page a solid part may be drawn with. */
const INKS = ["paper", "ink", "ink-2", "line", "accent", "accent-soft", "data-1", "data-2"] as const;
export type Inks = Readonly<Record<(typeof INKS)[number], string>>;

/** What the view of a part in space gets. It draws in metres, z upwards. */
export interface SolidViewProps {
  part: Part;
  bench: Bench;
  inks: Inks;
}

/** The page's colours as they are now, and again when the theme changes. */
export function useInks(): Inks {
  const [inks, setInks] = useState(readInks);
  useEffect(() => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const change = () => setInks(readInks());
    dark.addEventListener("change", change);
    const looks = new MutationObserver(change);
    looks.observe(document.documentElement, { attributeFilter: ["data-look"] });
    return () => {
      dark.removeEventListener("change", change);
      looks.disconnect();
    };
  }, []);
  return inks;
}

function readInks(): Inks {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    INKS.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || "#808080"]),
  ) as Inks;
}
