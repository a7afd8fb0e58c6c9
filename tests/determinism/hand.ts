import type { LabDocument } from "#labs/document/document.ts";
import { type Action, isFreeBuilding } from "#labs/engine/action.ts";
import type { PushAction } from "#labs/engine/part.ts";
import { createRandom, type Random } from "#labs/engine/random.ts";
import { parts as kinds } from "#labs/parts/index.ts";

/** Bodies that a hand adds: with many more, three engines would take minutes. */
const MOST_ADDED = 4;
const SHAPES = ["disc", "box", "plank"] as const;
const MATERIALS = ["wood", "steel", "rubber", "ice"] as const;

/** An action before it has its step. */
type Doing = Action extends infer A ? (A extends Action ? Omit<A, "step"> : never) : never;

/**
 * `count` random actions over `steps` steps, in order, drawn from the seed alone: controls moved, instruments pressed,
 * parts put to their start, and where one builds freely, bodies added, thrown, led and taken away. One in four comes at
 * the very step of the one before it.
 */
export function randomHand(document: LabDocument, seed: string, steps: number, count: number): Action[] {
  const random = createRandom(`${document.slug} ${seed}`);
  const at = Array.from({ length: count }, () => random.integer(steps)).sort((a, b) => a - b);
  const doings = waysToAct(document, random);
  return at.map((_, i) => {
    const step = at[i - (i % 4 === 3 ? 1 : 0)] as number;
    return { ...doings(), step } as Action;
  });
}

/** Gives one doing after another that the document allows. */
function waysToAct(document: LabDocument, random: Random): () => Doing {
  const pick = <T>(list: readonly T[]): T => list[random.integer(list.length)] as T;
  const { controls, instruments } = document;
  const ways: (() => Doing)[] = [];
  const set = (): Doing => {
    const { id, min, max } = pick(controls);
    return { type: "set", control: id, value: min + random.uniform() * (max - min) };
  };
  const press = (): Doing => {
    const button = random.uniform() < 0.9 ? "toggle" : "reset";
    return { type: "press", instrument: pick(instruments).id, button };
  };
  if (controls.length > 0) ways.push(set, set);
  if (instruments.length > 0) ways.push(press, press, press);
  if (isRigid(document) && isFreeBuilding(document)) {
    const push = pushes(document, random);
    const pushing = (): Doing => ({ type: "push", push: push() });
    ways.push(...Array.from({ length: 8 }, () => pushing));
  }
  return () => (ways.length === 0 || random.uniform() < 0.02 ? { type: "restart" } : pick(ways)());
}

const isRigid = (document: LabDocument): boolean =>
  document.parts.some(({ kind }) => (kinds as Record<string, { domain: string }>)[kind]?.domain === "rigid");

function pushes({ world, parts }: LabDocument, random: Random): () => PushAction {
  const [left, bottom, right, top] = world.bounds;
  const between = (low: number, high: number) => low + random.uniform() * (high - low);
  const pick = <T>(list: readonly T[]): T => list[random.integer(list.length)] as T;
  const names = Array.from({ length: MOST_ADDED }, (_, i) => `added-${i}`);
  const place = () => ({ x: between(left, right), y: between(bottom, top) });
  const size = (right - left) / 40;
  return () => {
    const id = random.uniform() < 0.8 ? pick(names) : pick(parts).id;
    const what = random.uniform();
    if (what < 0.4) {
      const shape = { shape: pick(SHAPES), material: pick(MATERIALS), size: between(size, 3 * size) };
      return { type: "add", id, ...shape, ...place() };
    }
    if (what < 0.7) return { type: "throw", id, vx: between(-5, 5), vy: between(-5, 5) };
    if (what < 0.85) return { type: "move", id, ...place() };
    return { type: "remove", id };
  };
}
