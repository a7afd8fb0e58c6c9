import type { LabDocument } from "../document/document.ts";
import type { SolverFactory } from "../engine/part.ts";
import type { Vocabulary } from "../engine/run.ts";
import { instruments, parts } from "../parts/index.ts";

type Domain = keyof Vocabulary["solvers"];

/** Each a script of its own, with what only it needs. */
const solvers: Record<Domain, () => Promise<SolverFactory>> = {
  smooth: () => import("../engine/smooth.ts").then((module) => module.createSmoothSolver),
  track: () => import("../engine/track.ts").then((module) => module.createTrackSolver),
  rigid: () => import("../engine/rigid.ts").then((module) => module.createRigidSolver),
};

/** The vocabulary for one lab in the browser: of the worlds only those load that a part or a model of it lives in. */
export async function loadVocabulary(document: LabDocument): Promise<Vocabulary> {
  const kinds: Vocabulary["parts"] = parts;
  const domains = new Set(document.parts.map((part) => kinds[part.kind]?.domain));
  if ((document.models?.length ?? 0) > 0) domains.add("smooth");
  const load = async (domain: Domain) => (domains.has(domain) ? await solvers[domain]() : undefined);
  const [smooth, track, rigid] = await Promise.all([load("smooth"), load("track"), load("rigid")]);
  return { parts, instruments, solvers: { smooth, track, rigid } };
}
