import { type Drawings, looksOf } from "./looks.tsx";

/** How every kind is drawn, at once: for a server. */
export const allLooks = looksOf(
  Object.entries(import.meta.glob<Drawings>("../parts/*/{view,face}.tsx", { eager: true })),
);
