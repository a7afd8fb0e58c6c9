import { describe, expect, it } from "vitest";
import { createRandom, restoreRandom, xoshiro128 } from "./random.ts";

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const moment = (numbers: readonly number[], power: number) => mean(numbers.map((x) => x ** power));

/** χ² of counts against even ones; for k cells it has the mean k − 1 and the deviation √(2(k − 1)). */
function chiSquare(counts: readonly number[]): number {
  const even = mean(counts);
  return counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
}

describe("the generator", () => {
  it("gives the published first words of xoshiro128** from the state 1, 2, 3, 4", () => {
    const published = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
    ];
    expect(draw(9, xoshiro128([1, 2, 3, 4]).word)).toEqual(published);
  });

  /** The published algorithm once more, in whole numbers of any size, each step cut to 32 bits. */
  function* reference(words: readonly number[]): Generator<number> {
    const cut = (x: bigint) => x & 0xffffffffn;
    const turn = (x: bigint, by: bigint) => cut(x << by) | (x >> (32n - by));
    let [s0 = 0n, s1 = 0n, s2 = 0n, s3 = 0n] = words.map(BigInt);
    for (;;) {
      yield Number(cut(turn(cut(s1 * 5n), 7n) * 9n));
      const t = cut(s1 << 9n);
      [s2, s3] = [s2 ^ s0, s3 ^ s1];
      [s1, s0] = [s1 ^ s2, s0 ^ s3];
      [s2, s3] = [s2 ^ t, turn(s3, 11n)];
    }
  }

  it("gives the words of the algorithm worked out another way, from any state", () => {
    const seeds = createRandom("states");
    const word = () => seeds.integer(2 ** 32);
    for (const words of [
      [1, 0, 0, 0],
      [0, 0, 0, 2 ** 31],
      Array(4).fill(2 ** 32 - 1),
      draw(4, word),
      draw(4, word),
    ]) {
      const others = reference(words);
      const own = xoshiro128(words as [number, number, number, number]);
      for (let i = 0; i < 20_000; i++) expect(own.word()).toBe(others.next().value);
    }
  });

  it("gives the numbers that a program in another language draws from the same seed", () => {
    // Python: hashlib for the seed, the generator in its whole numbers, mpmath for the logarithm and the cosine.
    const random = createRandom("akbuzat");
    expect(random.state().key).toBe("eef801271cf445b6902f7194ec8f44a30d6a6ea4e66ed3981669db8706d81756");
    const { word } = xoshiro128(random.state().words);
    expect(draw(4, word)).toEqual([636778623, 731651445, 3144789599, 67994073]);
    draw(2, random.uniform);
    expect(draw(3, random.uniform)).toEqual([0.8564502935165246, 0.2634040600100437, 0.234573301187316]);
    for (const known of [1.5204247979029295, -1.5444832401504032, -0.7024082225202819])
      expect(Math.abs(random.normal() / known - 1)).toBeLessThan(4e-16);
    const fork = createRandom("akbuzat").fork("ruler");
    expect(draw(3, fork.uniform)).toEqual([0.24356566554898818, 0.4522700685293498, 0.3189578381077227]);
  });

  it("gives the same stream for the same seed and another for another", () => {
    const first = createRandom("pupil 7");
    const again = createRandom("pupil 7");
    const other = createRandom("pupil 8");
    const numbers = draw(100, first.uniform);
    expect(draw(100, again.uniform)).toEqual(numbers);
    expect(draw(100, other.uniform).filter((x) => numbers.includes(x))).toEqual([]);
    expect(createRandom("").uniform()).toBeLessThan(1);
    expect(createRandom("бөркөт").uniform()).not.toBe(createRandom("бөркет").uniform());
  });

  it("goes on from a stored state exactly where it was", () => {
    const random = createRandom("stored");
    draw(17, random.normal);
    const stored = JSON.parse(JSON.stringify(random.state()));
    const onward = draw(50, random.normal);
    const restored = restoreRandom(stored);
    expect(draw(50, restored.normal)).toEqual(onward);
    expect(restored.fork("noise").uniform()).toBe(random.fork("noise").uniform());
  });

  it("refuses a stored state that no stream can have", () => {
    for (const words of [
      [0, 0, 0, 0],
      [1, 2, 3],
      [1, 2, 3, 4.5],
      [1, 2, 3, -1],
      [1, 2, 3, 2 ** 32],
    ]) {
      expect(() => restoreRandom({ key: "", words: words as never })).toThrow(RangeError);
    }
  });
});

