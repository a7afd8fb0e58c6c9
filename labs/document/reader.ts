import type { Issue } from "./issue.ts";
import { suggest } from "./suggest.ts";
import type { TextIssue } from "./units.ts";

const MAX_TEXT = 4000;

/** A short name for machines. */
export const ID = /^[a-zA-Z][a-zA-Z0-9-]{0,39}$/;

/** Reads untrusted JSON value by value and gathers an issue for each thing that does not fit; never throws. */
export class Reader {
  readonly issues: Issue[] = [];

  issue(path: string, code: string, message: string, params: Record<string, string> = {}): void {
    if (this.issues.length < 100) this.issues.push({ path, code, params, message });
  }

  /** An issue of a short text under the path it stands at. */
  told(path: string, { code, params, at, message }: TextIssue): void {
    this.issue(path, code, message, { ...params, ...(at === undefined ? {} : { at: String(at) }) });
  }

  /** An object with no other keys than these; anything else is named. */
  object(value: unknown, path: string, keys?: readonly string[]): Record<string, unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.issue(path, "not-an-object", "must be an object");
      return {};
    }
    const found = Object.entries(value);
    if (keys)
      for (const [key] of found)
        if (!keys.includes(key)) {
          const near = suggest(key, keys);
          this.issue(join(path, key), "unknown-key", `is not known${near ? `, do you mean ${near}?` : ""}`, {
            near: near ?? "",
          });
        }
    return Object.assign(
      Object.create(null),
      Object.fromEntries(found.filter(([key]) => key !== "__proto__")),
    );
  }

  list(value: unknown, path: string, most: number): unknown[] {
    if (!Array.isArray(value)) {
      this.issue(path, "not-a-list", "must be a list");
      return [];
    }
    if (value.length > most) {
      this.issue(path, "too-many", `has ${value.length} entries, at most ${most} are allowed`, {
        most: String(most),
      });
      return [];
    }
    return value;
  }

  number(value: unknown, path: string, min = -Infinity, max = Infinity): number {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      this.issue(path, "not-a-number", "must be a number");
      return Number.isFinite(min) ? min : 0;
    }
    if (value < min || value > max)
      this.issue(path, "out-of-range", `must be from ${min} to ${max}, is ${value}`, {
        min: String(min),
        max: String(max),
      });
    return value;
  }

  /** A number without a fraction. */
  whole(value: unknown, path: string, min?: number, max?: number): number {
    const found = this.number(value, path, min, max);
    if (!Number.isInteger(found)) this.issue(path, "not-whole", "must be a whole number");
    return found;
  }

  /** True or false; absent is false. */
  flag(value: unknown, path: string): boolean {
    if (value !== undefined && typeof value !== "boolean")
      this.issue(path, "not-a-flag", "must be true or false");
    return value === true;
  }

  text(value: unknown, path: string, most = MAX_TEXT): string {
    if (typeof value !== "string" || value.trim() === "") {
      this.issue(path, "no-text", "must be a text");
      return "";
    }
    if (value.length > most)
      this.issue(path, "too-long", `must have at most ${most} characters`, { most: String(most) });
    return value;
  }

  /** A short name for machines: letters, digits, hyphens. */
  id(value: unknown, path: string): string {
    if (typeof value === "string" && ID.test(value)) return value;
    this.issue(
      path,
      "not-an-id",
      "must be a name of Latin letters, digits and hyphens that begins with a letter",
    );
    return "";
  }

  option<O extends string>(value: unknown, path: string, options: readonly O[]): O {
    const found = options.find((option) => option === value);
    if (found !== undefined) return found;
    const near = typeof value === "string" ? suggest(value, options) : undefined;
    this.issue(path, "not-an-option", `must be one of ${options.join(", ")}`, {
      options: options.join(", "),
      near: near ?? "",
    });
    return options[0] as O;
  }
}

/** `parts[3]` and `stiffness` make `parts[3].stiffness`. */
export const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
