import type { LabDocument } from "../document/document.ts";
import type { AnyInstrumentKind } from "../engine/instrument.ts";
import type { AnyPartKind, SolverFactory } from "../engine/part.ts";
import type { Vocabulary } from "../engine/run.ts";

type Domain = keyof Vocabulary["solvers"];

/** Each a script of its own, with what only it needs. */
const solvers: Record<Domain, () => Promise<SolverFactory>> = {
  smooth: () => import("../engine/smooth.ts").then((module) => module.createSmoothSolver),
  track: () => import("../engine/track.ts").then((module) => module.createTrackSolver),
  rigid: () => import("../engine/rigid.ts").then((module) => module.createRigidSolver),
};

/** The declaration of each kind, in its folder under the kind's name: `air-track` exports `airTrack`. */
const declarations = import.meta.glob<Record<string, unknown>>("../parts/*/part.ts");

/** The vocabulary for one lab in the browser: only the kinds it names are loaded, and the worlds that they live in. */
export async function loadVocabulary(document: LabDocument): Promise<Vocabulary> {
  const [parts, instruments] = await Promise.all([
    loadKinds<AnyPartKind>(document.parts),
    loadKinds<AnyInstrumentKind>(document.instruments),
  ]);
  const domains = new Set(Object.values(parts).map(({ domain }) => domain));
  if ((document.models?.length ?? 0) > 0) domains.add("smooth");
  const load = async (domain: Domain) => (domains.has(domain) ? await solvers[domain]() : undefined);
  const [smooth, track, rigid] = await Promise.all([load("smooth"), load("track"), load("rigid")]);
  return { parts, instruments, solvers: { smooth, track, rigid } };
}

/** The parser has checked that there is each of them. */
async function loadKinds<K>(named: readonly { kind: string }[]): Promise<Record<string, K>> {
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const loaded = kinds.map(async (kind) => {
    const module = await declarations[`../parts/${kind}/part.ts`]?.();
    return [kind, module?.[camelCase(kind)] as K] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

const camelCase = (kind: string): string =>
  kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
