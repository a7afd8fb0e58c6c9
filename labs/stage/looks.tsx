import type { ComponentType } from "react";
import type { LabDocument } from "../document/document.ts";
import type { FaceProps } from "../parts/face.tsx";
import type { ViewProps } from "../parts/frame.tsx";

type ByKind<C> = Readonly<Record<string, C | undefined>>;

/** How the kinds of a lab are drawn. */
export interface Looks {
  /** In the scene of a flat bench; a kind that is not here shows itself beside it, or not at all. */
  views: ByKind<ComponentType<ViewProps>>;
  /** Instruments that stand beside the scene. */
  faces: ByKind<ComponentType<FaceProps>>;
  /** How each instrument looks in the drawer, 48 × 48. */
  pictures: ByKind<ComponentType>;
}

export type Drawings = Record<string, unknown>;

/** The drawings of each kind, in its folder under the kind's name: `air-track` exports `AirTrackView`. */
const drawings = import.meta.glob<Drawings>("../parts/*/{view,face}.tsx");

/** How the kinds that a lab names are drawn: a script for each. */
export async function loadLooks({ parts, instruments }: LabDocument): Promise<Looks> {
  const kinds = new Set([...parts, ...instruments].map(({ kind }) => kind));
  const paths = [...kinds].flatMap((kind) => [`../parts/${kind}/view.tsx`, `../parts/${kind}/face.tsx`]);
  const found = paths.map(async (path) => [path, await drawings[path]?.()] as const);
  return looksOf(await Promise.all(found));
}

/** Sorts out what the files of parts export, by path. */
export function looksOf(files: readonly (readonly [path: string, file: Drawings | undefined])[]): Looks {
  const ending = <C,>(word: string): ByKind<C> =>
    Object.fromEntries(
      files.flatMap(([path, file]) => {
        const kind = path.split("/").at(-2) ?? "";
        const drawing = file?.[pascalCase(kind) + word];
        return drawing ? [[kind, drawing as C]] : [];
      }),
    );
  return { views: ending("View"), faces: ending("Face"), pictures: ending("Picture") };
}

const pascalCase = (kind: string): string =>
  kind.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
