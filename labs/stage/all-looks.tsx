import { type Exports, looksOf } from "./looks.tsx";

/** How every kind is drawn, at once: for a server. */
export const allLooks = looksOf(
  Object.entries(import.meta.glob<Exports>("../parts/*/{view,face}.tsx", { eager: true })).map(
    ([path, exports]) => [path.split("/").at(-2) ?? "", exports],
  ),
);
