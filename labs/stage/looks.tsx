import type { ComponentType } from "react";
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

/** What a file of a kind's folder exports: drawings are named after the kind, `air-track` has `AirTrackView`. */
export type Exports = Record<string, unknown>;

/** Sorts out what the files of kinds export. */
export function looksOf(files: readonly (readonly [kind: string, exports: Exports | undefined])[]): Looks {
  const ending = <C,>(word: string): ByKind<C> =>
    Object.fromEntries(
      files.flatMap(([kind, exports]) => {
        const drawing = exports?.[pascalCase(kind) + word];
        return drawing ? [[kind, drawing as C]] : [];
      }),
    );
  return { views: ending("View"), faces: ending("Face"), pictures: ending("Picture") };
}

const pascalCase = (kind: string): string =>
  kind.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
