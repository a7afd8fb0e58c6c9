import type { LabDocument } from "../document/document.ts";
import type { AnyInstrumentKind } from "../engine/instrument.ts";
import type { AnyPartKind, SolverFactory } from "../engine/part.ts";
import type { Vocabulary } from "../engine/run.ts";
import { type Exports, type Looks, looksOf } from "./looks.tsx";
import { patiently } from "./patiently.tsx";

/** What the browser needs of a lab beside its document. */
export interface LoadedLab {
  vocabulary: Vocabulary;
  looks: Looks;
}

type Domain = keyof Vocabulary["solvers"];

/** Each a script of its own, with what only it needs. */
const solvers: Record<Domain, () => Promise<SolverFactory>> = {
  smooth: () => import("../engine/smooth.ts").then((module) => module.createSmoothSolver),
  track: () => import("../engine/track.ts").then((module) => module.createTrackSolver),
  rigid: () => import("../engine/rigid.ts").then((module) => module.createRigidSolver),
};

/** The declaration and the drawings of each kind, in its folder under its name (`scripts/whole-kinds.ts`). */
const kinds = import.meta.glob<Exports>("../parts/*/part.ts", { query: "?whole" });

/** The scripts of a lab did not come, however often they were asked for. */
export class NotLoaded extends Error {
  override name = "NotLoaded";
}

/**
 * One lab in the browser: only the kinds that it names are loaded, and the worlds that they live in. Asks again where the
 * line breaks, and rejects with `NotLoaded` where it stays broken for some two minutes.
 */
export const loadLab = (document: LabDocument): Promise<LoadedLab> =>
  patiently(() => loadOnce(document))().catch((cause: unknown) => {
    throw new NotLoaded("the scripts of the lab did not come", { cause });
  });

async function loadOnce(document: LabDocument): Promise<LoadedLab> {
  const named = new Set([...document.parts, ...document.instruments].map(({ kind }) => kind));
  const loaded = await Promise.all(
    [...named].map(async (kind) => [kind, await kinds[`../parts/${kind}/part.ts`]?.()] as const),
  );
  const found = Object.fromEntries(loaded);
  /** The parser has checked that there is each of them. */
  const declared = <K,>(used: readonly { kind: string }[]): Record<string, K> =>
    Object.fromEntries(used.map(({ kind }) => [kind, found[kind]?.[camelCase(kind)] as K]));
  const parts = declared<AnyPartKind>(document.parts);
  const domains = new Set(Object.values(parts).map(({ domain }) => domain));
  if ((document.models?.length ?? 0) > 0) domains.add("smooth");
  const load = async (domain: Domain) => (domains.has(domain) ? await solvers[domain]() : undefined);
  const [smooth, track, rigid] = await Promise.all([load("smooth"), load("track"), load("rigid")]);
  return {
    vocabulary: {
      parts,
      instruments: declared<AnyInstrumentKind>(document.instruments),
      solvers: { smooth, track, rigid },
    },
    looks: looksOf(loaded),
  };
}

const camelCase = (kind: string): string =>
  kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
