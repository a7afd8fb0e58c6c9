import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The one way to write a JSON value down: keys sorted by code unit, no spaces, as RFC 8785 has it. Keys that are
 * `undefined` are left out. Throws a TypeError, with the place, for what JSON cannot say (NaN, a function, a hole).
 */
export function canonicalJson(value: unknown, path = "$"): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError(`${path}: ${value} is no JSON number`);
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${Array.from(value, (item, i) => canonicalJson(item, `${path}[${i}]`)).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`${path}: ${typeof value} is no JSON value`);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, `${path}.${key}`)}`);
  return `{${entries.join(",")}}`;
}

/** The id of a lab version: SHA-256 (64 hex digits) of its canonical JSON. Equal documents have equal ids everywhere. */
export function documentId(document: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(document))));
}
