import type { LabDocument } from "../document/document.ts";
import type { Vocabulary } from "../engine/run.ts";
import { createSmoothSolver } from "../engine/smooth.ts";
import { createTrackSolver } from "../engine/track.ts";
import { instruments, parts } from "../parts/index.ts";

/** The vocabulary for one lab in the browser: the rigid world is heavy and loads only where a part needs it. */
export async function loadVocabulary(document: LabDocument): Promise<Vocabulary> {
  const kinds: Vocabulary["parts"] = parts;
  const rigid = document.parts.some((part) => kinds[part.kind]?.domain === "rigid")
    ? (await import("../engine/rigid.ts")).createRigidSolver
    : undefined;
  return { parts, instruments, solvers: { smooth: createSmoothSolver, track: createTrackSolver, rigid } };
}
