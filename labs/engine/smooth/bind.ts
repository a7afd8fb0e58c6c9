import { parseFormula } from "../../document/formula.ts";
import { compileValue, TIME } from "../formulas.ts";
import type {
  Bond,
  Guard,
  Outline,
  Point,
  RunPart,
  SmoothElement,
  SmoothPhysics,
  SmoothSystem,
  Surroundings,
  Value,
} from "../part.ts";
import { Bonds } from "./bonds.ts";
import type { Rates } from "./method.ts";

/** One part with its place in the state. */
interface Slot {
  part: RunPart;
  physics: SmoothPhysics<never>;
  at: number;
  element: SmoothElement;
}

/** The equations of all smooth parts together. */
export interface Equations {
  /** State at the start: what moves by its rates, then what is led by a law of time. */
  readonly start: Float64Array;
  /** How many of the variables move by their rates. */
  readonly moving: number;
  readonly bonds: Bonds;
  readonly guards: readonly Guard[];
  rates: Rates;
  /** Takes over masses that a live control has changed. */
  weigh(): void;
  /** Puts what is held or led by a law of time to where it is at t. */
  lead(t: number, y: Float64Array): void;
  /** Lets the parts that look on see the state; absent where none does. */
  readonly note: ((t: number, y: Float64Array) => void) | undefined;
  read(partId: string, name: string, t: number, y: Float64Array): number | undefined;
  trail(partId: string): ArrayLike<number> | undefined;
  outlines(y: Float64Array): Outline[];
  state(): Iterable<number>;
}

const UNBOUND: SmoothElement = { read: () => undefined };

/** Gives every part its variables, in the document's order, and then binds them to each other. */
export function bindParts(parts: readonly RunPart[], world: Surroundings): Equations {
  const slots: Slot[] = [];
  for (const part of parts) {
    const physics = part.kind.smooth as SmoothPhysics<never> | undefined;
    if (physics) slots.push({ part, physics, at: 0, element: UNBOUND });
  }
  const begin: number[] = [];
  const place = (slot: Slot): void => {
    slot.at = begin.length;
    begin.push(...(slot.physics.initial?.(slot.part.props as never, world) ?? []));
  };
  for (const slot of slots) if (slot.physics.point !== "held") place(slot);
  const size = begin.length;
  for (const slot of slots) if (slot.physics.point === "held") place(slot);
  const start = Float64Array.from(begin);
  const byId = new Map(slots.map((slot) => [slot.part.id, slot]));
  const bonds = new Bonds(free, start.length);
  const system = systemOf(slots, byId, world, bonds);
  for (const slot of slots) slot.element = slot.physics.bind(slot.part as never, slot.at, system);
  const leading = slots.map(({ element }) => element).filter((element) => element.lead);
  const led = leading.filter((element) => element.led);
  const noting = slots.map(({ element }) => element).filter((element) => element.note);
  // the bare functions: an element's methods do without `this`
  const moving = slots.flatMap(({ element: { rates } }) => (rates ? [rates] : []));
  const only = moving[0];
  const masses = Int32Array.from(system.masses(), ({ point }) => point.at);

  const points = system.masses();
  function weigh(): void {
    for (const { part, point } of points) point.inverseMass = 1 / (part.props["mass"] as number);
  }

  function lead(t: number, y: Float64Array): void {
    for (let i = 0; i < leading.length; i++) (leading[i] as SmoothElement).lead?.(t, y);
  }

  function leadThose(t: number, y: Float64Array): void {
    for (const element of led) element.lead?.(t, y);
  }

  /** Rates without the forces of bonds. */
  function free(t: number, y: Float64Array, out: Float64Array): void {
    if (led.length > 0) leadThose(t, y);
    const gravity = world.gravity;
    for (let i = 0; i < masses.length; i++) {
      const at = masses[i] as number;
      out[at] = y[at + 2] as number;
      out[at + 1] = y[at + 3] as number;
      out[at + 2] = 0;
      out[at + 3] = -gravity;
    }
    for (let i = 0; i < moving.length; i++) (moving[i] as Rates)(t, y, out);
  }

  // one function for every lab, so that the machine's compiler may put it into the methods' loops
  function rates(t: number, y: Float64Array, out: Float64Array): void {
    free(t, y, out);
    if (bonds.ties.length > 0) bonds.pull(y, out);
  }

  function note(t: number, y: Float64Array): void {
    for (const element of noting) element.note?.(t, y);
  }

  return {
    start,
    moving: size,
    bonds,
    guards: slots.flatMap(({ element }) => element.guards ?? []),
    weigh,
    lead,
    note: noting.length > 0 ? note : undefined,
    rates: moving.length === 1 && masses.length === 0 && only ? only : rates,
    read: (partId, name, t, y) => {
      const slot = byId.get(partId);
      return slot && readSlot(slot, name, t, y);
    },
    trail: (partId) => byId.get(partId)?.element.trail?.(),
    outlines: (y) =>
      slots.flatMap(({ part, element }) => (element.outline ? [{ id: part.id, ...element.outline(y) }] : [])),
    *state() {
      for (const { element } of slots) yield* element.state?.() ?? [];
      yield* bonds.state();
    },
  };
}

/** A reading: a state variable by its name, or what the part makes of the state. */
function readSlot(
  { physics, at, element }: Slot,
  name: string,
  t: number,
  y: Float64Array,
): number | undefined {
  const index = physics.state?.indexOf(name) ?? -1;
  return index >= 0 ? y[at + index] : element.read(name, t, y);
}

function systemOf(
  slots: readonly Slot[],
  byId: ReadonlyMap<string, Slot>,
  world: Surroundings,
  bonds: Bonds,
): SmoothSystem {
  const points = new Map<string, Point>();
  for (const { part, physics, at } of slots) {
    if (!physics.point) continue;
    const held = physics.point === "held";
    points.set(part.id, { at, inverseMass: held ? 0 : 1 / (part.props["mass"] as number) });
  }
  const pointOf = (id: string): Point => {
    const point = points.get(id);
    if (!point) throw new Error(`${id} is no point`);
    return point;
  };

  function formula(source: number | string, own?: ReadonlyMap<string, Value | number>): Value {
    if (typeof source === "number") return () => source;
    const parsed = parseFormula(source);
    if (!parsed.ok) throw new Error(`formula does not parse: ${source}`);
    return compileValue(parsed.ast, (name) => own?.get(name) ?? meaning(name));
  }

  /** The index of a state variable, or how to work the name out: a reading goes before a property, as in a run. */
  function meaning(name: string): number | Value {
    if (name === "time") return TIME;
    const [id = "", word] = name.split(".");
    const slot = word === undefined ? undefined : byId.get(id);
    if (!slot || word === undefined) return () => world.value(name);
    const index = slot.physics.state?.indexOf(word) ?? -1;
    if (index >= 0) return slot.at + index;
    if (!Object.hasOwn(slot.part.kind.readings, word)) return prop(slot.part, word);
    return (t, y) => slot.element.read(word, t, y) ?? Number.NaN;
  }

  function prop({ props }: { props: Readonly<Record<string, number | string>> }, name: string): Value {
    const given = props[name];
    return typeof given === "string" ? formula(given) : () => props[name] as number;
  }

  return {
    world,
    point: pointOf,
    masses: () =>
      slots.flatMap(({ part, physics }) =>
        physics.point === "mass" ? [{ part, point: pointOf(part.id) }] : [],
      ),
    formula,
    prop,
    bond: (bond: Bond) => bonds.add(bond),
  };
}
