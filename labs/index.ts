import type { LabDocument } from "./document/document.ts";
import type { Parsed } from "./document/issue.ts";
import { parseLab as parse } from "./document/parse.ts";
import type { Action } from "./engine/action.ts";
import { replay as replayWith } from "./engine/replay.ts";
import { createRigidSolver } from "./engine/rigid.ts";
import type { Run, Vocabulary } from "./engine/run.ts";
import { startRun as startWith } from "./engine/start.ts";
import { createSmoothSolver } from "./engine/smooth.ts";
import { createTrackSolver } from "./engine/track.ts";
import { instruments, parts } from "./parts/index.ts";

/** Everything a document may name, joined to the engine: the front door of labs/. */
export const vocabulary: Vocabulary = {
  parts,
  instruments,
  solvers: { smooth: createSmoothSolver, track: createTrackSolver, rigid: createRigidSolver },
};

/** Reads a lab document of any origin: the document with defaults filled, or every issue with its place. */
export const parseLab = (input: unknown): Parsed<LabDocument> => parse(input, { parts, instruments });

/** Begins a run of a parsed document. */
export const startRun = (document: LabDocument, seed: string): Run => startWith(document, seed, vocabulary);

/** Runs an attempt again, to its last action or to `until`. */
export const replay = (
  document: LabDocument,
  seed: string,
  actions: readonly Action[],
  until?: number,
): Run => replayWith(document, seed, actions, vocabulary, until);
