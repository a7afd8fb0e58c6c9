import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { cos, log } from "./math.ts";

const TWO_27 = 0x8000000;
const TWO_53 = 0x20000000000000;

/** Where a stream of random numbers stands: plain data, to be stored and restored. */
export interface RandomState {
  /** SHA-256 of the seed and the names forked from it; never changes. */
  key: string;
  /** The four 32-bit words of the generator. */
  words: [number, number, number, number];
}

/** A stream of random numbers: the same seed and calls give the same numbers in every engine. */
export interface Random {
  /** Evenly in [0, 1), a multiple of 2⁻⁵³. Two words of the generator. */
  uniform(): number;
  /** From the normal distribution, mean 0, deviation 1. Takes two uniform numbers each time and keeps nothing. */
  normal(): number;
  /** Evenly from 0 to n − 1, without bias; n is a whole number from 1 to 2⁵³ − 1, otherwise throws RangeError. */
  integer(n: number): number;
  /**
   * A stream of its own, decided by the seed and the name alone: it does not matter how many numbers were drawn before,
   * and drawing from one does not move the other.
   */
  fork(name: string): Random;
  state(): RandomState;
}

/** A stream from any text. Generator xoshiro128** 1.1 (Blackman and Vigna 2018), its words from SHA-256 of the seed. */
export const createRandom = (seed: string): Random => fromKey(sha256(utf8ToBytes(seed)));

function fromKey(key: Uint8Array): Random {
  const view = new DataView(key.buffer, key.byteOffset);
  const word = (at: number) => view.getUint32(at, true);
  return restoreRandom({ key: bytesToHex(key), words: [word(0), word(4), word(8), word(12) || 1] });
}

/** Goes on where `state()` was taken. Throws RangeError on words that no stream can have. */
export function restoreRandom({ key, words }: RandomState): Random {
  if (words.length !== 4 || !words.every((w) => w >>> 0 === w) || words.every((w) => w === 0)) {
    throw new RangeError("a random state needs four 32-bit words, not all zero");
  }
  const next = xoshiro128(words);
  const uniform = () => (next.word() >>> 5) / TWO_27 + (next.word() >>> 6) / TWO_53;

  return {
    uniform,
    /** Box and Muller 1958: √(−2 ln u) cos 2πv, with u in (0, 1] so that the logarithm is finite. */
    normal() {
      const u = 1 - uniform();
      return Math.sqrt(-2 * log(u)) * cos(2 * Math.PI * uniform());
    },
    integer(n) {
      if (!Number.isSafeInteger(n) || n < 1)
        throw new RangeError(`integer(n) needs a whole n from 1, not ${n}`);
      const whole = TWO_53 - (TWO_53 % n);
      let drawn = uniform() * TWO_53;
      while (drawn >= whole) drawn = uniform() * TWO_53;
      return drawn % n;
    },
    fork: (name) => fromKey(sha256(utf8ToBytes(`${key}/${name}`))),
    state: () => ({ key, words: next.words() }),
  };
}

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/** xoshiro128** 1.1: the words it gives are 32-bit, from 0 to 2³² − 1. Its state must not be all zero. */
export function xoshiro128(words: RandomState["words"]) {
  let [a, b, c, d] = words;
  return {
    word(): number {
      const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotate(d, 11);
      return result;
    },
    words: (): RandomState["words"] => [a >>> 0, b >>> 0, c >>> 0, d >>> 0],
  };
}
