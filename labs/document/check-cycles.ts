import type { Names } from "./check-names.ts";
import type { LabDocument } from "./document.ts";
import { findCycle } from "./formula.ts";
import type { Kinds } from "./parse.ts";
import type { Reader } from "./reader.ts";

/** Which numbers need which others, gathered formula by formula; state variables need none, for they have a start. */
export class Cycles {
  readonly #needs = new Map<string, string[]>();
  readonly #paths = new Map<string, string>();
  readonly #names: Names;

  constructor(document: LabDocument, kinds: Kinds, names: Names) {
    this.#names = names;
    for (const { id, kind } of document.parts) {
      const { props = {}, readings = {} } = kinds.parts[kind] ?? {};
      for (const [reading, { follows = Object.keys(props), reaction }] of Object.entries(readings)) {
        if (reaction) continue; // refused where it stands
        const own = [...follows, reading].map((prop) => `${id}.${prop}`);
        this.#needs.set(
          read(`${id}.${reading}`),
          own.filter((prop) => names.changing.has(prop)),
        );
      }
    }
  }

  /** The formula of `name`, at a path, uses these. */
  note = (name: string, path: string, uses: readonly string[]): void => {
    const { changing, readings, aliases } = this.#names;
    const isOnceOnly = this.#names.properties.has(name) && !changing.has(name);
    this.#paths.set(name, path);
    this.#needs.set(
      name,
      uses.map((use) =>
        !isOnceOnly && this.#needs.has(read(use)) && readings.has(use)
          ? read(use)
          : (aliases.get(use) ?? use),
      ),
    );
  };

  /** One issue where a number needs itself, at the first formula of the ring. */
  tell(reader: Reader): void {
    const cycle = findCycle(this.#needs);
    if (!cycle) return;
    const chain = cycle.map((name) => name.replace(/^read /, "")).join(" → ");
    const path = cycle.map((name) => this.#paths.get(name)).find((one) => one !== undefined);
    reader.issue(path ?? "parts", "cycle", `depends on itself: ${chain}`, { chain });
  }
}

/** A reading as apart from the property of that name. */
const read = (name: string): string => `read ${name}`;
