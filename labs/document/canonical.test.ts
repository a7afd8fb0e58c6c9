import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, documentId } from "./canonical.ts";

describe("canonical JSON", () => {
  test("the order in which keys were written does not count, the order of a list does", () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: "Ҡ" } })).toBe('{"a":{"c":"Ҡ","d":null},"b":[2,1]}');
    expect(canonicalJson({ a: { c: "Ҡ", d: null }, b: [2, 1] })).toBe('{"a":{"c":"Ҡ","d":null},"b":[2,1]}');
  });

  test("keys stand in the order of their code units, as in RFC 8785", () => {
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    const written = canonicalJson(Object.fromEntries(sorted.toReversed().map((key) => [key, 0])));
    expect(written).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`);
  });

  test("it reads back as the same value, and writes again as the same text", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test("what JSON cannot say is refused with its place", () => {
    expect(() => canonicalJson({ parts: [{ mass: Number.NaN }] })).toThrow("$.parts[0].mass: NaN");
    expect(() => canonicalJson({ run: () => 1 })).toThrow("$.run");
    expect(() => canonicalJson([undefined])).toThrow("$[0]");
  });
});

test("a document's id is the SHA-256 of its canonical text", () => {
  const text = '{"format":1,"slug":"маятник"}';
  expect(documentId({ slug: "маятник", format: 1 })).toBe(createHash("sha256").update(text).digest("hex"));
});