describe("a fork", () => {
  it("depends on the seed and its name alone, not on what was drawn before", () => {
    const fresh = createRandom("run");
    const used = createRandom("run");
    draw(1000, used.uniform);
    expect(draw(10, used.fork("ruler").uniform)).toEqual(draw(10, fresh.fork("ruler").uniform));
    expect(fresh.fork("ruler").uniform()).not.toBe(fresh.fork("stopwatch").uniform());
    expect(fresh.fork("a").fork("b").uniform()).not.toBe(fresh.fork("b").fork("a").uniform());
  });

  it("is the same in whatever order forks are made and drawn from", () => {
    const names = ["ruler", "stopwatch", "meter", "", "ruler "];
    const inTurn = (order: readonly string[]) => {
      const random = createRandom("run");
      const forks = order.map((name) => [name, random.fork(name)] as const);
      const drawn = order.map((): [string, number[]] => ["", []]);
      for (let i = 0; i < 20; i++)
        for (const [at, [name, fork]] of forks.entries())
          drawn[at] = [name, [...(drawn[at]?.[1] ?? []), fork.uniform()]];
      return Object.fromEntries(drawn);
    };
    const first = inTurn(names);
    expect(inTurn(names.toReversed())).toEqual(first);
    expect(inTurn(["meter", "ruler ", "ruler", "", "stopwatch"])).toEqual(first);
    expect(new Set(Object.values(first).map(([number]) => number)).size).toBe(names.length);
  });

  it("neither moves the stream it came from nor follows it", () => {
    const random = createRandom("run");
    const alone = createRandom("run");
    random.fork("ruler").uniform();
    const own = draw(20_000, random.uniform);
    expect(own).toEqual(draw(20_000, alone.uniform));
    const fork = draw(20_000, random.fork("ruler").uniform);
    const together = mean(own.map((x, i) => (x - 0.5) * ((fork[i] ?? 0) - 0.5))) * 12;
    expect(Math.abs(together)).toBeLessThan(4 / Math.sqrt(20_000));
  });
});

describe("the numbers", () => {
  const N = 200_000;

  it("fill [0, 1) evenly, with 53 bits", () => {
    const numbers = draw(N, createRandom("even").uniform);
    expect(numbers.every((x) => x >= 0 && x < 1 && Number.isInteger(x * 2 ** 53))).toBe(true);
    expect(numbers.some((x) => (x * 2 ** 53) % 2 === 1)).toBe(true);
    expect(Math.abs(mean(numbers) - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / N));
    const counts = new Array<number>(100).fill(0);
    for (const x of numbers) counts[Math.floor(x * 100)] = (counts[Math.floor(x * 100)] ?? 0) + 1;
    expect(Math.abs(chiSquare(counts) - 99)).toBeLessThan(4 * Math.sqrt(2 * 99));
  });

  it("of the normal distribution have its first four moments and its tails", () => {
    const numbers = draw(N, createRandom("normal").normal);
    expect(Math.abs(mean(numbers))).toBeLessThan(4 / Math.sqrt(N));
    expect(Math.abs(moment(numbers, 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / N));
    expect(Math.abs(moment(numbers, 3))).toBeLessThan(4 * Math.sqrt(15 / N));
    expect(Math.abs(moment(numbers, 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / N));
    const beyond = numbers.filter((x) => Math.abs(x) > 1.96).length / N;
    expect(beyond).toBeCloseTo(0.05, 2);
  });

  it("that are whole come evenly from 0 to n − 1", () => {
    const random = createRandom("whole");
    const counts = new Array<number>(6).fill(0);
    for (const face of draw(N, () => random.integer(6))) counts[face] = (counts[face] ?? 0) + 1;
    expect(Math.abs(chiSquare(counts) - 5)).toBeLessThan(4 * Math.sqrt(10));
    expect(draw(100, () => random.integer(1)).every((x) => x === 0)).toBe(true);
    const large = draw(2000, () => random.integer(Number.MAX_SAFE_INTEGER));
    expect(large.every((x) => Number.isSafeInteger(x) && x >= 0)).toBe(true);
    for (const n of [0, -1, 1.5, Number.NaN, Infinity]) expect(() => random.integer(n)).toThrow(RangeError);
  });
});
