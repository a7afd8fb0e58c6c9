import { isKeptCopy } from "#app/offline/is-kept-copy.ts";
import type { Confirmed } from "#app/outbox/own-line.ts";
import { openAttempt, Recorder } from "#app/outbox/recorder.ts";
import type { Outbox } from "#app/outbox/outbox.ts";
import type { LabDocument } from "#labs/document/document.ts";
import { parseActions } from "#labs/engine/action.ts";
import type { Bench } from "#labs/engine/bench.ts";
import { createBench } from "#labs/engine/create-bench.ts";
import type { Vocabulary } from "#labs/engine/run.ts";
import { loadLab } from "#labs/stage/load-lab.tsx";
import type { Looks } from "#labs/stage/looks.tsx";
import { leftAt } from "./kept-place.ts";

export interface OpenBench {
  bench: Bench;
  looks: Looks;
  recorder: Recorder | undefined;
  handedIn: boolean;
  /** When it was handed in, ISO, where this browser did it. */
  handedInAt?: string | undefined;
}

interface OpenOptions {
  document: LabDocument;
  versionId: string;
  /** Undefined for everybody whose work is not kept. */
  personId: string | undefined;
  seed: string;
  /** What the server has; `chosen` where the pupil asked for it by name. */
  attempt: Confirmed | undefined;
  chosen: boolean;
  outbox: Outbox | undefined;
}

/**
 * Steps of a replay at one go: a piece of a frame on a slow phone, where a step of bodies that touch is the heaviest; the
 * stage does the rest piece by piece.
 */
export const sliceOf = ({ parts }: Vocabulary): number =>
  Object.values(parts).some(({ domain }) => domain === "rigid") ? 32 : 256;

/**
 * The bench as it was left: the server's attempt and what waits here, replayed; every doing then goes into the outbox.
 * Rejects with `NotLoaded` where the line stayed broken, else where the record is of a lab that this version cannot run.
 */
export async function openBench(options: OpenOptions): Promise<OpenBench> {
  const { document, versionId, personId, seed, attempt, chosen, outbox } = options;
  const read = (actions: unknown) => {
    const parsed = parseActions(actions, document);
    return parsed.ok ? parsed.value : undefined;
  };
  const [{ vocabulary, looks }, own] = await Promise.all([
    loadLab(document),
    personId ? openAttempt(personId, versionId, attempt, seed, chosen, isKeptCopy(), read) : undefined,
  ]);
  const recorder = own && outbox ? new Recorder(outbox, versionId, own) : undefined;
  const left = own && leftAt(own.id);
  const bench = createBench({
    document,
    vocabulary,
    seed: own?.seed ?? seed,
    actions: own?.actions ?? [],
    until: left?.step,
    speed: left?.speed,
    readOnly: own?.handedIn ?? false,
    slice: sliceOf(vocabulary),
    onAction: (action) => void recorder?.record(action).catch(() => undefined),
  });
  if (own?.handedIn) bench.goTo(own.actions.at(-1)?.step ?? 0);
  return { bench, looks, recorder, handedIn: own?.handedIn ?? false, handedInAt: own?.handedInAt };
}
