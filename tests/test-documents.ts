import fc from "fast-check";
import type { Declarations, NumberProp, Prop, Props } from "#labs/document/declare.ts";
import { methods } from "#labs/document/document.ts";
import { instruments, parts } from "#labs/parts/index.ts";

/** A part of a document that is being made up: not yet parsed, so anything may stand in it. */
interface Made {
  id: string;
  kind: string;
  [prop: string]: unknown;
}

const partKinds: Declarations = parts;
const instrumentKinds: Declarations = instruments;

/** How far numbers go from their defaults: a tame document mostly runs, a wild one has every extreme. */
type Temper = "tame" | "wild";

/** Makes documents up over all kinds of parts, by fast-check's generator, so that what fails is made smaller. */
export class DocumentMaker {
  readonly #g: fc.GeneratorValue;
  readonly #parts: Made[] = [];
  readonly #temper: Temper;

  constructor(g: fc.GeneratorValue) {
    this.#g = g;
    this.#temper = this.#one<Temper>(["tame", "wild"]);
  }

  /** A document of up to so many parts besides those that they need. */
  document(most: number): Record<string, unknown> {
    for (const kind of this.#some(Object.keys(partKinds), 1, most)) this.#part(kind);
    const devices = this.#some(Object.keys(instrumentKinds), 0, 3).map((kind, i) =>
      this.#fill(`device-${i}`, kind, instrumentKinds[kind]?.props ?? {}),
    );
    const models = this.#one([[], [], [this.#model()]]);
    const controls = this.#controls();
    const texts = words(
      controls.map(({ id }) => id),
      devices.map(({ id }) => id),
    );
    const variants = this.#some(this.#targets(), 0, 2).map((target) => ({
      target,
      spread: this.#one([0.1, 0.5]),
    }));
    return {
      ...{ format: 1, slug: "made-up", grade: 9, topics: [], licence: "CC BY 4.0" },
      world: this.#world(),
      ...{ parts: this.#parts, models, controls, variants, instruments: devices, table: [], tasks: [] },
      texts: { ba: texts, ru: texts, en: texts },
    };
  }

  #one = <T>(list: readonly T[]): T => list[this.#g(fc.nat, { max: list.length - 1 })] as T;

  #some(list: readonly string[], least: number, most: number): string[] {
    if (list.length === 0) return [];
    const count = least + this.#g(fc.nat, { max: most - least });
    return Array.from({ length: count }, () => this.#one(list));
  }

  #world(): Record<string, unknown> {
    const steps = this.#temper === "tame" ? [1 / 256, 1 / 60, 1e-3] : [1 / 256, 1e-5, 0.1, 5];
    return {
      gravity: this.#one([9.81, 0, -3, ...(this.#temper === "wild" ? [1e6, "1 m/s^2 / 0.001"] : [])]),
      step: this.#one(steps),
      bounds: this.#one([
        [-2, -2, 2, 2],
        [-0.1, 0, 0.1, 1],
        [-1000, -1000, 1000, 1000],
      ]),
      method: this.#one(methods),
    };
  }

  /** Adds a part of the kind, and those it points at. */
  #part(kind: string): Made {
    const made = this.#fill(
      `${kind.replaceAll("-", "")}${this.#parts.length}`,
      kind,
      partKinds[kind]?.props ?? {},
    );
    this.#parts.push(made);
    return made;
  }

  #fill(id: string, kind: string, props: Props): Made {
    const values = Object.entries(props).flatMap(([name, prop]) => {
      const value = this.#value(prop);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { ...Object.fromEntries(values), id, kind };
  }

  /** What a property is given; undefined leaves it to its default. */
  #value(prop: Prop): unknown {
    if (prop.type === "choice") return this.#one(prop.options);
    if (prop.type === "reference") return this.#reference(prop.kinds);
    if (prop.type === "reading") return this.#reading();
    const turn = this.#g(fc.nat, { max: 9 });
    return turn < 3 ? undefined : turn < 9 ? this.#number(prop) : this.#formula(prop);
  }

  #reference(kinds: readonly string[]): string {
    const there = this.#parts.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    if (there.length > 0 && this.#one([true, true, false])) return this.#one(there);
    const own = kinds.filter((kind) => Object.hasOwn(partKinds, kind));
    return this.#part(this.#one(own)).id;
  }

  #reading(): string {
    const there = this.#parts.flatMap(({ id, kind }) =>
      Object.entries(partKinds[kind]?.readings ?? {}).flatMap(([name, { hidden }]) =>
        hidden ? [] : [`${id}.${name}`],
      ),
    );
    return there.length > 0 ? this.#one(there) : "world.gravity";
  }

  #number({ min = -1e6, max = 1e6, default: usual }: NumberProp): number {
    const near = (factor: number) =>
      Math.min(max, Math.max(min, usual * factor + (usual === 0 ? factor : 0)));
    const tame = [usual, near(0.5), near(1.5), near(-0.7), near(2)];
    const within = min + (max - min) * this.#g(fc.double, { min: 0, max: 1, noNaN: true });
    const wild = [
      min,
      max,
      within,
      Math.min(max, Math.max(min, 0)),
      Math.max(min, Math.min(max, 1e-12)),
      ...tame,
    ];
    return this.#one(this.#temper === "tame" ? tame : wild);
  }

  /** A formula of the property's dimension over properties that are there, some of them without an answer. */
  #formula(prop: NumberProp): unknown {
    const same = this.#parts.flatMap(({ id, kind }) =>
      Object.entries(partKinds[kind]?.props ?? {}).flatMap(([name, other]) =>
        other.type === "number" && other.unit === prop.unit ? [`${id}.${name}`] : [],
      ),
    );
    if (same.length === 0) return this.#number(prop);
    const [a, b] = [this.#one(same), this.#one(same)];
    const sane = [
      a,
      `(${a} + ${b}) / 2`,
      `sqrt(${a} * ${a})`,
      `max(${a}, ${b})`,
      `${a} > ${b} ? ${a} : ${b}`,
    ];
    const odd = [`${a} * ${a} / ${b}`, `${a} / (${b} / ${a} - 1)`, `sqrt(${a} * ${b})`, `-1e9 * ${a}`];
    const moving = prop.changing ? [`${a} * sin(time / 1 s)`, `${a} / (time / 1 s)`] : [];
    return this.#one([...sane, ...moving, ...(this.#temper === "wild" ? odd : [])]);
  }

  /** Equations of a teacher's own: some grow beyond all bounds, some lose their answer on the way. */
  #model(): Record<string, unknown> {
    const rate = this.#one([
      ...["-x / 1 s", "y / 1 s", "x / 0.001 s", "x * x / 1 s", "1 / x / 1 s", "sqrt(x) / 1 s", "ln(y) / 1 s"],
      ...["sin(time / 1 s) / 1 s", "(x > 0 ? -1 : 1) / 1 s", "1 / 1 s", "exp(x) / 1 s"],
    ]);
    const event = this.#one([
      [],
      [{ when: "x < 0", set: { x: "-x" } }],
      [{ when: "x < 1", set: { x: "x" } }],
      [{ when: "y > x", set: { x: "y", y: "x" } }],
      [{ when: "time > 0.01 s", set: { y: "1 / (x - x)" } }],
    ]);
    return {
      id: "own",
      variables: [
        { id: "x", unit: "1", start: this.#one([0, 1, -2, 1e300]), rate },
        { id: "y", unit: "1", start: this.#one([0, 1]), rate: this.#one(["-x / 1 s", "0 / 1 s", "x / 1 s"]) },
      ],
      values: [{ id: "z", unit: "1", formula: this.#one(["x + y", "x / y", "ln(x)", "sqrt(y)", "x * y"]) }],
      events: event,
    };
  }

  #targets(): string[] {
    return this.#parts.flatMap(({ id, kind }) =>
      Object.entries(partKinds[kind]?.props ?? {}).flatMap(([name, { type }]) =>
        type === "number" ? [`${id}.${name}`] : [],
      ),
    );
  }

  #controls() {
    const targets = [...new Set(this.#some(this.#targets(), 0, 3))];
    return targets.map((target, i) => {
      const dot = target.indexOf(".");
      const kind = this.#parts.find(({ id }) => id === target.slice(0, dot))?.kind ?? "";
      const {
        unit,
        min = -1e6,
        max = 1e6,
        default: usual,
      } = (partKinds[kind]?.props[target.slice(dot + 1)] ?? {}) as NumberProp;
      const tame = {
        min: Math.max(min, Math.min(usual / 2, usual * 2)),
        max: Math.min(max, Math.max(usual / 2, usual * 2)),
      };
      const range = this.#temper === "tame" ? tame : { min, max };
      return { id: `control-${i}`, target, ...range, step: 0.001, unit, live: this.#one([true, false]) };
    });
  }
}

function words(controls: readonly string[], devices: readonly string[]): Record<string, unknown> {
  const named = (list: readonly string[]) => Object.fromEntries(list.map((id) => [id, id]));
  return { title: "Made up", summary: "Made up", controls: named(controls), instruments: named(devices) };
}
