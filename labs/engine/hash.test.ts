import { describe, expect, it } from "vitest";
import { hashState } from "./hash.ts";

/** Python: hashlib.sha256(struct.pack("<3d", 1, 2.5, -3)).hexdigest(), and of b"". */
const KNOWN = "9bc2a371b86c48be0b3837fadc2ec21a978f50e42abc92655c4a212fa8fa02ff";
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("the hash of a state", () => {
  it("is SHA-256 over little-endian doubles", () => {
    expect(hashState([1, 2.5, -3])).toBe(KNOWN);
    expect(hashState([])).toBe(EMPTY);
  });

  it("is the same for a list, an array of doubles and what a generator yields", () => {
    function* state() {
      yield 1;
      yield* [2.5, -3];
    }
    expect(hashState(Float64Array.of(1, 2.5, -3))).toBe(KNOWN);
    expect(hashState(state())).toBe(KNOWN);
    expect(hashState([Float64Array.of(1, 2.5), [-3]])).toBe(KNOWN);
  });

  it("does not tell zeros apart, nor one NaN from another", () => {
    expect(hashState([-0])).toBe(hashState([0]));
    const odd = new Float64Array(new BigUint64Array([0xfff0000000000001n]).buffer);
    expect(hashState(odd)).toBe(hashState([Number.NaN]));
  });

  it("changes with the last bit of any number and with their order, in states longer than its buffer too", () => {
    const state = Float64Array.from({ length: 5000 }, (_, i) => i / 3);
    const before = hashState(state);
    expect(hashState([state.subarray(0, 700), state.subarray(700)])).toBe(before);
    for (const i of [0, 511, 512, 1024, 4999]) {
      const changed = state.slice();
      changed[i] = (changed[i] as number) * (1 + 2 ** -52) + 5e-324;
      expect(hashState(changed), `number ${i}`).not.toBe(before);
    }
    expect(hashState(state.toReversed())).not.toBe(before);
  });
});
